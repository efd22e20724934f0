package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.dueregard.planreader.file.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// How the cells of an .xlsx workbook look: number format, fill, and whether words are coloured or struck through.
final class Looks {

    private static final Look PLAIN = new Look(0, "General", null, false, false);

    private final Tones tones;

    private final List<Look> looks = new ArrayList<>();

    private final List<@Nullable String> conditional = new ArrayList<>();

    Looks(@Nullable Document styles, Tones tones) {
        this.tones = tones;
        Element root = (styles != null) ? styles.getDocumentElement() : null;
        Map<Integer, String> formats = new HashMap<>();
        Xml.children(Xml.child(root, "numFmts"), "numFmt")
            .forEach((format) -> formats.put(Xml.number(Xml.attribute(format, "numFmtId"), -1),
                    Xml.attribute(format, "formatCode")));
        List<Element> fonts = Xml.children(Xml.child(root, "fonts"), "font");
        List<Element> fills = Xml.children(Xml.child(root, "fills"), "fill");
        for (Element cell : Xml.children(Xml.child(root, "cellXfs"), "xf")) {
            this.looks.add(look(cell, formats, fonts, fills));
        }
        for (Element rule : Xml.children(Xml.child(root, "dxfs"), "dxf")) {
            Element pattern = Xml.at(rule, "fill", "patternFill");
            String back = tones.of(Xml.child(pattern, "bgColor"));
            this.conditional.add((back != null) ? back : tones.of(Xml.child(pattern, "fgColor")));
        }
    }

    private Look look(Element cell, Map<Integer, String> formats, List<Element> fonts, List<Element> fills) {
        int id = Xml.number(Xml.attribute(cell, "numFmtId"), 0);
        String builtin = (id < 164) ? BuiltinFormats.getBuiltinFormat(id) : null;
        String format = formats.getOrDefault(id, (builtin != null) ? builtin : "General");
        Element font = at(fonts, Xml.number(Xml.attribute(cell, "fontId"), -1));
        return new Look(id, format, fill(at(fills, Xml.number(Xml.attribute(cell, "fillId"), -1))), isColoured(font),
                isStruck(font));
    }

    private static @Nullable Element at(List<Element> list, int index) {
        return (index >= 0 && index < list.size()) ? list.get(index) : null;
    }

    private @Nullable String fill(@Nullable Element fill) {
        Element pattern = Xml.child(fill, "patternFill");
        if (pattern != null && Xml.attribute(pattern, "patternType").equals("solid")) {
            return this.tones.of(Xml.child(pattern, "fgColor"));
        }
        return this.tones.of(Xml.at(fill, "gradientFill", "stop", "color"));
    }

    /// Whether a font is in a colour that stands out.
    boolean isColoured(@Nullable Element font) {
        return Tones.standsOut(this.tones.of(Xml.child(font, "color")));
    }

    /// Whether the stream stands at a colour that stands out.
    boolean isColoured(XMLStreamReader colour) {
        String rgb = this.tones.of(colour.getAttributeValue(null, "rgb"), colour.getAttributeValue(null, "theme"),
                colour.getAttributeValue(null, "indexed"));
        return Tones.standsOut(rgb);
    }

    static boolean isStruck(@Nullable Element font) {
        return Xml.isOn(Xml.child(font, "strike"));
    }

    Look of(int style) {
        return (style >= 0 && style < this.looks.size()) ? this.looks.get(style) : PLAIN;
    }

    /// The fill that a conditional format gives; null for none.
    @Nullable String conditional(int format) {
        return (format >= 0 && format < this.conditional.size()) ? this.conditional.get(format) : null;
    }

    /// @param format the code of the number format, with its id
    record Look(int id, String format, @Nullable String fill, boolean coloured, boolean struck) {

    }

}
