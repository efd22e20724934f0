package org.dueregard.planreader.file;

/// What the colour of letters says, whatever the file's format.
public final class Colours {

    private static final int STANDS_OUT = 70;

    private Colours() {
    }

    /// Whether a colour of three bytes, in any order, is red, green or blue enough to be
    /// told from black and grey.
    public static boolean standsOut(int colour) {
        int first = (colour >> 16) & 0xff;
        int second = (colour >> 8) & 0xff;
        int third = colour & 0xff;
        return Math.max(first, Math.max(second, third)) - Math.min(first, Math.min(second, third)) >= STANDS_OUT;
    }

}
