package org.dueregard.app.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import org.dueregard.app.reading.ReadingProcess.Picture;
import org.dueregard.planreader.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The front door of pictures: strips of pages of PDF files with places marked. Two pages are made at a time; the last
/// ones are kept in memory, at most 24 MB. Who asks while two are made waits a few seconds; a page that cannot be shown is
/// not tried again for a while, so that no file holds the threads of the server.
@Component
public class PagePictures {

    private static final Logger log = LoggerFactory.getLogger(PagePictures.class);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int KEPT = 24 * 1024 * 1024;

    /// What is shown around the places, in points of the page.
    private static final int AROUND = 14;

    private static final Color MARK = new Color(255, 214, 0, 70);

    private static final Color EDGE = new Color(150, 105, 0);

    /// So many pages that cannot be shown are remembered.
    private static final int MOST_FAILED = 1000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final ReadingProcess process;

    private final Duration patience;

    private final Semaphore two = new Semaphore(2);

    /// Pages that could not be shown, and when that was, in nanoseconds.
    private final Map<String, Long> failed = new LinkedHashMap<>();

    private final Map<String, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    PagePictures() {
        this(new ReadingProcess(LIMIT, (where) -> log.warn("A page could not be shown: {}", where)),
                Duration.ofSeconds(8));
    }

    /// @param patience how long somebody waits while two pages are made
    PagePictures(ReadingProcess process, Duration patience) {
        this.process = process;
        this.patience = patience;
    }

    /// A strip of a page from the highest place to the lowest, as PNG, each place marked.
    ///
    /// @param file names the file; the same for the same bytes
    /// @param content asked for only where the page is not at hand
    /// @param places on one page
    /// @return empty where the page cannot be shown
    public Optional<byte[]> strip(String file, Supplier<byte[]> content, List<Place.Box> places) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        return page(file, content, places.getFirst().page()).map((page) -> strip(page, places));
    }

    private Optional<Picture> page(String file, Supplier<byte[]> content, int page) {
        String key = file + "/" + page;
        Optional<Picture> there = kept(key);
        if (there.isPresent() || hasFailed(key) || !isMyTurn()) {
            return there;
        }
        try {
            Optional<Picture> meanwhile = kept(key);
            if (meanwhile.isPresent() || hasFailed(key)) {
                return meanwhile;
            }
            Picture made = this.process.picture(content.get(), page);
            keep(key, made);
            return Optional.of(made);
        }
        catch (ReadingProcess.NotRead ex) {
            remember(key);
            return Optional.empty();
        }
        finally {
            this.two.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return this.two.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean hasFailed(String key) {
        long now = System.nanoTime();
        this.failed.values().removeIf((at) -> now - at > FORGOTTEN_AFTER.toNanos());
        return this.failed.containsKey(key);
    }

    private synchronized void remember(String key) {
        this.failed.put(key, System.nanoTime());
        if (this.failed.size() > MOST_FAILED) {
            this.failed.remove(this.failed.keySet().iterator().next());
        }
    }

    private synchronized Optional<Picture> kept(String key) {
        return Optional.ofNullable(this.kept.get(key));
    }

    private synchronized void keep(String key, Picture picture) {
        this.kept.put(key, picture);
        long sum = this.kept.values().stream().mapToLong((each) -> each.png().length).sum();
        var oldest = this.kept.entrySet().iterator();
        while (sum > KEPT && oldest.hasNext()) {
            sum -= oldest.next().getValue().png().length;
            oldest.remove();
        }
    }

    /// The picture is our own, so that it is safe to open here.
    private static byte[] strip(Picture page, List<Place.Box> places) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(page.png()));
            double scale = page.scale();
            Graphics2D pen = whole.createGraphics();
            for (Place.Box place : places) {
                int x = (int) (place.x() * scale);
                int y = (int) (place.y() * scale);
                pen.setColor(MARK);
                pen.fillRect(x, y, (int) (place.width() * scale), (int) (place.height() * scale));
                pen.setColor(EDGE);
                pen.drawRect(x, y, (int) (place.width() * scale), (int) (place.height() * scale));
            }
            pen.dispose();
            double top = places.stream().mapToDouble(Place.Box::y).min().orElse(0) - AROUND;
            double bottom = places.stream().mapToDouble((each) -> each.y() + each.height()).max().orElse(0) + AROUND;
            int from = (int) Math.clamp(top * scale, 0, whole.getHeight() - 1);
            int to = (int) Math.clamp(bottom * scale, from + 1, whole.getHeight());
            ByteArrayOutputStream strip = new ByteArrayOutputStream();
            ImageIO.write(whole.getSubimage(0, from, whole.getWidth(), to - from), "png", strip);
            return strip.toByteArray();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
