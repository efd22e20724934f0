package org.dueregard.planreader.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Colours;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// How words and cells of a page look, as far as the elements themselves say so.
final class Paint {

    private static final Pattern COLOUR = Pattern.compile("(?i)(?:^|;)\\s*color\\s*:\\s*([^;]{1,40})");

    private static final Pattern BACK = Pattern.compile("(?i)(?:^|;)\\s*background(?:-color)?\\s*:\\s*([^;]{1,60})");

    private static final Pattern WEIGHT = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");

    private static final Pattern RGB = Pattern
        .compile("rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})[^)]{0,20}\\)");

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("red", "FF0000"),
            Map.entry("green", "008000"), Map.entry("lime", "00FF00"), Map.entry("limegreen", "32CD32"),
            Map.entry("lightgreen", "90EE90"), Map.entry("darkgreen", "006400"), Map.entry("yellow", "FFFF00"),
            Map.entry("gold", "FFD700"), Map.entry("orange", "FFA500"), Map.entry("darkorange", "FF8C00"),
            Map.entry("amber", "FFBF00"), Map.entry("blue", "0000FF"), Map.entry("darkred", "8B0000"),
            Map.entry("crimson", "DC143C"), Map.entry("tomato", "FF6347"));

    private static final int UP = 12;

    private Paint() {
    }

    /// The background of a cell, or of its row, as six digits; null for none.
    static @Nullable String fill(Element cell, Element row) {
        for (Element part : new Element[] { cell, row }) {
            Matcher back = BACK.matcher(part.attr("style"));
            String colour = digits(back.find() ? back.group(1) : part.attr("bgcolor"));
            if (colour != null) {
                return colour;
            }
        }
        return null;
    }

    static boolean isBold(Element words) {
        Element at = words;
        for (int i = 0; at != null && i < UP; i++) {
            if (at.nameIs("b") || at.nameIs("strong") || WEIGHT.matcher(at.attr("style")).find()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    static boolean isStruck(Element words) {
        Element at = words;
        for (int i = 0; at != null && i < UP; i++) {
            if (at.nameIs("s") || at.nameIs("del") || at.nameIs("strike")
                    || at.attr("style").toLowerCase(Locale.ROOT).contains("line-through")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    static boolean isColoured(Element words) {
        Element at = words;
        for (int i = 0; at != null && i < UP; i++) {
            Matcher colour = COLOUR.matcher(at.attr("style"));
            String named = colour.find() ? colour.group(1) : at.nameIs("font") ? at.attr("color") : "";
            if (!named.isEmpty()) {
                return standsOut(digits(named));
            }
            at = at.parent();
        }
        return false;
    }

    private static @Nullable String digits(String colour) {
        String plain = colour.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*!important$", "");
        Matcher rgb = RGB.matcher(plain);
        if (rgb.matches()) {
            return String.format(Locale.ROOT, "%02X%02X%02X", part(rgb.group(1)), part(rgb.group(2)),
                    part(rgb.group(3)));
        }
        if (plain.matches("#?[0-9a-f]{6}")) {
            return plain.replace("#", "").toUpperCase(Locale.ROOT);
        }
        if (plain.matches("#[0-9a-f]{3}")) {
            return plain.substring(1).replaceAll("(.)", "$1$1").toUpperCase(Locale.ROOT);
        }
        return NAMES.get(plain);
    }

    private static int part(String number) {
        return Math.min(255, Integer.parseInt(number));
    }

    private static boolean standsOut(@Nullable String digits) {
        if (digits == null) {
            return false;
        }
        return Colours.standsOut(Integer.parseInt(digits, 16));
    }

}
