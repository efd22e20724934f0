package org.dueregard.sdc.engine;

import java.util.Arrays;

/// The columns that are basic in a linear programme with a row for each relation, factored so that systems with them
/// are solved quickly. In a row without a basic column the row's own, which is 1 there and 0 elsewhere, is basic.
///
/// Columns are numbered as twice the bundle, plus one for the bundle's negative.
///
/// Method: what [Elimination] makes of the rows with basic columns; then a step for each column exchanged since.
///
/// Cost: a system takes as long as the factors and the steps have numbers, or less where most stay zero.
///
/// Source: the product form of the inverse on top of triangular factors, as in any text on the revised simplex method.
final class Basis {

    static final int NONE = -1;

    private static final double TINY = 1e-10;

    private final Bundles net;

    private final int[] basic;

    /// For a row of the factors its place among them.
    private final int[] placeOf;

    private int[] rows = {};

    private final Numbers order = new Numbers();

    private double[] pivots = {};

    private final Steps lower = new Steps();

    private final Steps upper = new Steps();

    private final Steps exchanges = new Steps();

    private final Steps beneath = new Steps();

    private long work;

    Basis(Bundles net) {
        this.net = net;
        this.basic = new int[net.relations()];
        this.placeOf = new int[net.relations()];
        Arrays.fill(this.basic, NONE);
        Arrays.fill(this.placeOf, NONE);
    }

    /// The column that is basic in a row, [#NONE] for the row's own.
    int basic(int row) {
        return this.basic[row];
    }

    /// How many columns were exchanged since it was factored.
    int exchanges() {
        return this.exchanges.size();
    }

    /// What was done since the beginning, in numbers looked at.
    long work() {
        return this.work;
    }

    /// Makes each row's own column basic.
    ///
    /// @param rows all rows with others
    void clear(Numbers rows) {
        for (int i = 0; i < rows.size(); i++) {
            this.basic[rows.get(i)] = NONE;
        }
        forget();
    }

    private void forget() {
        for (int r : this.rows) {
            this.placeOf[r] = NONE;
        }
        this.rows = new int[0];
        this.order.cut(0);
        this.lower.clear();
        this.upper.clear();
        this.exchanges.clear();
        this.beneath.clear();
    }

    /// Factors anew. The same columns are basic as before, but maybe each in another of
    /// the rows.
    ///
    /// @param all rows among which are all that have a basic column other than their own
    /// @return whether it could be done; if not, nothing is basic
    boolean factor(Numbers all) {
        forget();
        Numbers having = new Numbers();
        for (int i = 0; i < all.size(); i++) {
            if (this.basic[all.get(i)] != NONE) {
                this.placeOf[all.get(i)] = having.size();
                having.add(all.get(i));
            }
        }
        this.rows = having.toArray();
        int[] columns = Arrays.stream(this.rows).map((r) -> this.basic[r]).toArray();
        Elimination elimination = new Elimination(columns.length);
        for (int c = 0; c < columns.length; c++) {
            put(elimination, c, columns[c]);
        }
        elimination.begin();
        boolean done = eliminate(elimination, columns);
        if (!done) {
            clear(all);
        }
        return done;
    }

    private void put(Elimination elimination, int c, int column) {
        int b = column >> 1;
        int sign = ((column & 1) == 0) ? 1 : -1;
        for (int i = this.net.placesFrom(b); i < this.net.placesTo(b); i++) {
            int k = this.net.place(i);
            int r = this.net.relation(k);
            if (this.placeOf[r] == NONE) {
                this.beneath.add(r, (double) sign * this.net.coefficient(k));
            }
            else {
                elimination.put(this.placeOf[r], c, (double) sign * this.net.coefficient(k));
            }
        }
        this.beneath.end(c);
    }

    private boolean eliminate(Elimination elimination, int... columns) {
        this.pivots = new double[columns.length];
        int[] rowOf = new int[columns.length];
        Steps left = new Steps();
        Steps below = new Steps();
        while (elimination.next()) {
            int r = this.rows[elimination.row()];
            this.pivots[this.order.size()] = elimination.pivot();
            rowOf[elimination.column()] = r;
            this.basic[r] = columns[elimination.column()];
            this.order.add(r);
            elimination.eliminate(left, below);
        }
        if (this.order.size() < columns.length) {
            return false;
        }
        name(left, this.lower, this.rows, this.rows);
        name(below, this.upper, rowOf, this.rows);
        int[] place = new int[this.net.relations()];
        for (int c = 0; c < columns.length; c++) {
            place[rowOf[c]] = c;
        }
        Steps ordered = new Steps();
        for (int k = 0; k < this.order.size(); k++) {
            int c = place[this.order.get(k)];
            for (int i = this.beneath.from(c); i < this.beneath.to(c); i++) {
                ordered.add(this.beneath.place(i), this.beneath.number(i));
            }
            ordered.end(this.order.get(k));
        }
        this.beneath.clear();
        for (int s = 0; s < ordered.size(); s++) {
            for (int i = ordered.from(s); i < ordered.to(s); i++) {
                this.beneath.add(ordered.place(i), ordered.number(i));
            }
            this.beneath.end(ordered.row(s));
        }
        return true;
    }

    private static void name(Steps from, Steps to, int[] places, int[] rows) {
        for (int s = 0; s < from.size(); s++) {
            for (int k = from.from(s); k < from.to(s); k++) {
                to.add(places[from.place(k)], from.number(k));
            }
            to.end(rows[from.row(s)]);
        }
    }

    /// Solves for a column, in place: how much of each basic column makes it up.
    void solve(double[] column) {
        for (int s = 0; s < this.lower.size(); s++) {
            double x = column[this.lower.row(s)];
            if (x != 0) {
                scatter(this.lower, s, this.lower.to(s), x, column);
            }
        }
        for (int s = this.upper.size() - 1; s >= 0; s--) {
            int r = this.upper.row(s);
            double x = column[r];
            for (int k = this.upper.from(s); k < this.upper.to(s); k++) {
                x -= this.upper.number(k) * column[this.upper.place(k)];
            }
            column[r] = (Math.abs(x) < TINY) ? 0 : x / this.pivots[s];
        }
        for (int s = 0; s < this.beneath.size(); s++) {
            double x = column[this.beneath.row(s)];
            if (x != 0) {
                scatter(this.beneath, s, this.beneath.to(s), x, column);
            }
        }
        for (int s = 0; s < this.exchanges.size(); s++) {
            int r = this.exchanges.row(s);
            if (column[r] != 0) {
                int end = this.exchanges.to(s) - 1;
                double x = column[r] / this.exchanges.number(end);
                scatter(this.exchanges, s, end, x, column);
                column[r] = x;
            }
        }
        this.work += this.lower.size() + this.upper.numbers() + this.exchanges.size();
    }

    private void scatter(Steps steps, int s, int end, double x, double[] to) {
        for (int k = steps.from(s); k < end; k++) {
            to[steps.place(k)] -= x * steps.number(k);
        }
        this.work += end - steps.from(s);
    }

    /// Solves for a row, in place: given a number for each basic column, the price of
    /// each row.
    void price(double[] row) {
        for (int s = this.exchanges.size() - 1; s >= 0; s--) {
            int end = this.exchanges.to(s) - 1;
            double y = row[this.exchanges.row(s)];
            for (int k = this.exchanges.from(s); k < end; k++) {
                y -= this.exchanges.number(k) * row[this.exchanges.place(k)];
            }
            row[this.exchanges.row(s)] = (Math.abs(y) < TINY) ? 0 : y / this.exchanges.number(end);
        }
        gather(this.beneath, row);
        for (int s = 0; s < this.upper.size(); s++) {
            double y = row[this.upper.row(s)];
            if (y != 0) {
                y /= this.pivots[s];
                row[this.upper.row(s)] = y;
                scatter(this.upper, s, this.upper.to(s), y, row);
            }
        }
        gather(this.lower, row);
        this.work += this.upper.size() + this.exchanges.numbers();
    }

    private void gather(Steps steps, double[] row) {
        for (int s = steps.size() - 1; s >= 0; s--) {
            double y = row[steps.row(s)];
            for (int k = steps.from(s); k < steps.to(s); k++) {
                y -= steps.number(k) * row[steps.place(k)];
            }
            row[steps.row(s)] = (Math.abs(y) < TINY) ? 0 : y;
        }
        this.work += steps.numbers();
    }

    /// Puts a column in the place of the basic one of a row.
    ///
    /// @param solved the column as [#solve] gave it
    /// @param rows all rows in which it has anything
    void exchange(int row, int column, double[] solved, Numbers rows) {
        for (int i = 0; i < rows.size(); i++) {
            int r = rows.get(i);
            if (r != row && Math.abs(solved[r]) > TINY) {
                this.exchanges.add(r, solved[r]);
            }
        }
        this.exchanges.add(row, solved[row]);
        this.exchanges.end(row);
        this.basic[row] = column;
    }

}
