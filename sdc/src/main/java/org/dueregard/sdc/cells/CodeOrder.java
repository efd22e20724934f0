package org.dueregard.sdc.cells;

import java.util.Comparator;

/// The order of codes: letters by their code points, runs of digits by their value, so that ward 9 comes before ward 10
/// and age 5-9 before age 10-14. Two that are equal so far are ordered by their letters, so that the order is total.
public final class CodeOrder implements Comparator<String> {

    static final CodeOrder NATURAL = new CodeOrder();

    private CodeOrder() {
    }

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = endOfDigits(one, i);
            int jEnd = endOfDigits(other, j);
            int order = (iEnd > i && jEnd > j) ? byValue(one.substring(i, iEnd), other.substring(j, jEnd))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(iEnd, i + 1);
            j = Math.max(jEnd, j + 1);
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        return (order != 0) ? order : one.compareTo(other);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int byValue(String one, String other) {
        String left = one.replaceFirst("^0+", "");
        String right = other.replaceFirst("^0+", "");
        int order = Integer.compare(left.length(), right.length());
        return (order != 0) ? order : left.compareTo(right);
    }

}
