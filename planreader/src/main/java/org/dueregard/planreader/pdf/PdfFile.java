package org.dueregard.planreader.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.remarks.PdfRemarks;

/// A PDF opened with care: what is packed in it is counted before it is unpacked, and the work that it asks for is
/// limited.
final class PdfFile {

    static final String DAMAGED = "The PDF is damaged. Open it in a PDF reader, print it into a new PDF and choose that,"
            + " or choose the document that it was made from.";

    static final String TOO_LARGE = "The PDF is too large to read. Print the pages of the plan into a PDF of their"
            + " own and choose that.";

    private static final String PROTECTED = "The PDF is protected by a password. Open it in a PDF reader with the password,"
            + " save or print it without one, and choose the new file.";

    private static final String PICTURES = "The PDF holds pictures of pages and no words, as a scanner makes them. Choose the"
            + " document that was printed, or ask those who run this program to install tesseract (the package"
            + " tesseract-ocr), which recognises words in pictures.";

    private static final int MOST_PAGES = 3000;

    private PdfFile() {
    }

    /// @param remarks takes what stands beside the words of the pages
    static List<Page> read(byte[] content, List<Finding> findings, PdfRemarks remarks) throws IOException {
        try {
            PackedSize.check(content);
            try (PDDocument document = Loader.loadPDF(content)) {
                return pages(document, findings, remarks);
            }
        }
        catch (InvalidPasswordException ex) {
            throw new IOException(PROTECTED, ex);
        }
        catch (Pictures.NoProgram ex) {
            throw new IOException(PICTURES, ex);
        }
        catch (Effort.TooMuch | PackedSize.TooLarge | OutOfMemoryError ex) {
            // the sizes of encrypted parts are not known beforehand; what was taken for
            // them is given back here
            throw new IOException(TOO_LARGE, ex);
        }
        catch (IOException | RuntimeException | StackOverflowError ex) {
            // PDFBox reports damage by checked and unchecked exceptions, and follows
            // circles until the stack ends
            throw new IOException(DAMAGED, ex);
        }
    }

    private static List<Page> pages(PDDocument document, List<Finding> findings, PdfRemarks remarks)
            throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new PackedSize.TooLarge();
        }
        Effort effort = new Effort();
        Pictures pictures = new Pictures(document);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            effort.beginPage();
            Page page = PageReader.read(document.getPage(i), i + 1, effort, remarks);
            pages.add(page.isToBeRecognised() ? pictures.recognised(page) : page);
        }
        if (pages.isEmpty()) {
            throw new IOException("no pages");
        }
        remarks.document(document);
        pictures.report(pages, findings);
        return pages;
    }

}
