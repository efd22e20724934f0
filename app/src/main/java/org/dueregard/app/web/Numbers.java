package org.dueregard.app.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/// Numbers as people read them: "1,204", "1 action", "2 actions".
public final class Numbers {

    private Numbers() {
    }

    /// With a comma between thousands.
    public static String of(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /// A number and its noun: `counted(2, "action")` is "2 actions".
    public static String counted(long number, String noun) {
        return counted(number, noun, noun + "s");
    }

    /// A number and its noun, where the plural is not made with an s.
    public static String counted(long number, String one, String several) {
        return of(number) + " " + ((number == 1) ? one : several);
    }

    /// Several, with three and more in a row as one span: "1 to 3, 5 and 8".
    public static String listed(SortedSet<Integer> numbers) {
        List<String> spans = new ArrayList<>();
        for (int number : numbers) {
            if (numbers.contains(number - 1) && numbers.contains(number + 1)) {
                continue;
            }
            if (numbers.contains(number - 1) && numbers.contains(number - 2)) {
                spans.add(spans.removeLast() + " to " + of(number));
            }
            else {
                spans.add(of(number));
            }
        }
        String last = spans.isEmpty() ? "" : spans.removeLast();
        return spans.isEmpty() ? last : String.join(", ", spans) + " and " + last;
    }

}
