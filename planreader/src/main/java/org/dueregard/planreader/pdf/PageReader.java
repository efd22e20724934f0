package org.dueregard.planreader.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.remarks.PdfRemarks;
import org.jspecify.annotations.Nullable;

/// Reads the drawing instructions of a page: letters become words, thin lines rules, areas fills. Nothing is painted,
/// and no picture is decoded.
final class PageReader extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;

    private static final double SHORT = 4;

    private static final int MOST_DOTS = 20_000;

    /// Steps for a form, which is parsed anew each time that it is drawn.
    private static final int FORM = 500;

    private final Effort effort;

    private final Letters letters;

    private final DrawnBullets bullets = new DrawnBullets();

    private final Paint paint = new Paint();

    private final List<Rule> rules = new ArrayList<>();

    /// What a dotted line is made of.
    private final List<Box> dots = new ArrayList<>();

    private final List<Fill> fills = new ArrayList<>();

    private final List<double[]> points = new ArrayList<>();

    private final Matrix toPage;

    private final double width;

    private final double height;

    private double pictured;

    /// What the drawing is cut to at each level of the states that are kept; null for the
    /// whole page.
    private final Deque<Optional<Box>> clips = new ArrayDeque<>();

    private Optional<Box> clip = Optional.empty();

    private @Nullable Box clipNext;

    private PageReader(PDPage page, Effort effort) {
        super(page);
        this.effort = effort;
        PDRectangle shown = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        boolean swapped = quarters % 2 == 1;
        this.width = swapped ? shown.getHeight() : shown.getWidth();
        this.height = swapped ? shown.getWidth() : shown.getHeight();
        this.toPage = toPage(shown, quarters);
        this.letters = new Letters(this.width, this.height);
    }

    static Page read(PDPage page, int number, Effort effort, PdfRemarks remarks) throws IOException {
        PageReader reader = new PageReader(page, effort);
        reader.processPage(page);
        for (PDAnnotation printed : remarks.page(page, number)) {
            reader.overprint(printed, page, number, remarks);
        }
        reader.rules.addAll(Rule.dotted(reader.dots));
        reader.letters.words();
        reader.letters.cut().forEach((word) -> remarks.cut(TableBlocks.box(number, word.box(), word.text())));
        Page shown = new Page(number, reader.width, reader.height, reader.bullets.with(reader.letters.words()),
                reader.rules, reader.fills, Math.min(1, reader.pictured));
        return shown.isToBeRecognised() ? shown : shown.upright();
    }

    /// Reads what a filled field or a text typed over the page prints.
    private void overprint(PDAnnotation printed, PDPage page, int number, PdfRemarks remarks) throws IOException {
        this.effort.spend(FORM);
        int before = this.letters.seen();
        try {
            showAnnotation(printed);
            if (this.letters.seen() == before) {
                remarks.tell(printed, page, number);
            }
        }
        catch (Effort.TooMuch ex) {
            throw ex;
        }
        catch (IOException | RuntimeException ex) {
            // PDFBox reports damage by many unchecked exceptions; the page is read all
            // the
            // same
            remarks.damaged(number);
        }
        this.points.clear();
    }

    /// From the file's coordinates, upwards from the bottom left, to the page as shown.
    private static Matrix toPage(PDRectangle shown, int quarters) {
        float left = shown.getLowerLeftX();
        float bottom = shown.getLowerLeftY();
        float right = shown.getUpperRightX();
        float top = shown.getUpperRightY();
        return switch (quarters) {
            case 1 -> new Matrix(0, 1, 1, 0, -bottom, -left);
            case 2 -> new Matrix(-1, 0, 0, 1, right, -bottom);
            case 3 -> new Matrix(0, -1, -1, 0, top, right);
            default -> new Matrix(1, 0, 0, -1, -left, top);
        };
    }

    private double[] onPage(double x, double y) {
        Point2D.Float point = this.toPage.transformPoint((float) x, (float) y);
        return new double[] { point.x, point.y };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        this.effort.spend(1);
        if (operator.getName().equals("Do") && isPicture(operands)) {
            picture();
            return;
        }
        if (operator.getName().equals("Do")) {
            this.effort.spend(FORM);
        }
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || getResources() == null) {
            return false;
        }
        var objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        var stream = (objects != null) ? objects.getCOSStream(name) : null;
        return stream != null && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private void picture() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double area = Math
            .abs((double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        this.pictured += area / Math.max(1, this.width * this.height);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        this.effort.spend(1);
        String text = text(font, code);
        Matrix end = new Matrix(1, 0, 0, 1, displacement.getX(), 0).multiply(matrix);
        double[] from = onPage(matrix.getTranslateX(), matrix.getTranslateY());
        double[] to = onPage(end.getTranslateX(), end.getTranslateY());
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        this.letters.show(this.clip);
        this.letters.add(new Letters.Letter(text, from[0], from[1], to[0], to[1], size, Letters.isBold(font, size),
                this.paint.standsOut(getGraphicsState().getNonStrokingColor())), spacing(matrix));
    }

    /// The letter; where the file does not name it, its code says which it is only in
    /// fonts of single bytes.
    private static String text(PDFont font, int code) {
        String text = font.toUnicode(code);
        if (text != null) {
            return Wording.withoutZeros(text);
        }
        boolean plain = code >= ' ' && code < 0x7f && !(font instanceof PDType0Font);
        return plain ? String.valueOf((char) code) : "\ufffd";
    }

    /// The space that the file puts after every letter.
    private double spacing(Matrix matrix) {
        var state = getGraphicsState().getTextState();
        double size = Math.max(0.01, Math.abs(state.getFontSize()));
        return state.getCharacterSpacing() / size * Math.hypot(matrix.getScaleX(), matrix.getShearY());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        for (Point2D next : List.of(p1, p2, p3, p0)) {
            lineTo((float) next.getX(), (float) next.getY());
        }
    }

    @Override
    public void moveTo(float x, float y) {
        this.effort.spend(1);
        double[] at = onPage(x, y);
        this.points.add(new double[] { at[0], at[1], 1 });
    }

    @Override
    public void lineTo(float x, float y) {
        this.effort.spend(1);
        double[] at = onPage(x, y);
        this.points.add(new double[] { at[0], at[1], 0 });
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        if (this.points.isEmpty()) {
            return new Point2D.Float();
        }
        Matrix back = new Matrix(this.toPage.createAffineTransform());
        double[] last = this.points.getLast();
        Point2D.Double at = new Point2D.Double();
        try {
            back.createAffineTransform().inverseTransform(new Point2D.Double(last[0], last[1]), at);
        }
        catch (java.awt.geom.NoninvertibleTransformException ex) {
            throw new IllegalStateException(ex);
        }
        return at;
    }

    @Override
    public void closePath() {
        for (int i = this.points.size() - 1; i >= 0; i--) {
            if (this.points.get(i)[2] == 1) {
                this.points.add(new double[] { this.points.get(i)[0], this.points.get(i)[1], 0 });
                return;
            }
        }
    }

    @Override
    public void endPath() {
        this.points.clear();
        Box next = this.clipNext;
        if (next != null) {
            this.clip = Optional.of(this.clip.map((now) -> now.cutTo(next)).orElse(next));
            this.clipNext = null;
        }
    }

    @Override
    public void strokePath() {
        outlines().forEach((outline) -> this.bullets.drawn(around(outline)));
        for (int i = 1; i < this.points.size(); i++) {
            double[] from = this.points.get(i - 1);
            double[] to = this.points.get(i);
            if (to[2] == 0) {
                rule(new Box(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]),
                        Math.max(from[1], to[1])));
            }
        }
        endPath();
    }

    private void rule(Box box) {
        if (box.width() >= SHORT && box.height() <= THIN) {
            this.rules.add(new Rule(true, box.centreY(), box.left(), box.right()));
        }
        else if (box.height() >= SHORT && box.width() <= THIN) {
            this.rules.add(new Rule(false, box.centreX(), box.top(), box.bottom()));
        }
        else if (box.height() <= THIN && box.width() <= THIN && this.dots.size() < MOST_DOTS) {
            this.dots.add(box);
        }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        String colour = this.paint.hex(getGraphicsState().getNonStrokingColor());
        outlines().forEach((outline) -> fill(around(outline), colour));
        endPath();
    }

    /// The path taken apart where it was begun anew.
    private List<List<double[]>> outlines() {
        List<List<double[]>> outlines = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= this.points.size(); i++) {
            if (i == this.points.size() || this.points.get(i)[2] == 1) {
                outlines.add(this.points.subList(begin, i));
                begin = i;
            }
        }
        return outlines;
    }

    private static Box around(List<double[]> outline) {
        Box box = new Box(outline.getFirst()[0], outline.getFirst()[1], outline.getFirst()[0], outline.getFirst()[1]);
        for (double[] point : outline) {
            box = box.with(new Box(point[0], point[1], point[0], point[1]));
        }
        return box;
    }

    private void fill(Box box, @Nullable String colour) {
        if (colour == null) {
            return;
        }
        if (!colour.equals("FFFFFF")) {
            this.bullets.drawn(box);
        }
        if (box.width() <= THIN || box.height() <= THIN) {
            if (!colour.equals("FFFFFF")) {
                rule(box);
            }
        }
        else {
            this.fills.add(new Fill(box, colour));
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        List<double[]> outline = List.copyOf(this.points);
        fillPath(windingRule);
        this.points.addAll(outline);
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        picture();
    }

    /// The path goes on to its painting; from then on what is drawn outside is not shown.
    @Override
    public void clip(int windingRule) {
        this.clipNext = this.points.isEmpty() ? null : around(this.points);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        this.clips.push(this.clip);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        this.clip = this.clips.isEmpty() ? Optional.empty() : this.clips.pop();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a colour that changes over an area says nothing
    }

}
