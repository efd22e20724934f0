package org.dueregard.planreader.file;

/// Numbers of lists in letters and in Roman numerals.
public final class Numerals {

    private static final String[] SIGNS = { "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

    private static final int[] VALUES = { 100, 90, 50, 40, 10, 9, 5, 4, 1 };

    private Numerals() {
    }

    /// a to z, then aa to zz as word processors count; from 1.
    public static String letters(int number) {
        return Character.toString('a' + Math.floorMod(number - 1, 26)).repeat(Math.floorMod(number - 1, 260) / 26 + 1);
    }

    /// i, ii, iii, iv and so on; counted anew after 999.
    public static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.floorMod(number, 1000);
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

}
