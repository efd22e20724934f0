package org.dueregard.sdc.attack;

/// Solves linear programmes over the unknown counts. The library needs none: without one, the attack ends with the
/// bounds that single sums give and says so. [OjAlgoSolver] is in pure Java; others can be put in its place.
public interface LinearSolver {

    /// Takes in a set of equations, to be solved for many aims one after another.
    Session open(Equations equations);

    /// Equations in unknown counts, each with its bounds.
    ///
    /// @param low for each unknown the least that it can be
    /// @param high for each unknown the most that it can be, [Facts#UNLIMITED] where
    /// nothing limits it
    /// @param unknowns for each equation its unknowns
    /// @param signs for each equation the sign of each of its unknowns, 1 or -1
    /// @param right for each equation what its signed unknowns add up to
    @SuppressWarnings("ArrayRecordComponent") // numbered unknowns, never compared or
                                              // hashed
    record Equations(int[] low, int[] high, int[][] unknowns, int[][] signs, long[] right) {

        public int size() {
            return this.low.length;
        }

    }

    /// One set of equations under work.
    interface Session extends AutoCloseable {

        /// Finds a solution in which the weighted unknowns add up to as little as can be.
        ///
        /// @param weights for each unknown its weight
        Answer least(int[] weights);

        @Override
        void close();

    }

    /// What a solver says.
    sealed interface Answer {

        /// A solution.
        ///
        /// @param values for each unknown its value, within the solver's tolerance
        /// @param total the weighted sum
        @SuppressWarnings("ArrayRecordComponent") // numbered unknowns, never compared or
                                                  // hashed
        record Solved(double[] values, double total) implements Answer {
        }

        /// The weighted sum can be as little as one likes.
        record Unlimited() implements Answer {
        }

        /// No values fit all equations and bounds.
        record Impossible() implements Answer {
        }

        /// The solver gave up.
        record GivenUp() implements Answer {
        }

    }

}
