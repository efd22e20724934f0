package org.dueregard.sdc.attack;

import java.util.ArrayList;
import java.util.List;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Solves by ojAlgo, which is in pure Java. Is to be used only where [#isPresent] says so.
///
/// Cost: measured, about 30 ms for an aim over 150 unknowns, 150 ms over 700; not of use over some thousands.
public final class OjAlgoSolver implements LinearSolver {

    /// Whether ojAlgo is there; the library runs without it.
    public static boolean isPresent() {
        return ModuleLayer.boot().findModule("ojalgo").isPresent() || isOnClassPath();
    }

    private static boolean isOnClassPath() {
        return OjAlgoSolver.class.getClassLoader().getResource("org/ojalgo/optimisation/Variable.class") != null;
    }

    @Override
    public Session open(Equations equations) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> unknowns = new ArrayList<>();
        for (int u = 0; u < equations.size(); u++) {
            Variable unknown = model.newVariable("u" + u).lower(equations.low()[u]);
            if (equations.high()[u] != Facts.UNLIMITED) {
                unknown.upper(equations.high()[u]);
            }
            unknowns.add(unknown);
        }
        for (int e = 0; e < equations.right().length; e++) {
            Expression expression = model.newExpression("e" + e).level(equations.right()[e]);
            for (int k = 0; k < equations.unknowns()[e].length; k++) {
                expression.set(unknowns.get(equations.unknowns()[e][k]), equations.signs()[e][k]);
            }
        }
        return new Model(model, unknowns);
    }

    private record Model(ExpressionsBasedModel model, List<Variable> unknowns) implements Session {

        @Override
        public Answer least(int[] weights) {
            for (int u = 0; u < weights.length; u++) {
                this.unknowns.get(u).weight(weights[u]);
            }
            Optimisation.Result result = this.model.minimise();
            Optimisation.State state = result.getState();
            if (state == Optimisation.State.UNBOUNDED) {
                return new Answer.Unlimited();
            }
            if (state == Optimisation.State.INFEASIBLE) {
                return new Answer.Impossible();
            }
            if (!state.isOptimal()) {
                return new Answer.GivenUp();
            }
            double[] values = new double[weights.length];
            double total = 0;
            for (int u = 0; u < weights.length; u++) {
                values[u] = result.doubleValue(u);
                total += weights[u] * values[u];
            }
            return new Answer.Solved(values, total);
        }

        @Override
        public void close() {
            this.model.dispose();
        }

    }

}
