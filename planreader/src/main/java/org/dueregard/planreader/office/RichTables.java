package org.dueregard.planreader.office;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dueregard.planreader.file.Colours;
import org.jspecify.annotations.Nullable;

/// What a rich text lists at its beginning: fonts with their characters, colours, names of styles.
final class RichTables {

    private static final int MOST = 5000;

    private static final Map<Integer, String> CHARSETS = Map.ofEntries(Map.entry(128, "Shift_JIS"),
            Map.entry(129, "windows-949"), Map.entry(134, "GBK"), Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"), Map.entry(162, "windows-1254"), Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"), Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"), Map.entry(238, "windows-1250"));

    private Charset usual = Charset.forName("windows-1252");

    private final Map<Integer, Charset> fonts = new HashMap<>();

    private final List<@Nullable String> colours = new ArrayList<>();

    private final Map<Integer, String> styles = new HashMap<>();

    private int font;

    private int style;

    private int red = -1;

    private int green;

    private int blue;

    void usual(int codePage) {
        for (String name : new String[] { "windows-" + codePage, "IBM" + codePage, "x-IBM" + codePage }) {
            if (codePage > 0 && Charset.isSupported(name)) {
                this.usual = Charset.forName(name);
                return;
            }
        }
    }

    void usual(String name) {
        this.usual = Charset.isSupported(name) ? Charset.forName(name) : this.usual;
    }

    /// The characters of a font's bytes.
    Charset charset(int number) {
        return this.fonts.getOrDefault(number, this.usual);
    }

    void fontWord(String word, int number) {
        if (word.equals("f")) {
            this.font = number;
        }
        String name = CHARSETS.get(number);
        if (word.equals("fcharset") && name != null && Charset.isSupported(name) && this.fonts.size() < MOST) {
            this.fonts.put(this.font, Charset.forName(name));
        }
    }

    void colourWord(String word, int number) {
        switch (word) {
            case "red" -> this.red = number & 0xff;
            case "green" -> this.green = number & 0xff;
            case "blue" -> this.blue = number & 0xff;
            default -> {
            }
        }
    }

    /// A semicolon ends a colour; the first is none.
    void endColour() {
        if (this.colours.size() < MOST) {
            this.colours.add((this.red < 0) ? null
                    : String.format(Locale.ROOT, "%02X%02X%02X", this.red, this.green, this.blue));
        }
        this.red = -1;
        this.green = 0;
        this.blue = 0;
    }

    void styleWord(String word, int number) {
        if (word.equals("s")) {
            this.style = number;
        }
        else if (word.equals("cs") || word.equals("ts") || word.equals("ds")) {
            this.style = -1;
        }
    }

    void styleName(String words) {
        if (this.style >= 0 && this.styles.size() < MOST) {
            this.styles.merge(this.style, words, String::concat);
        }
    }

    /// The next style is the usual one, unless it names itself.
    void beginStyle() {
        this.style = 0;
    }

    /// The name of a style in small letters; "" for none.
    String style(int number) {
        return this.styles.getOrDefault(number, "").replace(";", "").strip().toLowerCase(Locale.ROOT);
    }

    /// A colour as six digits; null for none.
    @Nullable String colour(int number) {
        return (number >= 0 && number < this.colours.size()) ? this.colours.get(number) : null;
    }

    boolean standsOut(int number) {
        String digits = colour(number);
        if (digits == null) {
            return false;
        }
        return Colours.standsOut(Integer.parseInt(digits, 16));
    }

}
