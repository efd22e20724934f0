package org.dueregard.sdc.attack;

import java.util.ArrayDeque;
import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// Narrows what can be said of each count by looking at one sum at a time, until nothing changes.
///
/// Problem: between which whole numbers must each count lie, given bounds on all and the sums that tie them?
///
/// Method: in a sum, the total is at least all lower bounds of its parts together and at most all upper bounds; a part
/// is at most the total's upper bound less the lower bounds of the other parts, and at least the total's lower bound
/// less their upper bounds. Each sum whose cells changed is looked at again.
///
/// Guarantee: every table that fits the facts fits the result. Nothing is rounded.
///
/// Limits: what only several sums together say is not found; a linear programme finds more. Bounds that creep by one
/// for ever (they can only in tables that contradict themselves, or slowly in large counts) stop at a fixed number of
/// looks, and [#finished] says so.
///
/// Cost: proportional to the size of the sums looked at.
///
/// Source: bounds consistency of linear constraints, as in any text on constraint programming; for tables, Buzzigoli
/// and Giusti's shuttle algorithm (1999).
///
/// Worked example: 15 = 10 + 3 + x + y, x and y hidden and at least 1. The parts known and the least of y leave
/// x at most 15 - 10 - 3 - 1 = 1; so x = 1, and y likewise.
public final class Bounds {

    private static final int LOOKS_PER_RELATION = 200;

    private final Relations relations;

    private final int[] low;

    private final int[] high;

    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

    private final BitSet isWaiting = new BitSet();

    private int contradiction = -1;

    private long looksLeft;

    private Bounds(Facts facts) {
        this.relations = facts.relations();
        this.low = facts.low().clone();
        this.high = facts.high().clone();
        this.looksLeft = (long) LOOKS_PER_RELATION * Math.max(1, this.relations.count());
    }

    /// Narrows as far as single sums can.
    public static Bounds of(Facts facts) {
        Bounds bounds = new Bounds(facts);
        bounds.run();
        return bounds;
    }

    /// What is known now.
    public Facts facts() {
        return new Facts(this.relations, this.low, this.high);
    }

    /// A cell that can have no count at all, so that what is published contradicts
    /// itself; -1 where there is none.
    public int contradiction() {
        return this.contradiction;
    }

    /// Whether nothing more could be narrowed this way.
    public boolean finished() {
        return this.waiting.isEmpty();
    }

    private void run() {
        for (int cell = 0; cell < this.low.length; cell++) {
            if (this.low[cell] > this.high[cell]) {
                this.contradiction = cell;
                return;
            }
        }
        for (int r = 0; r < this.relations.count(); r++) {
            this.waiting.add(r);
        }
        this.isWaiting.set(0, this.relations.count());
        while (this.contradiction < 0 && !this.waiting.isEmpty() && this.looksLeft-- > 0) {
            int relation = this.waiting.remove();
            this.isWaiting.clear(relation);
            look(relation);
        }
    }

    private void look(int relation) {
        int from = this.relations.from(relation);
        int to = this.relations.to(relation);
        int sum = this.relations.cell(from);
        long least = 0;
        long most = 0;
        int unlimited = 0;
        for (int k = from + 1; k < to; k++) {
            int part = this.relations.cell(k);
            least += this.low[part];
            if (this.high[part] == Facts.UNLIMITED) {
                unlimited++;
            }
            else {
                most += this.high[part];
            }
        }
        narrow(sum, least, (unlimited > 0) ? Facts.UNLIMITED : most);
        for (int k = from + 1; k < to && this.contradiction < 0; k++) {
            int part = this.relations.cell(k);
            long oldLow = this.low[part];
            long oldHigh = this.high[part];
            boolean othersUnlimited = unlimited > ((oldHigh == Facts.UNLIMITED) ? 1 : 0);
            long othersMost = (oldHigh == Facts.UNLIMITED) ? most : most - oldHigh;
            long atMost = (this.high[sum] == Facts.UNLIMITED) ? Facts.UNLIMITED : this.high[sum] - (least - oldLow);
            narrow(part, othersUnlimited ? oldLow : this.low[sum] - othersMost, atMost);
            least += this.low[part] - oldLow;
            if (oldHigh == Facts.UNLIMITED && this.high[part] != Facts.UNLIMITED) {
                unlimited--;
                most += this.high[part];
            }
            else if (oldHigh != Facts.UNLIMITED) {
                most += this.high[part] - oldHigh;
            }
        }
    }

    private void narrow(int cell, long atLeast, long atMost) {
        boolean changed = false;
        if (atLeast > this.low[cell]) {
            this.low[cell] = (int) Math.min(atLeast, Facts.UNLIMITED);
            changed = true;
        }
        if (atMost < this.high[cell]) {
            this.high[cell] = (int) Math.max(atMost, -1);
            changed = true;
        }
        if (this.low[cell] > this.high[cell]) {
            this.contradiction = cell;
            return;
        }
        for (int k = this.relations.relationsFrom(cell); changed && k < this.relations.relationsTo(cell); k++) {
            int relation = this.relations.relation(k);
            if (!this.isWaiting.get(relation)) {
                this.isWaiting.set(relation);
                this.waiting.add(relation);
            }
        }
    }

}
