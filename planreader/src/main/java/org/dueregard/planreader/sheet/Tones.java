package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.hssf.util.HSSFColor;
import org.dueregard.planreader.file.Colours;
import org.dueregard.planreader.file.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The colours of a workbook: as six hexadecimal digits, by their place in the palette, or by the theme, made lighter
/// or darker.
final class Tones {

    private static final List<String> THEME = List.of("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3",
            "accent4", "accent5", "accent6", "hlink", "folHlink");

    /// What Office takes where a workbook has no theme of its own.
    private static final List<String> USUAL = List.of("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31",
            "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72");

    private static final Map<Integer, HSSFColor> PALETTE = HSSFColor.getIndexHash();

    private final List<String> theme = new ArrayList<>();

    private final List<String> own = new ArrayList<>();

    /// @param theme null where the workbook has none
    /// @param styles null where it has none
    Tones(@Nullable Document theme, @Nullable Document styles) {
        Element scheme = (theme != null) ? Xml.at(theme.getDocumentElement(), "themeElements", "clrScheme") : null;
        for (String name : THEME) {
            Element colour = Xml.child(scheme, name);
            String rgb = Xml.attribute(Xml.child(colour, "srgbClr"), "val");
            String named = rgb.isEmpty() ? Xml.attribute(Xml.child(colour, "sysClr"), "lastClr") : rgb;
            this.theme.add((scheme != null) ? named : USUAL.get(this.theme.size()));
        }
        Element root = (styles != null) ? styles.getDocumentElement() : null;
        Xml.children(Xml.at(root, "colors", "indexedColors"), "rgbColor")
            .forEach((colour) -> this.own.add(digits(Xml.attribute(colour, "rgb"))));
    }

    /// The colour that an element with `rgb`, `theme` or `indexed` names; null where it
    /// names none.
    @Nullable String of(@Nullable Element colour) {
        if (colour == null) {
            return null;
        }
        String rgb = of(Xml.attribute(colour, "rgb"), Xml.attribute(colour, "theme"), Xml.attribute(colour, "indexed"));
        return (rgb == null) ? null : tinted(rgb, Xml.attribute(colour, "tint"));
    }

    /// The colour without a tint; null where none is named.
    @Nullable String of(@Nullable String rgb, @Nullable String theme, @Nullable String indexed) {
        String own = digits((rgb != null) ? rgb : "");
        int ofTheme = Xml.number((theme != null) ? theme : "", -1);
        int place = Xml.number((indexed != null) ? indexed : "", -1);
        if (own.isEmpty() && ofTheme >= 0 && ofTheme < this.theme.size()) {
            own = digits(this.theme.get(ofTheme));
        }
        else if (own.isEmpty() && place >= 0) {
            own = (place < this.own.size()) ? this.own.get(place) : palette(place);
        }
        return own.isEmpty() ? null : own;
    }

    private static String palette(int index) {
        HSSFColor colour = PALETTE.get((index < 8) ? index + 8 : index);
        if (colour == null) {
            return "";
        }
        short[] parts = colour.getTriplet();
        return String.format(Locale.ROOT, "%02X%02X%02X", parts[0], parts[1], parts[2]);
    }

    private static String digits(String rgb) {
        return rgb.matches("(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}") ? rgb.substring(rgb.length() - 6) : "";
    }

    /// A tint below 0 goes that far to black, above 0 that far to white.
    private static String tinted(String rgb, String tint) {
        if (!tint.matches("-?[0-9.]{1,20}(?:[eE]-?\\d{1,2})?") || tint.replaceAll("[^.]", "").length() > 1
                || !tint.matches(".*\\d.*")) {
            return rgb;
        }
        double by = Math.clamp(Double.parseDouble(tint), -1, 1);
        int whole = Integer.parseInt(rgb, 16);
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (whole >> shift) & 0xff;
            double moved = (by < 0) ? part * (1 + by) : part + (255 - part) * by;
            result |= (int) Math.round(moved) << shift;
        }
        return String.format(Locale.ROOT, "%06X", result);
    }

    /// Red, green or blue enough to be told from black and grey.
    static boolean standsOut(@Nullable String rgb) {
        if (rgb == null) {
            return false;
        }
        return Colours.standsOut(Integer.parseInt(rgb, 16));
    }

}
