package org.dueregard.planreader.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.jspecify.annotations.Nullable;

/// The pages of a PDF that are pictures of words.
final class Pictures {

    private static final int DOTS_PER_INCH = 300;

    private static final double MOST_DOTS = 14_000_000;

    private static final long MOST_IN_PICTURE = 60_000_000;

    private static final int MOST_PAGES = 60;

    /// How much of a recognised word lies on one that the page holds as a word too.
    private static final double SAME = 0.5;

    private static final int FEWEST = 20;

    private static final int MORE = 3;

    private final PDDocument document;

    private final @Nullable Path program = Tesseract.installed();

    private final List<Page> read = new ArrayList<>();

    private final List<Page> unread = new ArrayList<>();

    private int tried;

    Pictures(PDDocument document) {
        this.document = document;
    }

    /// The page with the words in its picture; with those of its own that are known where
    /// they cannot be recognised.
    Page recognised(Page page) {
        Path tesseract = this.program;
        if (tesseract == null || this.tried >= MOST_PAGES || !isBearable(page)) {
            return unread(page);
        }
        this.tried++;
        try {
            double scale = Math.min(DOTS_PER_INCH / 72.0, Math.sqrt(MOST_DOTS / (page.width() * page.height())));
            BufferedImage picture = new PDFRenderer(this.document).renderImage(page.number() - 1, (float) scale,
                    ImageType.GRAY);
            ScannedPage scan = new ScannedPage(Straightening.of(picture), scale);
            List<Word> words = Tesseract.words(tesseract, scan.withoutRules(), scale);
            return merged(page, words, scan.rules());
        }
        catch (IOException | RuntimeException ex) {
            // pictures fail in many ways, each library its own; the other pages can still
            // be read
            return unread(page);
        }
    }

    private Page unread(Page page) {
        if (page.isUnnamed() || page.isBlankWithin()) {
            this.unread.add(page);
        }
        return page.withWords(page.named()).upright();
    }

    /// The page with recognised words beside its own. One with words of its own whose
    /// picture says little more shows something else than words.
    private Page merged(Page page, List<Word> recognised, List<Rule> rules) {
        List<Word> own = page.named();
        List<Word> all = new ArrayList<>(own);
        recognised.stream()
            .filter((word) -> own.stream().noneMatch((other) -> word.box().shareIn(other.box()) > SAME))
            .forEach(all::add);
        if (!page.isUnnamed() && !own.isEmpty() && all.size() < Math.max(FEWEST, MORE * own.size())) {
            return page.upright();
        }
        this.read.add(page);
        return new Page(page.number(), page.width(), page.height(), all, rules, List.of(), 1);
    }

    /// Whether the pictures on the page are not so large that they must be a trap.
    private boolean isBearable(Page page) {
        var resources = this.document.getPage(page.number() - 1).getResources();
        return resources == null || dots(resources.getCOSObject(), Collections.newSetFromMap(new IdentityHashMap<>()),
                0) < MOST_IN_PICTURE;
    }

    private static long dots(COSDictionary dictionary, Set<COSBase> seen, int depth) {
        if (!seen.add(dictionary) || depth > 12) {
            return 0;
        }
        long most = 0;
        if (dictionary instanceof COSStream && COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            most = Math.max(0, dictionary.getLong(COSName.WIDTH, 0))
                    * Math.max(0, dictionary.getLong(COSName.HEIGHT, 0));
        }
        for (COSName key : dictionary.keySet()) {
            COSBase value = dictionary.getItem(key);
            COSBase real = (value instanceof COSObject reference) ? reference.getObject() : value;
            if (real instanceof COSDictionary inner && !key.equals(COSName.PARENT) && !key.equals(COSName.P)) {
                most = Math.max(most, dots(inner, seen, depth + 1));
            }
        }
        return most;
    }

    /// Says which pages were recognised and which were left out.
    ///
    /// @throws NoProgram where there are only pictures and no program for them
    void report(List<Page> pages, List<Finding> findings) throws NoProgram {
        List<Integer> left = this.unread.stream().map(Page::number).toList();
        boolean wordless = pages.stream().allMatch((page) -> page.words().isEmpty() || left.contains(page.number()));
        if (wordless && !this.unread.isEmpty() && this.program == null) {
            throw new NoProgram();
        }
        for (boolean unnamed : new boolean[] { false, true }) {
            String what = unnamed ? " printed in letters that the file does not name" : " a picture";
            finding(this.unread, unnamed,
                    what + ((this.program == null)
                            ? ", and tesseract, which recognises words in pictures, is not installed; it is not read."
                                    + " Add by hand what stands there."
                            : " whose words could not be recognised; it is not read. Add by hand what stands there."),
                    findings);
            finding(this.read, unnamed, what + "; its words were recognised as " + languages()
                    + ", and some letters will be wrong. Compare them with the paper.", findings);
        }
    }

    private String languages() {
        Path tesseract = this.program;
        boolean welsh = tesseract != null && Tesseract.languages(tesseract).contains("cym");
        return welsh ? "English and Welsh" : "English";
    }

    private static void finding(List<Page> all, boolean unnamed, String message, List<Finding> findings) {
        List<Integer> numbers = all.stream().filter((page) -> page.isUnnamed() == unnamed).map(Page::number).toList();
        if (numbers.isEmpty()) {
            return;
        }
        String pages = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        findings.add(new Finding(Code.SCANNED_PAGE, List.of(),
                ((numbers.size() == 1) ? "Page " : "Each of the pages ") + pages + " is" + message,
                TableBlocks.box(numbers.getFirst(), new Box(0, 0, 0, 0), "")));
    }

    /// There are only pictures, and the program for them is not installed.
    static final class NoProgram extends IOException {

        private static final long serialVersionUID = 1L;

    }

}
