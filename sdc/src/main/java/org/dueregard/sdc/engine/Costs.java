package org.dueregard.sdc.engine;

import java.util.BitSet;

/// What it costs in a linear programme to change a bundle by one, up or down: little if it is hidden, so that short changes
/// are preferred; otherwise what hiding it costs, spread over as much change as is demanded at all.
final class Costs {

    /// Small differences keep equal costs apart, without which the method could go round
    /// in circles.
    private static final double WOBBLE = 0.05;

    private final Demands demands;

    private final BitSet hidden;

    private final double[] cost;

    private final int[] programme;

    private int programmes;

    private int need = 1;

    private double worth = 1;

    Costs(Demands demands, BitSet hidden) {
        this.demands = demands;
        this.hidden = hidden;
        this.cost = new double[2 * demands.cost().length];
        this.programme = new int[demands.cost().length];
    }

    /// Sets what a unit of change of a hidden bundle costs.
    void worth(double ofUnit) {
        this.worth = ofUnit;
    }

    /// Begins a programme.
    ///
    /// @param most how much change of one bundle is demanded
    void begin(int most) {
        this.need = most;
        this.programmes++;
    }

    /// The cost of a column: twice the bundle, plus one for its fall.
    double of(int column) {
        int b = column >> 1;
        if (this.programme[b] != this.programmes) {
            this.programme[b] = this.programmes;
            double wobble = 1 + WOBBLE * (((b * 0x9E3779B9) >>> 8) / (double) (1 << 24));
            double hide = this.hidden.get(b) ? 0 : this.demands.cost()[b];
            int fall = Math.max(1, Math.min(this.need, this.demands.slack()[b]));
            this.cost[2 * b] = wobble * (hide / this.need + this.worth);
            this.cost[2 * b + 1] = wobble * (hide / fall + this.worth);
        }
        return this.cost[column];
    }

}
