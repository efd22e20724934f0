package org.dueregard.sdc.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.dueregard.sdc.engine.Relations;

/// The ranges of hidden cells by Google's linear solver GLOP over all hidden cells and all sums at once.
public final class Glop {

    private final MPSolver solver;

    private final MPVariable[] variables;

    /// What each cell is, but no less than asked, and but no more than asked; made where
    /// they are asked for.
    private final Map<Integer, MPVariable> notBelow = new HashMap<>();

    private final Map<Integer, MPVariable> notAbove = new HashMap<>();

    /// @param counts the true counts; only those of published cells are used
    /// @param floor the least that a hidden count can be
    public Glop(Relations relations, int[] counts, BitSet hidden, int floor) {
        Loader.loadNativeLibraries();
        this.solver = MPSolver.createSolver("GLOP");
        // Without a limit GLOP cannot tell what has none from what has no solution.
        double enough = 1000 + 4.0 * Arrays.stream(counts).max().orElse(0);
        this.variables = new MPVariable[counts.length];
        hidden.stream().forEach((cell) -> this.variables[cell] = this.solver.makeNumVar(floor, enough, ""));
        for (int r = 0; r < relations.count(); r++) {
            double right = 0;
            boolean any = false;
            for (int k = relations.from(r); k < relations.to(r); k++) {
                any |= hidden.get(relations.cell(k));
                right -= hidden.get(relations.cell(k)) ? 0 : (double) relations.sign(r, k) * counts[relations.cell(k)];
            }
            if (any) {
                MPConstraint constraint = this.solver.makeConstraint(right, right);
                for (int k = relations.from(r); k < relations.to(r); k++) {
                    if (hidden.get(relations.cell(k))) {
                        constraint.setCoefficient(this.variables[relations.cell(k)], relations.sign(r, k));
                    }
                }
            }
        }
    }

    /// Adds that a cell is not more than so much.
    public void limit(int cell, int most) {
        this.variables[cell].setUb(most);
    }

    /// The least that a cell can be.
    public double least(int cell) {
        return solve(cell, false);
    }

    /// The most that a cell can be.
    public double most(int cell) {
        return solve(cell, true);
    }

    /// What a cell is in the last table found.
    public double seen(int cell) {
        return this.variables[cell].solutionValue();
    }

    /// Finds a table in which many cells at once are as low as asked, or nearly.
    /// @param asked for each cell what it is to be at most
    public void low(BitSet cells, IntUnaryOperator asked) {
        this.solver.objective().clear();
        cells.stream().forEach((cell) -> {
            MPVariable capped = this.notBelow.computeIfAbsent(cell, (c) -> capped(c, asked.applyAsInt(c), 1e9, 1));
            this.solver.objective().setCoefficient(capped, 1);
        });
        solve(false);
    }

    /// Finds a table in which many cells at once are as high as asked, or nearly.
    /// @param asked for each cell what it is to be at least
    public void high(BitSet cells, IntUnaryOperator asked) {
        this.solver.objective().clear();
        cells.stream().forEach((cell) -> {
            MPVariable capped = this.notAbove.computeIfAbsent(cell, (c) -> capped(c, 0, asked.applyAsInt(c), -1));
            this.solver.objective().setCoefficient(capped, 1);
        });
        solve(true);
    }

    /// A variable within limits that is at least what the cell is (sign 1), or at most
    /// (-1).
    private MPVariable capped(int cell, double least, double most, int sign) {
        MPVariable capped = this.solver.makeNumVar(least, most, "");
        MPConstraint constraint = this.solver.makeConstraint(0, Double.POSITIVE_INFINITY);
        constraint.setCoefficient(capped, sign);
        constraint.setCoefficient(this.variables[cell], -sign);
        return capped;
    }

    private double solve(int cell, boolean most) {
        this.solver.objective().clear();
        this.solver.objective().setCoefficient(this.variables[cell], 1);
        return solve(most);
    }

    private double solve(boolean most) {
        this.solver.objective().setOptimizationDirection(most);
        if (this.solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
            return this.solver.objective().value();
        }
        this.solver.reset();
        MPSolver.ResultStatus status = this.solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The solver says " + status);
        }
        return this.solver.objective().value();
    }

}
