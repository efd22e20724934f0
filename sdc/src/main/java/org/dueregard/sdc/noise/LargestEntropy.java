package org.dueregard.sdc.noise;

import java.util.Arrays;
import java.util.Optional;

/// Finds the chances of given changes that say least beyond their mean and variance.
///
/// Problem: of all ways to give each change `v` a chance `p(v)` with mean 0 and a given variance, find the one of the
/// largest entropy `-sum p(v) log p(v)`.
///
/// Method: it has the form `p(v) = exp(a v + b v v) / Z`. The two numbers make `log Z(a, b) - b V` least, which is
/// convex; Newton's steps, each halved until it goes downhill, find them.
///
/// Guarantee: mean and variance are met to 1e-9, or there is no answer. The arithmetic is `StrictMath`, so the answer
/// is the same on every machine.
///
/// Limits: a variance at the very edge of what the changes allow has no answer of this form.
///
/// Cost: a few dozen steps, each of a pass over the changes.
///
/// Source: the maximum entropy approach of Giessing, "Computational issues in the design of transition probabilities
/// and disclosure risk estimation for additive noise" (2016).
///
/// Worked example: changes -1, 0 and 1 with variance 0.5 have the chances 1/4, 1/2 and 1/4.
final class LargestEntropy {

    private static final double PRECISION = 1e-9;

    private static final int STEPS = 500;

    private final double[] changes;

    private final double scale;

    private final double variance;

    private double a;

    private double b;

    /// @param changes those that are possible
    /// @param variance the wanted one
    LargestEntropy(int[] changes, double variance) {
        this.scale = Math.max(1, Arrays.stream(changes).map(Math::abs).max().orElse(1));
        this.changes = Arrays.stream(changes).mapToDouble((change) -> change / this.scale).toArray();
        this.variance = variance / (this.scale * this.scale);
    }

    /// The chance of each change; empty where no chances have this variance.
    Optional<double[]> chances() {
        for (int step = 0; step < STEPS; step++) {
            double[] chances = chances(this.a, this.b);
            double mean = moment(chances, 1);
            double second = moment(chances, 2) - this.variance;
            if (Math.abs(mean) < PRECISION && Math.abs(second) < PRECISION) {
                return Optional.of(chances);
            }
            if (!move(chances, mean, second)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean move(double[] chances, double mean, double second) {
        double one = moment(chances, 2) - square(moment(chances, 1));
        double both = moment(chances, 3) - moment(chances, 1) * moment(chances, 2);
        double two = moment(chances, 4) - square(moment(chances, 2));
        double determinant = one * two - both * both;
        if (determinant < 1e-18) {
            return false;
        }
        double byA = -(two * mean - both * second) / determinant;
        double byB = -(one * second - both * mean) / determinant;
        double now = aim(this.a, this.b);
        double slope = mean * byA + second * byB;
        for (double step = 1; step > 1e-12; step /= 2) {
            if (aim(this.a + step * byA, this.b + step * byB) <= now + 1e-4 * step * slope + 1e-15) {
                this.a += step * byA;
                this.b += step * byB;
                return true;
            }
        }
        return false;
    }

    private double aim(double first, double second) {
        double largest = largest(first, second);
        double sum = 0;
        for (double change : this.changes) {
            sum += StrictMath.exp(first * change + second * change * change - largest);
        }
        return largest + StrictMath.log(sum) - second * this.variance;
    }

    private double largest(double first, double second) {
        return Arrays.stream(this.changes).map((change) -> first * change + second * change * change).max().orElse(0);
    }

    private double[] chances(double first, double second) {
        double largest = largest(first, second);
        double[] chances = Arrays.stream(this.changes)
            .map((change) -> StrictMath.exp(first * change + second * change * change - largest))
            .toArray();
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return chances;
    }

    private double moment(double[] chances, int power) {
        double moment = 0;
        for (int k = 0; k < chances.length; k++) {
            double raised = 1;
            for (int p = 0; p < power; p++) {
                raised *= this.changes[k];
            }
            moment += chances[k] * raised;
        }
        return moment;
    }

    private static double square(double value) {
        return value * value;
    }

}
