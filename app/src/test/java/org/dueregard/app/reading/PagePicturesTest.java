package org.dueregard.app.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.dueregard.planreader.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages that cannot be shown, and more of them asked for at once than are made.
@EnabledOnOs(OS.LINUX)
class PagePicturesTest {

    private static final List<Place.Box> PLACES = List.of(new Place.Box(1, 10, 10, 100, 20, "Mend the gate"));

    private final ReadingProcess failing = new ReadingProcess(Duration.ofMinutes(2),
            List.of("/bin/sh", "-c", "cat > /dev/null; exit 10", "sh"), (where) -> {
            });

    @Test
    void triesAPageThatCannotBeShownOnce() {
        PagePictures pictures = new PagePictures(this.failing, Duration.ofMinutes(2));
        AtomicInteger tries = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            assertThat(pictures.strip("file", () -> new byte[tries.incrementAndGet()], PLACES)).isEmpty();
        }

        assertThat(tries).hasValue(1);
        assertThat(pictures.strip("another file", () -> new byte[tries.incrementAndGet()], PLACES)).isEmpty();
        assertThat(tries).hasValue(2);
    }

    @Test
    void letsNobodyWaitLongWhileTwoAreMade() throws Exception {
        PagePictures pictures = new PagePictures(this.failing, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Thread> two = new ArrayList<>();
        for (String file : List.of("one", "two")) {
            two.add(Thread.ofVirtual().start(() -> pictures.strip(file, () -> content(begun, goOn), PLACES)));
        }
        begun.await();
        AtomicInteger tries = new AtomicInteger();

        assertThat(pictures.strip("three", () -> new byte[tries.incrementAndGet()], PLACES)).isEmpty();

        assertThat(tries).hasValue(0);
        goOn.countDown();
        for (Thread each : two) {
            each.join();
        }
        pictures.strip("three", () -> new byte[tries.incrementAndGet()], PLACES);
        assertThat(tries).as("asked for again").hasValue(1);
    }

    private static byte[] content(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        return new byte[1];
    }

}
