package org.dueregard.planreader.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.office.RichLook.Goal;
import org.jspecify.annotations.Nullable;

/// Opens rich text (.rtf). Bytes are read in the characters of their font; what is not known is passed over, as the
/// format asks of its readers.
public final class RichText {

    private static final int DEEPEST = 1000;

    private static final int MOST_BYTES = 64 << 20;

    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("tab", " "), Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"),
            Map.entry("emdash", "—"), Map.entry("endash", "–"), Map.entry("bullet", "•"), Map.entry("emspace", " "),
            Map.entry("enspace", " "), Map.entry("qmspace", " "), Map.entry("~", "\u00a0"), Map.entry("_", "-"),
            Map.entry("line", "\n"), Map.entry("softline", " "));

    private static final Map<String, Goal> GOALS = Map.ofEntries(Map.entry("fonttbl", Goal.FONTS),
            Map.entry("colortbl", Goal.COLOURS), Map.entry("stylesheet", Goal.STYLES), Map.entry("info", Goal.NOWHERE),
            Map.entry("pict", Goal.NOWHERE), Map.entry("object", Goal.NOWHERE), Map.entry("fldinst", Goal.NOWHERE),
            Map.entry("nonesttables", Goal.NOWHERE), Map.entry("shprslt", Goal.NOWHERE), Map.entry("sp", Goal.SHAPE),
            Map.entry("formfield", Goal.FORM), Map.entry("ffl", Goal.CHOICE), Map.entry("ffdeftext", Goal.NOWHERE),
            Map.entry("listtext", Goal.LABEL), Map.entry("pntext", Goal.LABEL), Map.entry("header", Goal.MARGIN),
            Map.entry("headerl", Goal.MARGIN), Map.entry("headerr", Goal.MARGIN), Map.entry("headerf", Goal.MARGIN),
            Map.entry("footer", Goal.MARGIN), Map.entry("footerl", Goal.MARGIN), Map.entry("footerr", Goal.MARGIN),
            Map.entry("footerf", Goal.MARGIN), Map.entry("footnote", Goal.NOTE), Map.entry("annotation", Goal.REMARK),
            Map.entry("atnid", Goal.NOWHERE), Map.entry("atnauthor", Goal.NOWHERE), Map.entry("xe", Goal.NOWHERE),
            Map.entry("tc", Goal.NOWHERE));

    /// Groups that may be passed over and are not.
    private static final String NOT_UNKNOWN = "shpinst|nesttableprops|listtext|pntext|ud|upr|shptxt|do|dptxbxtext";

    private static final Pattern SHAPE_WORDS = Pattern.compile("(?s)\\s*(?:gtextUNICODE|wzDescription)\\s*(.*)");

    private final RichTokens tokens;

    private final Flow flow = new Flow();

    private final RichTables tables = new RichTables();

    private final RichRows rows = new RichRows();

    private final Deque<RichLook> outer = new ArrayDeque<>();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final RichForm form = new RichForm();

    private RichLook look = new RichLook();

    private RichParagraph paragraph = new RichParagraph();

    private boolean inTable;

    private boolean starred;

    private int skipped;

    private RichText(byte[] content) {
        this.tokens = new RichTokens(content);
    }

    /// Reads a document.
    ///
    /// @throws IOException with a message for the file's owner where it is too large
    public static Content read(byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new Parcel.TooLarge();
        }
        RichText reader = new RichText(content);
        reader.read();
        return reader.flow.content();
    }

    private void read() throws IOException {
        for (RichTokens.Kind kind = this.tokens.next(); kind != RichTokens.Kind.END; kind = this.tokens.next()) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case BYTE -> sign(this.tokens.number());
                default -> word(this.tokens.word(), this.tokens.number());
            }
        }
        text();
        endParagraph();
        this.rows.end(this.flow);
    }

    private void open() throws IOException {
        text();
        this.skipped = 0;
        if (this.outer.size() > DEEPEST) {
            throw new IOException(
                    "The file is damaged. Open it in Word, save it as a Word Document (.docx) and choose the"
                            + " new file, or copy the plan and paste it.");
        }
        this.outer.addLast(this.look);
        this.look = this.look.copy();
        if (this.look.goal == Goal.STYLES) {
            this.tables.beginStyle();
        }
    }

    private void close() {
        text();
        this.skipped = 0;
        this.starred = false;
        if (this.outer.isEmpty()) {
            return;
        }
        RichLook inner = this.look;
        Goal ended = inner.goal;
        this.look = this.outer.removeLast();
        if (ended != this.look.goal) {
            String words = inner.aside.toString();
            switch (ended) {
                case LABEL -> label(words);
                case MARGIN -> this.flow.ignore(Ignored.Kind.PAGE_HEADER, words);
                case NOTE -> this.flow.note(words);
                case REMARK -> this.flow.remark(words);
                case SHAPE -> shape(words);
                case CHOICE -> this.form.choice(words);
                case FORM -> this.paragraph.add(this.form.chosen(this.flow), this.look, false);
                default -> {
                }
            }
        }
    }

    /// The label of an item of a list: in the document of its paragraph, elsewhere one
    /// of the words.
    private void label(String words) {
        if (this.look.goal == Goal.TEXT) {
            this.paragraph.label(words);
        }
        else {
            words(words + " ");
        }
    }

    private void sign(int value) {
        if (this.skipped > 0) {
            this.skipped--;
        }
        else if (this.look.goal == Goal.COLOURS) {
            if (value == ';') {
                this.tables.endColour();
            }
        }
        else if (this.look.goal != Goal.NOWHERE && this.look.goal != Goal.FONTS) {
            this.bytes.write(value);
        }
    }

    /// Words that wait as bytes.
    private void text() {
        if (this.bytes.size() > 0) {
            String words = this.bytes.toString(this.tables.charset(this.look.font));
            this.bytes.reset();
            words(words);
        }
    }

    private void words(String read) {
        String words = Wording.withoutZeros(read);
        switch (this.look.goal) {
            case TEXT -> {
                if (this.look.deleted || this.look.hidden) {
                    this.flow.ignore(this.look.deleted ? Ignored.Kind.DELETED : Ignored.Kind.HIDDEN, words);
                }
                else {
                    this.paragraph.add(words, this.look, this.tables.standsOut(this.look.colour));
                }
            }
            case STYLES -> this.tables.styleName(words);
            case LABEL, MARGIN, NOTE, REMARK, SHAPE, CHOICE -> this.look.aside.append(words);
            default -> {
            }
        }
    }

    private void word(String word, int number) throws IOException {
        if (word.equals("u") && this.tokens.isNumbered()) {
            text();
            words(String.valueOf((char) number));
            this.skipped = this.look.signsForOld;
            return;
        }
        if (this.skipped > 0 && !word.equals("uc")) {
            this.skipped = (word.length() == 1 && !Character.isLetter(word.charAt(0))) ? this.skipped - 1 : 0;
        }
        text();
        if (word.equals("*")) {
            this.starred = true;
            return;
        }
        goal(word);
        this.starred = false;
        within(word, number);
    }

    /// Where the words of a group go that begins with this word.
    private void goal(String word) {
        Goal goal = GOALS.get(word);
        if (word.equals("object") && this.look.goal != Goal.NOWHERE) {
            this.flow.embedded("Another document", "");
            this.look.embeds = true;
        }
        if ((word.equals("result") && this.look.embeds) || word.equals("picprop")) {
            this.look.begin(Goal.TEXT);
        }
        else if (goal != null && (this.look.goal != Goal.NOWHERE || goal == Goal.FORM)) {
            this.look.begin(goal);
        }
        else if (this.starred && !word.matches(NOT_UNKNOWN)) {
            this.look.begin(Goal.NOWHERE);
        }
    }

    /// A property of a shape or picture: some are words.
    private void shape(String words) {
        Matcher matcher = SHAPE_WORDS.matcher(words);
        if (matcher.matches()) {
            this.flow.ignore(Ignored.Kind.DRAWING, matcher.group(1));
        }
    }

    private void within(String word, int number) throws IOException {
        String sign = SIGNS.get(word);
        if (sign != null) {
            words(sign);
            return;
        }
        switch (this.look.goal) {
            case FONTS -> this.tables.fontWord(word, number);
            case COLOURS -> this.tables.colourWord(word, number);
            case STYLES -> this.tables.styleWord(word, number);
            case FORM -> this.form.word(word, number);
            case TEXT -> {
                if (!character(word, number) && !this.rows.word(word, number, this.tables.colour(number))) {
                    paragraph(word, number);
                }
            }
            default -> {
                if (word.equals("par") || word.equals("cell")) {
                    words(" ");
                }
                character(word, number);
            }
        }
    }

    private boolean character(String word, int number) {
        boolean on = this.tokens.isOn();
        switch (word) {
            case "plain" -> this.look.plain();
            case "b" -> this.look.bold = on;
            case "strike", "striked" -> this.look.struck = on;
            case "deleted" -> {
                this.look.deleted = on;
                tracked();
            }
            case "revised" -> tracked();
            case "v" -> this.look.hidden = on;
            case "cf" -> this.look.colour = number;
            case "f" -> this.look.font = number;
            case "uc" -> this.look.signsForOld = Math.clamp(number, 0, 20);
            case "ansicpg" -> this.tables.usual(number);
            case "mac" -> this.tables.usual("x-MacRoman");
            case "pc" -> this.tables.usual(437);
            case "pca" -> this.tables.usual(850);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tracked() {
        if (!this.paragraph.tracked) {
            this.paragraph.tracked = true;
            this.flow.find(Code.TRACKED_CHANGES,
                    "Changes here are tracked. They are read as if accepted; settle them in the"
                            + " file if some are not.",
                    this.flow.here(""));
        }
    }

    private void paragraph(String word, int number) throws IOException {
        switch (word) {
            case "pard" -> {
                this.inTable = false;
                this.paragraph.reset();
            }
            case "intbl" -> this.inTable = true;
            case "s" -> this.paragraph.style = number;
            case "ilvl" -> this.paragraph.level = number;
            case "outlinelevel" -> this.paragraph.outline = number;
            case "par", "sect", "page", "nestcell", "nestrow" -> endParagraph();
            case "cell" -> {
                endParagraph();
                this.rows.endCell();
            }
            case "row" -> {
                endParagraph();
                this.rows.endRow();
            }
            default -> {
            }
        }
    }

    private void endParagraph() throws IOException {
        Runs runs = this.paragraph.runs();
        String label = this.paragraph.label();
        List<Piece> pieces = (runs.isBlank() && label == null) ? List.of() : runs.pieces(label);
        this.flow.struck(runs.struck(), null);
        if (this.inTable || this.rows.isOpen()) {
            boolean below = this.paragraph.level > 0 && label != null && !this.rows.cell().isEmpty();
            List<Piece> own = new ArrayList<>();
            pieces.forEach((piece) -> own.add(below ? piece.continuing() : piece));
            this.rows.add(own);
        }
        else {
            this.rows.end(this.flow);
            if (!runs.isBlank()) {
                line(pieces);
            }
        }
        this.paragraph = this.paragraph.next();
    }

    private void line(List<Piece> pieces) throws IOException {
        String style = this.tables.style(this.paragraph.style);
        if (style.matches("toc \\d|table of figures|header|footer")) {
            this.flow.ignore(style.startsWith("t") ? Ignored.Kind.CONTENTS : Ignored.Kind.PAGE_HEADER, words(pieces));
            return;
        }
        int heading = style.matches("heading [1-9]") ? style.charAt(style.length() - 1) - '0'
                : style.equals("title") ? 1 : Math.clamp(this.paragraph.outline + 1, 0, 9);
        this.flow.line(pieces, heading, this.paragraph.isBold());
    }

    private static String words(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(Piece::text).toList());
    }

    /// A paragraph as it is gathered.
    private static final class RichParagraph {

        int style;

        int level;

        int outline = -1;

        boolean tracked;

        private Runs runs = new Runs();

        private @Nullable String label;

        private boolean bold = true;

        private boolean worded;

        void add(String words, RichLook look, boolean coloured) {
            if (!words.isBlank()) {
                this.worded = true;
                this.bold &= look.bold;
            }
            this.runs.add(words, coloured, look.struck);
        }

        /// The label as printed, such as `1.` or a bullet.
        void label(String words) {
            String bare = words.replaceAll("[\\s\\u00a0]+", " ").strip().replaceAll("^[(\\[]+|[.):\\]-]+$", "");
            this.label = bare.isEmpty() ? this.label
                    : bare.matches("(?:\\d{1,3}\\.?)+|[A-Za-z]|[ivxIVX]{1,6}") ? bare : "•";
        }

        Runs runs() {
            return this.runs;
        }

        @Nullable String label() {
            return this.label;
        }

        boolean isBold() {
            return this.bold && this.worded;
        }

        void reset() {
            this.style = 0;
            this.level = 0;
            this.outline = -1;
        }

        /// The paragraph after, of the same style.
        RichParagraph next() {
            RichParagraph next = new RichParagraph();
            next.style = this.style;
            next.level = this.level;
            next.outline = this.outline;
            next.tracked = this.tracked;
            return next;
        }

    }

}
