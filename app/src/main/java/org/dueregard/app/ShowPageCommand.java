package org.dueregard.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dueregard.app.reading.OwnProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `show-page`: makes a picture of one page of the PDF on the standard input, of at most 1,600 dots a side: how many dots a
/// point has, as eight bytes, then a PNG. Like
/// [ReadOneCommand], it is for the application, which shows pages of untrusted files.
@Command(name = "show-page", hidden = true, description = "Makes a picture of a page of a PDF.")
final class ShowPageCommand implements Callable<Integer> {

    private static final float DOTS = 110 / 72f;

    private static final float MOST = 1600;

    @Parameters(paramLabel = "PAGE")
    private int page;

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        OfTheServer.endWithIt();
        OutputStream out = System.out;
        System.setOut(System.err);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(System.in.readAllBytes())) {
            if (this.page < 1 || this.page > document.getNumberOfPages()) {
                out.write("There is no such page.".getBytes(StandardCharsets.UTF_8));
                return OwnProcess.REFUSED;
            }
            PDRectangle box = document.getPage(this.page - 1).getCropBox();
            float scale = Math.min(DOTS, MOST / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
            BufferedImage image = new PDFRenderer(document).renderImage(this.page - 1, scale, ImageType.RGB);
            picture.write(ByteBuffer.allocate(Double.BYTES).putDouble(scale).array());
            ImageIO.write(image, "png", picture);
        }
        out.write(picture.toByteArray());
        out.flush();
        return 0;
    }

}
