package org.dueregard.app.web;

import java.text.NumberFormat;
import java.util.Locale;

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

}
