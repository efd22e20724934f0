package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.sheet.Looks.Look;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of an .xlsx workbook.
final class Worksheet {

    private static final int MOST_RULES = 500;

    private final Sheet sheet;

    private final Looks looks;

    private final List<Words> shared;

    private final ShownNumber numbers;

    private final List<ColourRule> rules = new ArrayList<>();

    private final Set<String> asked = new HashSet<>();

    private String ruled = "";

    private boolean filtered;

    private int firstHidden;

    private int row;

    private int column;

    Worksheet(Sheet sheet, Looks looks, List<Words> shared, ShownNumber numbers) {
        this.sheet = sheet;
        this.looks = looks;
        this.shared = shared;
        this.numbers = numbers;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            }
            else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                this.sheet.endRow(this.row);
            }
        }
        hidden(false);
        ColourRule.apply(this.rules, this.sheet);
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sheetPr" -> this.filtered = "1".equals(xml.getAttributeValue(null, "filterMode"));
            case "col" -> hiddenColumn(xml);
            case "row" -> {
                this.row = number(xml, "r", this.row + 1);
                this.column = 0;
                hidden(isOn(xml, "hidden"));
            }
            case "c" -> cell(xml);
            case "mergeCell" -> this.sheet.merge(Area.of(attribute(xml, "ref")));
            case "conditionalFormatting" -> this.ruled = attribute(xml, "sqref");
            case "cfRule" -> rule(xml);
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                this.sheet.margin(xml.getElementText());
            case "dataValidation" -> asked(xml);
            case "oleObject" -> this.sheet.embedded(1, 1, "Another document (" + attribute(xml, "progId") + ")", "");
            default -> {
            }
        }
    }

    /// What a cell asks for or warns of when something is entered, and the list that it
    /// offers.
    private void asked(XMLStreamReader xml) throws XMLStreamException {
        Area first = Area.of(attribute(xml, "sqref").replaceFirst("[\\s:].*", ""));
        List<String> words = new ArrayList<>();
        List.of("promptTitle", "prompt", "errorTitle", "error").forEach((name) -> words.add(attribute(xml, name)));
        while (xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("dataValidation")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("formula1")) {
                String formula = xml.getElementText().strip();
                words.add(formula.startsWith("\"") ? formula.replace("\"", "").replace(",", ", ") : "");
            }
        }
        String all = String.join(" ", words);
        if (this.asked.add(all)) {
            this.sheet.ignore(Ignored.Kind.FORM, (first != null) ? first.top() : 1, (first != null) ? first.left() : 1,
                    all);
        }
    }

    private void hiddenColumn(XMLStreamReader xml) {
        int from = number(xml, "min", 1);
        if (isOn(xml, "hidden") && from <= Sheet.MOST_COLUMNS) {
            String first = Area.address(1, from).replace("1", "");
            String last = Area.address(1, number(xml, "max", from)).replace("1", "");
            this.sheet.hiddenPart(first.equals(last) ? "Column " + first : "Columns " + first + " to " + last, 1, from);
        }
    }

    /// One finding for each stretch of hidden rows.
    private void hidden(boolean now) {
        if (now && this.firstHidden == 0) {
            this.firstHidden = this.row;
        }
        else if (!now && this.firstHidden > 0) {
            int last = Math.max(this.firstHidden, this.row - 1);
            this.sheet.hiddenPart(
                    "Rows " + this.firstHidden + " to " + last + (this.filtered ? ", which a filter hides," : ""),
                    this.firstHidden, 1);
            this.firstHidden = 0;
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        Area at = Area.of(attribute(xml, "r"));
        this.column = (at != null) ? at.left() : this.column + 1;
        int own = (at != null) ? at.top() : this.row;
        Look look = this.looks.of(number(xml, "s", -1));
        String type = attribute(xml, "t");
        String value = null;
        boolean formula = false;
        Words words = null;
        while (xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> words = Words.read(xml, this.looks, "is", look.coloured(), look.struck());
                    case "f" -> formula = true;
                    default -> {
                    }
                }
            }
        }
        Value read = new Value(type, value, words, formula);
        put(own, read, look);
    }

    private void put(int at, Value read, Look look) {
        String value = read.value();
        if (read.type().equals("e") || (read.formula() && value == null && read.words() == null)) {
            this.sheet.broken(at, this.column, (value != null) ? value : "a formula without a result");
            return;
        }
        Words words = words(read, look);
        this.sheet.struck(at, this.column, words.struck());
        this.sheet.put(at, this.column, words.pieces(), look.fill());
    }

    private Words words(Value read, Look look) {
        String value = read.value();
        Words own = read.words();
        if (own != null || value == null) {
            return (own != null) ? own : new Words(List.of(), "");
        }
        if (read.type().equals("s")) {
            int index = value.strip().matches("\\d{1,7}") ? Integer.parseInt(value.strip()) : -1;
            return (index >= 0 && index < this.shared.size()) ? dressed(this.shared.get(index), look)
                    : new Words(List.of(), "");
        }
        Runs runs = new Runs();
        runs.add(shown(read.type(), value, look), look.coloured(), look.struck());
        return new Words(runs.pieces(), runs.struck());
    }

    /// Shared words with the look of their cell.
    private static Words dressed(Words words, Look look) {
        if (look.struck()) {
            return new Words(List.of(),
                    String.join("\n", words.pieces().stream().map(Piece::text).toList()) + words.struck());
        }
        if (!look.coloured()) {
            return words;
        }
        return new Words(words.pieces()
            .stream()
            .map((piece) -> new Piece(piece.text(), piece.label(), true, piece.continues()))
            .toList(), words.struck());
    }

    private String shown(String type, String value, Look look) {
        return switch (type) {
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> value;
            case "d" -> day(value.strip());
            default -> {
                String number = value.strip();
                yield number.matches("[-+]?[0-9.]{1,40}(?:[eE][-+]?\\d{1,3})?") && number.matches("[^.]*\\.?[^.]*")
                        && number.matches(".*\\d.*")
                                ? this.numbers.show(Double.parseDouble(number), look.id(), look.format()) : value;
            }
        };
    }

    private static String day(String value) {
        try {
            return ShownNumber.words(java.time.LocalDate.parse(value.substring(0, Math.min(10, value.length()))), true,
                    true);
        }
        catch (java.time.DateTimeException ex) {
            return value;
        }
    }

    private void rule(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "type");
        String operator = attribute(xml, "operator");
        String text = attribute(xml, "text");
        int priority = number(xml, "priority", Integer.MAX_VALUE);
        String fill = this.looks.conditional(number(xml, "dxfId", -1));
        List<String> formulas = new ArrayList<>();
        while (xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cfRule")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("formula")) {
                formulas.add(xml.getElementText());
            }
        }
        if (fill != null && this.rules.size() < MOST_RULES) {
            this.rules.add(new ColourRule(this.ruled, type, operator.isEmpty() ? type : operator,
                    text.isEmpty() ? formulas : List.of('"' + text + '"'), priority, fill));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return (value != null) ? value : "";
    }

    private static boolean isOn(XMLStreamReader xml, String name) {
        return attribute(xml, name).toLowerCase(Locale.ROOT).matches("1|true");
    }

    private static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    /// What a cell holds, before it is known how it is shown.
    private record Value(String type, @Nullable String value, @Nullable Words words, boolean formula) {

    }

}
