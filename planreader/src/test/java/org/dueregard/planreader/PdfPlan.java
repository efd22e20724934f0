package org.dueregard.planreader;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Makes PDFs for tests, as a word processor prints them: rows flow over the ends of pages, headings are repeated. In a
/// cell, `|` ends a paragraph, a word wider than the cell is cut, a leading `*` makes a bullet, `{…}` is red, and a leading `[00FF00]` fills the cell.
public final class PdfPlan {

    private static final float MARGIN = 50;

    private static final float PADDING = 4;

    private static final float SIZE = 10;

    private static final float LEAD = 12;

    private static final Pattern SPACE = Pattern.compile(" ");

    private final PDDocument document = new PDDocument();

    private PDFont plain = new PDType1Font(FontName.HELVETICA);

    private PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDRectangle paper;

    private final boolean ruled;

    private @Nullable PDPageContentStream out;

    private String header = "";

    private String footer = "";

    private float y;

    private float[] widths = new float[0];

    private String[] headings = new String[0];

    private int broken;

    private boolean once;

    /// @param landscape whether the page is wider than high
    /// @param ruled whether lines are drawn around cells
    public PdfPlan(boolean landscape, boolean ruled) {
        this.paper = landscape ? new PDRectangle(842, 595) : new PDRectangle(595, 842);
        this.ruled = ruled;
    }

    /// What stands at the head and the foot of each page; `#` is its number.
    public PdfPlan running(String above, String below) {
        this.header = above;
        this.footer = below;
        return this;
    }

    /// Prints with a font that the file brings along, its letters by number.
    public PdfPlan embedded() {
        try (InputStream font = PDType1Font.class
            .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            this.plain = PDType0Font.load(this.document, font, true);
            this.bold = this.plain;
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Prints the headings of tables where they begin and not on the pages after.
    public PdfPlan headingsOnce() {
        this.once = true;
        return this;
    }

    /// How many rows the ends of pages have cut.
    public int broken() {
        return this.broken;
    }

    /// How many pages there are so far.
    public int pages() {
        return this.document.getNumberOfPages();
    }

    public PdfPlan heading(String text, float size) {
        return lines(text, this.bold, size);
    }

    public PdfPlan paragraph(String text) {
        return lines(text, this.plain, SIZE);
    }

    private PdfPlan lines(String text, PDFont font, float size) {
        this.y -= size * 0.6f;
        for (List<Run> line : wrap(text, this.paper.getWidth() - 2 * MARGIN, font, size)) {
            room(size * 1.2f);
            this.y -= size * 1.2f;
            print(line, MARGIN, this.y, font, size);
        }
        return this;
    }

    public PdfPlan newPage() {
        begin();
        return this;
    }

    /// Begins a table; the widths are shares of the page's.
    public PdfPlan table(float[] shares, String... titles) {
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        this.widths = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            this.widths[i] = shares[i] / sum * (this.paper.getWidth() - 2 * MARGIN);
        }
        this.headings = titles;
        this.y -= LEAD;
        room(6 * LEAD);
        headings();
        return this;
    }

    private void headingsAgain() {
        if (!this.once) {
            headings();
        }
    }

    private void headings() {
        if (this.headings.length > 0) {
            part(cells(this.headings, this.bold), 0, Integer.MAX_VALUE, this.bold);
        }
    }

    public PdfPlan row(String... cells) {
        List<Cell> made = cells(cells, this.plain);
        int all = made.stream().mapToInt((cell) -> cell.lines().size()).max().orElse(1);
        int done = 0;
        while (done < all) {
            int fits = (int) ((this.y - MARGIN - 2 * PADDING) / LEAD);
            if (fits < 1) {
                begin();
                headingsAgain();
                continue;
            }
            int now = Math.min(fits, all - done);
            part(made, done, now, this.plain);
            done += now;
            if (done < all) {
                this.broken++;
                begin();
                headingsAgain();
            }
        }
        return this;
    }

    /// One cell across the table.
    public PdfPlan section(String text) {
        float[] before = this.widths;
        float sum = 0;
        for (float width : before) {
            sum += width;
        }
        if (this.y - MARGIN < LEAD + 2 * PADDING) {
            begin();
            headingsAgain();
        }
        this.widths = new float[] { sum };
        part(cells(new String[] { text }, this.bold), 0, Integer.MAX_VALUE, this.bold);
        this.widths = before;
        return this;
    }

    public byte[] bytes() {
        try {
            finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            this.document.save(bytes);
            this.document.close();
            return bytes.toByteArray();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Whether the program that recognises words in pictures is on the search path.
    public static boolean canRecognise() {
        return Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getenv("PATH"))
            .anyMatch((folder) -> Files.isExecutable(Path.of(folder, "tesseract")));
    }

    /// The same as a scanner makes it: pictures of pages, no words.
    public byte[] scanned() {
        try (PDDocument printed = Loader.loadPDF(bytes()); PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                PDPage page = new PDPage(this.paper);
                scan.addPage(page);
                PDImageXObject picture = JPEGFactory.createFromImage(scan,
                        renderer.renderImageWithDPI(i, 200, ImageType.GRAY), 0.7f);
                try (PDPageContentStream stream = new PDPageContentStream(scan, page)) {
                    stream.drawImage(picture, 0, 0, this.paper.getWidth(), this.paper.getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    PlanDocument read() throws UnreadableFile {
        return PlanReader.readPdf("plan.pdf", bytes());
    }

    private void room(float height) {
        if (this.out == null || this.y - height < MARGIN) {
            begin();
        }
    }

    private PDPageContentStream out() {
        if (this.out == null) {
            begin();
        }
        return java.util.Objects.requireNonNull(this.out);
    }

    private void begin() {
        try {
            finish();
            PDPage page = new PDPage(this.paper);
            this.document.addPage(page);
            this.out = new PDPageContentStream(this.document, page);
            this.y = this.paper.getHeight() - MARGIN;
            String number = Integer.toString(pages());
            print(words(this.header.replace("#", number)), MARGIN, this.paper.getHeight() - 30, this.plain, 9);
            print(words(this.footer.replace("#", number)), MARGIN, 25, this.plain, 9);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void finish() throws IOException {
        if (this.out != null) {
            this.out.close();
            this.out = null;
        }
    }

    /// Draws lines `from` to `from + count` of each cell, with borders.
    private void part(List<Cell> cells, int from, int count, PDFont font) {
        int lines = 1;
        for (Cell cell : cells) {
            lines = Math.max(lines, Math.min(count, cell.lines().size() - from));
        }
        float height = lines * LEAD + 2 * PADDING;
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            border(cell, x, this.y - height, this.widths[i], height);
            for (int n = 0; n < lines && from + n < cell.lines().size(); n++) {
                print(cell.lines().get(from + n), x + PADDING, this.y - PADDING - SIZE - n * LEAD + 2, font, SIZE);
            }
            x += this.widths[i];
        }
        this.y -= height;
    }

    private void border(Cell cell, float x, float bottom, float width, float height) {
        try {
            PDPageContentStream stream = out();
            if (cell.fill() != null) {
                stream.setNonStrokingColor(cell.fill());
                stream.addRect(x, bottom, width, height);
                stream.fill();
                stream.setNonStrokingColor(Color.BLACK);
            }
            if (this.ruled) {
                stream.addRect(x, bottom, width, height);
                stream.stroke();
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private List<Cell> cells(String[] texts, PDFont font) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            Color fill = null;
            if (text.matches("\\[[0-9A-F]{6}].*")) {
                fill = new Color(Integer.parseInt(text.substring(1, 7), 16));
                text = text.substring(8);
            }
            List<List<Run>> lines = new ArrayList<>();
            for (String paragraph : Pattern.compile("\\|").splitAsStream(text).toList()) {
                lines.addAll(wrap(paragraph, this.widths[i] - 2 * PADDING, font, SIZE));
            }
            cells.add(new Cell(lines, fill));
        }
        return cells;
    }

    private List<List<Run>> wrap(String text, float width, PDFont font, float size) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        float used = 0;
        for (Run run : words(text.startsWith("*") ? "\u2022 " + text.substring(1).strip() : text)) {
            float wide = width(run.text(), font, size);
            if (!line.isEmpty() && used + wide > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            Run rest = run;
            while (width(rest.text(), font, size) > width) {
                int fitting = 1;
                while (width(rest.text().substring(0, fitting + 1), font, size) <= width) {
                    fitting++;
                }
                lines.add(List.of(new Run(rest.text().substring(0, fitting), rest.red())));
                rest = new Run(rest.text().substring(fitting), rest.red());
            }
            line.add(rest);
            used += width(rest.text() + " ", font, size);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<Run> words(String text) {
        List<Run> words = new ArrayList<>();
        boolean red = false;
        for (String word : SPACE.splitAsStream(text).filter((s) -> !s.isEmpty()).toList()) {
            red |= word.startsWith("{");
            words.add(new Run(word.replaceAll("[{}]", ""), red));
            red &= !word.endsWith("}");
        }
        return words;
    }

    private void print(List<Run> words, float x, float baseline, PDFont font, float size) {
        try {
            PDPageContentStream stream = out();
            float at = x;
            for (Run word : words) {
                stream.setNonStrokingColor(word.red() ? Color.RED : Color.BLACK);
                stream.beginText();
                stream.setFont(of(word.text(), font), size);
                stream.newLineAtOffset(at, baseline);
                stream.showText(word.text());
                stream.endText();
                at += width(word.text() + " ", font, size);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static PDFont of(String word, PDFont font) {
        return word.equals("✓") ? new PDType1Font(FontName.ZAPF_DINGBATS) : font;
    }

    private static float width(String text, PDFont font, float size) {
        try {
            return of(text.strip(), font).getStringWidth(text.strip()) / 1000 * size
                    + (text.length() - text.strip().length()) * font.getSpaceWidth() / 1000 * size;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// The words of a row as they were given, for comparison.
    public static String words(String... cells) {
        return String.join(" ", Arrays.asList(cells)).replace("|", " ").replaceAll("[{}*]", "");
    }

    private record Run(String text, boolean red) {
    }

    private record Cell(List<List<Run>> lines, @Nullable Color fill) {
    }

}
