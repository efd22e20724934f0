package org.dueregard.sdc.shapes;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Tables of many shapes, protected and audited from what is written. `-Dsdc.shapes.from=1 -Dsdc.shapes=5000` tries as many others.
class ShapesTest {

    private static final long FROM = Long.getLong("sdc.shapes.from", 20261122);

    private static final int SHAPES = Integer.getInteger("sdc.shapes", 40);

    @Test
    void whatIsWrittenIsAsPromised() throws IOException {
        System.out.println("shapes of the seeds " + FROM + " to " + (FROM + SHAPES - 1));
        for (long seed = FROM; seed < FROM + SHAPES; seed++) {
            Shape shape = Shapes.of(seed);

            assertThat(ShapeAudit.faults(shape)).as(shape::toString).isEmpty();
        }
    }

}
