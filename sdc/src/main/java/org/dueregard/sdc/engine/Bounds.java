package org.dueregard.sdc.engine;

import java.util.Arrays;

/// How far each bundle may change. Narrowed for a search, and then as wide as before.
final class Bounds {

    static final int FAR = Integer.MAX_VALUE / 4;

    private final int[] slack;

    private final int[] low;

    private final int[] high;

    private final Numbers narrowed = new Numbers();

    Bounds(Demands demands) {
        this.slack = demands.slack();
        this.low = new int[this.slack.length];
        this.high = new int[this.slack.length];
        Arrays.setAll(this.low, (b) -> -this.slack[b]);
        Arrays.fill(this.high, FAR);
    }

    /// The least change of each bundle, always as it is now.
    int[] low() {
        return this.low;
    }

    /// The greatest change of each bundle, always as it is now.
    int[] high() {
        return this.high;
    }

    void narrow(int bundle, int least, int most) {
        this.narrowed.add(bundle);
        this.low[bundle] = Math.max(this.low[bundle], least);
        this.high[bundle] = Math.min(this.high[bundle], most);
    }

    void widen() {
        for (int i = 0; i < this.narrowed.size(); i++) {
            int b = this.narrowed.get(i);
            this.low[b] = -this.slack[b];
            this.high[b] = FAR;
        }
        this.narrowed.cut(0);
    }

    /// Whether some bundle cannot keep its bounds.
    boolean areCrossed() {
        return Arrays.stream(narrowed()).anyMatch((b) -> this.low[b] > this.high[b]);
    }

    /// The bundles that are narrowed.
    int[] narrowed() {
        return this.narrowed.toArray();
    }

    /// The bundles that have to change.
    int[] demanded() {
        return Arrays.stream(narrowed())
            .filter((b) -> this.low[b] > 0 || this.high[b] < 0)
            .distinct()
            .sorted()
            .toArray();
    }

}
