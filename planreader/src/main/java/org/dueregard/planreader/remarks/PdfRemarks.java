package org.dueregard.planreader.remarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// Gathers what stands beside the words of a PDF's pages.
public final class PdfRemarks {

    private static final int MOST = 5000;

    private static final int MOST_FINDINGS = 200;

    private static final int MOST_PARENTS = 20;

    private static final COSName OPTIONS = COSName.getPDFName("Opt");

    private final List<Finding> findings;

    private final List<Ignored> ignored;

    private int seen;

    /// @param findings takes what a person should know
    /// @param ignored takes words of forms and descriptions
    public PdfRemarks(List<Finding> findings, List<Ignored> ignored) {
        this.findings = findings;
        this.ignored = ignored;
    }

    /// Those of a page whose words are printed on it: fields that are filled in and text
    /// typed over the page. All others are told.
    public List<PDAnnotation> page(PDPage page, int number) {
        List<PDAnnotation> printed = new ArrayList<>();
        try {
            for (PDAnnotation remark : page.getAnnotations()) {
                if (this.seen++ > MOST) {
                    tell(Code.CUT_SHORT, "There are more than " + MOST + " remarks; those from here on are not read.",
                            place(page, number, remark, ""));
                    break;
                }
                if (isPrinted(remark)) {
                    printed.add(remark);
                }
                else {
                    tell(remark, page, number);
                }
            }
        }
        catch (IOException | RuntimeException ex) {
            // PDFBox reports damage by many unchecked exceptions; the page is read all
            // the
            // same
            tell(Code.COMMENT, "Remarks on this page are damaged and are not read. Look at them in a PDF reader.",
                    new Place.Box(number, 0, 0, 0, 0, ""));
        }
        return printed;
    }

    /// Says that a page's remark could not be read.
    public void damaged(int number) {
        tell(Code.COMMENT,
                "A form field or a remark on this page is damaged and is not read. Look at it in a PDF reader.",
                new Place.Box(number, 0, 0, 0, 0, ""));
    }

    /// Says that a word is not shown whole.
    public void cut(Place.Box place) {
        tell(Code.CUT_WORDS, Wording.quote(place.words()) + " runs over the edge of its cell and is not shown whole."
                + " What the file holds of it was read; check the values beside it.", place);
    }

    private static boolean isPrinted(PDAnnotation remark) {
        if (remark.isHidden() || remark.isNoView() || !(appearance(remark) instanceof COSStream)) {
            return false;
        }
        String type = fieldType(remark);
        return isFreeText(remark) || type.equals("Tx") || type.equals("Ch");
    }

    private static boolean isFreeText(PDAnnotation remark) {
        return "FreeText".equals(remark.getSubtype());
    }

    private static @Nullable COSBase appearance(PDAnnotation remark) {
        COSDictionary looks = remark.getCOSObject().getCOSDictionary(COSName.AP);
        return (looks != null) ? looks.getDictionaryObject(COSName.N) : null;
    }

    /// What kind of field it is, of itself or by one above it; "" for none.
    private static String fieldType(PDAnnotation remark) {
        return "Widget".equals(remark.getSubtype()) && above(remark, COSName.FT) instanceof COSName type
                ? type.getName() : "";
    }

    private static @Nullable COSBase above(PDAnnotation remark, COSName key) {
        COSDictionary at = remark.getCOSObject();
        for (int i = 0; at != null && i < MOST_PARENTS; i++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    /// Tells what a remark says, or a field holds, that no page prints.
    public void tell(PDAnnotation remark, PDPage page, int number) {
        String words = Wording.collapse(String.valueOf((remark.getContents() != null) ? remark.getContents() : ""));
        Place.Box place = place(page, number, remark, words);
        switch (String.valueOf(remark.getSubtype())) {
            case "Widget" -> field(remark, page, number);
            case "Link" -> ignore(Ignored.Kind.DRAWING, place);
            case "Popup" -> {
                // shows the words of another one
            }
            case "FileAttachment" -> embedded("A file", place);
            case "StrikeOut" ->
                tell(Code.COMMENT, "Words are struck out here by a mark of a PDF reader. They are read as they stand."
                        + (words.isEmpty() ? "" : " The mark says " + Wording.quote(words) + "."), place);
            case "Stamp" -> {
                String name = String.valueOf(remark.getCOSObject().getNameAsString(COSName.NAME));
                remark(words.isEmpty() ? place(page, number, remark, name.replaceAll("([a-z])([A-Z])", "$1 $2"))
                        : place);
            }
            default -> remark(place);
        }
    }

    private void remark(Place.Box place) {
        if (!place.words().isEmpty()) {
            tell(Code.COMMENT, "A remark says " + Wording.quote(place.words())
                    + ". It is not part of the plan; add it as progress where it is.", place);
        }
    }

    /// A field that is not printed: what it holds, and what a button or a list says.
    private void field(PDAnnotation field, PDPage page, int number) {
        String words = Wording.collapse(text(above(field, COSName.V)));
        String type = fieldType(field);
        if (!words.isEmpty() && !type.equals("Btn") && !type.equals("Sig")) {
            tell(Code.HIDDEN_PART,
                    "A field of the form holds " + Wording.quote(words)
                            + ", which the page does not show. It is not read; enter it where it belongs to the plan.",
                    place(page, number, field, words));
        }
        COSDictionary looks = field.getCOSObject().getCOSDictionary(COSName.MK);
        String caption = (looks != null) ? text(looks.getDictionaryObject(COSName.CA)) : "";
        if (Wording.collapse(caption).length() > 1) {
            ignore(Ignored.Kind.FORM, place(page, number, field, Wording.collapse(caption)));
        }
        if (above(field, OPTIONS) instanceof COSArray options) {
            ignore(Ignored.Kind.FORM, place(page, number, field, Wording.collapse(text(options))));
        }
    }

    private static String text(@Nullable COSBase value) {
        return switch (value) {
            case COSString string -> string.getString();
            case COSStream stream -> stream.toTextString();
            case COSArray array -> {
                StringBuilder all = new StringBuilder();
                for (int i = 0; i < Math.min(array.size(), MOST); i++) {
                    all.append((array.getObject(i) instanceof COSString string) ? string.getString() : "").append(' ');
                }
                yield all.toString();
            }
            case null, default -> "";
        };
    }

    /// Tells files that are attached to the document, and forms of a kind that pages do
    /// not show.
    public void document(PDDocument document) {
        try {
            COSDictionary root = document.getDocumentCatalog().getCOSObject();
            COSDictionary form = root.getCOSDictionary(COSName.ACRO_FORM);
            if (form != null && form.containsKey(COSName.getPDFName("XFA"))) {
                embedded("A form that only Adobe Reader shows", new Place.Box(1, 0, 0, 0, 0, ""));
            }
            COSDictionary names = root.getCOSDictionary(COSName.NAMES);
            if (names != null) {
                attached(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
            }
        }
        catch (RuntimeException ex) {
            // PDFBox reports damage by many unchecked exceptions; the pages are read all
            // the same
            damaged(1);
        }
    }

    private void attached(@Nullable COSDictionary tree, int depth) {
        if (tree == null || depth > MOST_PARENTS) {
            return;
        }
        COSArray names = tree.getCOSArray(COSName.NAMES);
        for (int i = 0; names != null && i + 1 < names.size() && this.seen++ < MOST; i += 2) {
            String name = text(names.getObject(i));
            embedded("A file", new Place.Box(1, 0, 0, 0, 0, Wording.collapse(name)));
        }
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size() && this.seen++ < MOST; i++) {
            attached((kids.getObject(i) instanceof COSDictionary kid) ? kid : null, depth + 1);
        }
    }

    private void embedded(String what, Place.Box place) {
        tell(Code.EMBEDDED_PART,
                what + " stands inside this document"
                        + (place.words().isEmpty() ? "" : ": " + Wording.quote(place.words()))
                        + ". It is not read. If it is part of the plan, open it there, save it as a file of its own and"
                        + " choose that too.",
                place);
    }

    private void ignore(Ignored.Kind kind, Place.Box place) {
        if (!place.words().isEmpty()) {
            this.ignored.add(new Ignored(kind, place.words(), place));
        }
    }

    private void tell(Code code, String message, Place place) {
        if (this.findings.size() < MOST_FINDINGS) {
            this.findings.add(new Finding(code, List.of(), message, place));
        }
        else if (!place.words().isEmpty()) {
            this.ignored.add(new Ignored(Ignored.Kind.NOTE, place.words(), place));
        }
    }

    /// Where it lies on the page as it is shown.
    private static Place.Box place(PDPage page, int number, PDAnnotation remark, String words) {
        PDRectangle box = remark.getRectangle();
        PDRectangle shown = page.getCropBox();
        if (box == null) {
            return new Place.Box(number, 0, 0, 0, 0, words);
        }
        double left = box.getLowerLeftX() - shown.getLowerLeftX();
        double bottom = box.getLowerLeftY() - shown.getLowerLeftY();
        double width = box.getWidth();
        double height = box.getHeight();
        return switch (Math.floorMod(page.getRotation() / 90, 4)) {
            case 1 -> new Place.Box(number, bottom, left, height, width, words);
            case 2 -> new Place.Box(number, shown.getWidth() - left - width, bottom, width, height, words);
            case 3 -> new Place.Box(number, shown.getHeight() - bottom - height, shown.getWidth() - left - width,
                    height, width, words);
            default -> new Place.Box(number, left, shown.getHeight() - bottom - height, width, height, words);
        };
    }

}
