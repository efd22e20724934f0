package org.dueregard.planreader.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.dueregard.planreader.file.Colours;
import org.jspecify.annotations.Nullable;

/// Colours as red, green and blue. The same colour is worked out once, since colour profiles are slow.
final class Paint {

    private static final int MOST_KEPT = 1000;

    private final Map<String, Integer> known = new HashMap<>();

    /// Six hexadecimal digits; null for a pattern.
    @Nullable String hex(PDColor colour) throws IOException {
        int rgb = rgb(colour);
        return (rgb < 0) ? null : String.format(Locale.ROOT, "%06X", rgb);
    }

    /// Whether it is red, green or blue enough to be told from black and grey.
    boolean standsOut(PDColor colour) throws IOException {
        int rgb = rgb(colour);
        return rgb >= 0 && Colours.standsOut(rgb);
    }

    private int rgb(PDColor colour) throws IOException {
        if (colour.getPatternName() != null || colour.getColorSpace() == null) {
            return -1;
        }
        String key = System.identityHashCode(colour.getColorSpace()) + colour.getColorSpace().getName()
                + Arrays.toString(colour.getComponents());
        Integer before = this.known.get(key);
        if (before != null) {
            return before;
        }
        int rgb = colour.toRGB() & 0xffffff;
        if (this.known.size() < MOST_KEPT) {
            this.known.put(key, rgb);
        }
        return rgb;
    }

}
