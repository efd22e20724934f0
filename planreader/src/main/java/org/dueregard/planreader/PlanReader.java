package org.dueregard.planreader;

import java.io.IOException;

import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Encodings;
import org.dueregard.planreader.file.FormatFinder;
import org.dueregard.planreader.file.PartReader;
import org.dueregard.planreader.file.WordBlocks;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.pdf.PdfBlocks;
import org.dueregard.planreader.grammar.PlanBuilder;
import org.dueregard.planreader.office.OldWord;
import org.dueregard.planreader.office.OpenText;
import org.dueregard.planreader.office.RichText;
import org.dueregard.planreader.sheet.OldWorkbook;
import org.dueregard.planreader.sheet.OpenWorkbook;
import org.dueregard.planreader.sheet.SeparatedValues;
import org.dueregard.planreader.sheet.Workbook;
import org.dueregard.planreader.spaced.SpacedText;
import org.dueregard.planreader.web.MarkdownText;
import org.dueregard.planreader.web.WebArchive;
import org.dueregard.planreader.web.WebPage;

/// Reads plans.
public final class PlanReader {

    private PlanReader() {
    }

    /// Reads a file of any kind that the reader knows. What kind it is, it finds from
    /// what stands in the file; the
    /// name only tells kinds of text apart.
    ///
    /// @param source the file's name, for the reader of the result; may be empty
    /// @throws UnreadableFile where it is of a kind that cannot be read, is damaged, is
    /// protected by a password, holds macros or is too large
    public static PlanDocument read(String source, byte[] content) throws UnreadableFile {
        return built(source, () -> open(source, content));
    }

    /// Reads what a file holds, whatever it is; what fails for the file's sake is said in
    /// words for its owner.
    private static PlanDocument built(String source, Opening opening) throws UnreadableFile {
        try {
            return new PlanBuilder(opening.open()).build(source);
        }
        catch (IOException ex) {
            throw new UnreadableFile(String.valueOf(ex.getMessage()), ex);
        }
        catch (StackOverflowError ex) {
            // Java's patterns go down a step for each repetition in a paragraph of
            // millions of letters
            throw new UnreadableFile("The file has a paragraph that is too long to read. Copy the plan into a new"
                    + " document, save it and choose that, or paste the plan.", ex);
        }
        catch (OutOfMemoryError ex) {
            // what was made of the file is let go of here, so that there is room again
            throw new UnreadableFile("The file is too large to read. Copy the plan into a new document, save it and"
                    + " choose that, or paste the plan.", ex);
        }
    }

    static Content open(String source, byte[] content) throws IOException {
        return open(source, content, PlanReader::part);
    }

    /// What a document takes in of another file; that one takes in no further.
    private static Content part(String name, byte[] content) throws IOException {
        return open(name, content, (inner, bytes) -> {
            throw new IOException("This is a part of a part.");
        });
    }

    private static Content open(String source, byte[] content, PartReader parts) throws IOException {
        return switch (FormatFinder.find(source, content)) {
            case SHEET -> Workbook.read(content);
            case OLD_SHEET -> OldWorkbook.read(content);
            case OPEN_SHEET -> OpenWorkbook.read(content);
            case OPEN_TEXT -> OpenText.read(content);
            case RICH_TEXT -> RichText.read(content);
            case OLD_WORD -> OldWord.read(content);
            case SEPARATED -> SeparatedValues.read(Encodings.decode(content));
            case WEB_PAGE -> WebPage.read(content);
            case WEB_ARCHIVE -> WebArchive.read(content);
            case MARKDOWN -> MarkdownText.read(Encodings.decode(content));
            case TEXT -> SpacedText.of(Encodings.decode(content));
            case PDF -> PdfBlocks.of(content);
            default -> WordBlocks.of(content, parts);
        };
    }

    /// Reads a Word document (.docx).
    ///
    /// @param source the file's name, for the reader of the result
    /// @throws UnreadableFile where it is no Word document, is damaged, is protected by a
    /// password or is too large
    public static PlanDocument readDocx(String source, byte[] content) throws UnreadableFile {
        return built(source, () -> WordBlocks.of(content, PlanReader::part));
    }

    /// Reads a PDF that holds text.
    ///
    /// @param source the file's name, for the reader of the result
    /// @throws UnreadableFile where it is no PDF, is damaged, is protected by a password,
    /// is too large, or holds pictures of pages only and no program is there to recognise
    /// their words
    public static PlanDocument readPdf(String source, byte[] content) throws UnreadableFile {
        return built(source, () -> PdfBlocks.of(content));
    }

    /// Reads text: pasted, or flattened from a table with tabs between its cells.
    public static PlanDocument readText(String source, String text) {
        return new PlanBuilder(SpacedText.of(Wording.withoutZeros(text))).build(source);
    }

    /// Opens a file.
    private interface Opening {

        Content open() throws IOException;

    }

}
