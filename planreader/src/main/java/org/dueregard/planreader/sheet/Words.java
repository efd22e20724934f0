package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Parcel.TooLarge;
import org.dueregard.planreader.file.Runs;
import org.jspecify.annotations.Nullable;

/// Words of an .xlsx workbook, in stretches that may each be coloured or struck through.
///
/// @param struck those struck through; they are in no piece
record Words(List<Piece> pieces, String struck) {

    private static final Words NONE = new Words(List.of(), "");

    private static final int MOST = 1_000_000;

    /// The words that the cells share, in order.
    static List<Words> shared(@Nullable XMLStreamReader xml, Looks looks) throws XMLStreamException, TooLarge {
        List<Words> all = new ArrayList<>();
        while (xml != null && xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                if (all.size() == MOST) {
                    throw new TooLarge();
                }
                all.add(read(xml, looks, "si", false, false));
            }
        }
        return all;
    }

    /// The next event; a document type is an error.
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type");
        }
        return event;
    }

    /// Reads up to the end of an element that holds words, with the look of its cell for
    /// those that have none.
    static Words read(XMLStreamReader xml, Looks looks, String until, boolean coloured, boolean struck)
            throws XMLStreamException {
        Runs runs = new Runs();
        boolean runColoured = coloured;
        boolean runStruck = struck;
        int spoken = 0;
        while (xml.hasNext()) {
            int event = next(xml);
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.END_ELEMENT && name.equals(until)) {
                break;
            }
            if (name.equals("rPh")) {
                spoken += (event == XMLStreamConstants.START_ELEMENT) ? 1 : -1;
            }
            else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "r" -> {
                        runColoured = coloured;
                        runStruck = struck;
                    }
                    case "strike" -> runStruck = isOn(xml);
                    case "color" -> runColoured = looks.isColoured(xml);
                    case "t" -> {
                        String text = xml.getElementText();
                        runs.add((spoken > 0) ? "" : unescaped(text), runColoured, runStruck);
                    }
                    default -> {
                    }
                }
            }
        }
        Words words = new Words(runs.pieces(), runs.struck());
        return (words.pieces().isEmpty() && words.struck().isEmpty()) ? NONE : words;
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, "val");
        return value == null || !value.matches("0|false");
    }

    /// `_x000D_` stands for a carriage return, and so on.
    private static String unescaped(String text) {
        return text.contains("_x") ? text.replaceAll("_x000[dD]_", "").replaceAll("_x000[aA]_", "\n") : text;
    }

}
