package org.dueregard.app.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A council's colour, readable as text on white and behind white text.
///
/// The limit and how contrast is computed: WCAG 2.2, success criterion 1.4.3 and "contrast ratio".
///
/// @param hex like `#1d5c63`, in lower case
public record BrandColour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /// What a council has until it chooses: a dark teal.
    public static final BrandColour FIRST = new BrandColour("#1d5c63");

    /// The least contrast to white, as a ratio to 1.
    public static final double LEAST_CONTRAST = 4.5;

    public BrandColour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a colour: " + hex);
        }
    }

    /// Reads six hexadecimal digits, with or without `#`, in any case.
    public static Optional<BrandColour> read(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        String hex = digits.startsWith("#") ? digits : "#" + digits;
        return HEX.matcher(hex).matches() ? Optional.of(new BrandColour(hex)) : Optional.empty();
    }

    /// Contrast to white, from 1 (white itself) to 21 (black).
    public double contrastToWhite() {
        return 1.05 / (luminance() + 0.05);
    }

    /// Whether text in it on white, and white text on it, can be read.
    public boolean isReadable() {
        return contrastToWhite() >= LEAST_CONTRAST;
    }

    private double luminance() {
        return 0.2126 * linear(channel(1)) + 0.7152 * linear(channel(3)) + 0.0722 * linear(channel(5));
    }

    private int channel(int at) {
        return Integer.parseInt(this.hex, at, at + 2, 16);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

}
