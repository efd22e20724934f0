package org.dueregard.planreader.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Rag;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// Red, amber, green and blue by the words, letters and backgrounds that plans use for them.
public final class Ratings {

    private static final Pattern TAIL = Pattern
        .compile("(\\w+)(?: ?\\((.*)\\)| ?[-–—:] ?([^-–—:]+)| [-–—] (.+)|: (.+))");

    /// The letters of the longest word for a rating.
    private static final int LONGEST = 9;

    private Ratings() {
    }

    /// The rating that the words say; null where they say something else.
    public static @Nullable Rag ofWords(String words) {
        String line = Wording.collapse(words);
        int letters = 0;
        while (letters < line.length() && Character.isLetter(line.charAt(letters))) {
            letters++;
        }
        if (letters > LONGEST) {
            return null;
        }
        Matcher tail = TAIL.matcher(line);
        return ofWord(tail.matches() ? tail.group(1) : line);
    }

    private static @Nullable Rag ofWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "red", "r", "coch" -> Rag.RED;
            case "amber", "yellow", "orange", "a", "oren", "melyn" -> Rag.AMBER;
            case "green", "g", "gwyrdd" -> Rag.GREEN;
            case "blue", "b", "complete", "completed", "glas" -> Rag.BLUE;
            default -> null;
        };
    }

    /// What else they say: in `Amber – two posts are empty` the words after the dash, and
    /// all of `Completed (May 2026)`.
    public static Optional<String> beside(String words) {
        String line = Wording.collapse(words);
        Matcher tail = TAIL.matcher(line);
        if (!tail.matches() || ofWords(line) == null) {
            return Optional.empty();
        }
        String rest = line.substring(tail.end(1)).replaceFirst("^[\\s(:–—-]+", "").replaceFirst("\\)$", "");
        if (rest.isBlank() || ofWord(rest) != null) {
            return Optional.empty();
        }
        return Optional.of(tail.group(1).toLowerCase(Locale.ROOT).startsWith("complete") ? line : rest);
    }

    /// The rating that the background means; null for white, grey and pale tints of no
    /// meaning.
    public static @Nullable Rag ofFill(@Nullable String fill) {
        if (fill == null || !fill.matches("[0-9A-Fa-f]{6}")) {
            return null;
        }
        int rgb = Integer.parseInt(fill, 16);
        int red = (rgb >> 16) & 0xff;
        int green = (rgb >> 8) & 0xff;
        int blue = rgb & 0xff;
        int most = Math.max(red, Math.max(green, blue));
        int chroma = most - Math.min(red, Math.min(green, blue));
        if (most < 90 || chroma * 100 < most * 45) {
            return null;
        }
        return ofHue(hue(red, green, blue, chroma));
    }

    private static @Nullable Rag ofHue(int degrees) {
        if (degrees < 18 || degrees > 335) {
            return Rag.RED;
        }
        if (degrees < 66) {
            return Rag.AMBER;
        }
        if (degrees < 170) {
            return Rag.GREEN;
        }
        return (degrees < 255) ? Rag.BLUE : null;
    }

    /// The hue in degrees: 0 is red, 120 green, 240 blue.
    private static int hue(int red, int green, int blue, int chroma) {
        if (red >= green && red >= blue) {
            return Math.floorMod(60 * (green - blue) / chroma, 360);
        }
        return (green >= blue) ? 120 + 60 * (blue - red) / chroma : 240 + 60 * (red - green) / chroma;
    }

}
