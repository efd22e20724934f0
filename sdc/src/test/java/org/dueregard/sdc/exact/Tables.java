package org.dueregard.sdc.exact;

import java.util.Random;

/// Small sets of tables of many shapes, from a seed.
final class Tables {

    private Tables() {
    }

    static Census any(long seed) {
        Random random = new Random(seed);
        Census census = new Census();
        switch (random.nextInt(4)) {
            case 0 -> census.dimension(2 + random.nextInt(6)).dimension(2 + random.nextInt(6)).table(0, 1);
            case 1 ->
                census.dimension(2, 2 + random.nextInt(3)).dimension(2 + random.nextInt(4)).dimension(2).table(0, 1, 2);
            case 2 -> census.dimension(3, 2).dimension(2, 3).table(0, 1);
            default -> census.dimension(3).dimension(2, 2).dimension(4).dimension(2).tables(2);
        }
        return census.people(20 + random.nextInt(200), random);
    }

}
