package org.dueregard.sdc.noise;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Relations;

/// Sums as the nodes of a network and cells as arcs that carry as many bases as they are rounded to. A sum holds where
/// as much leaves its node as comes in.
///
/// Mending: each node with too little leaving is joined to one with too much by the cheapest path of cells that may
/// still be raised (along) or lowered (against), found by Dijkstra's algorithm with potentials; a true table divided by
/// the base is a flow of fractions within all limits, so a whole one exists and every path is found.
///
/// Source: Ahuja, Magnanti and Orlin, Network Flows (1993), successive shortest paths.
final class RoundingNetwork {

    private final Multiples multiples;

    private final Relations relations;

    private final int ground;

    private final int[] side;

    private final int[] tail;

    private final int[] head;

    private final long[] potential;

    /// @param multiples whose sums form a network
    RoundingNetwork(Multiples multiples) {
        this.multiples = multiples;
        this.relations = multiples.relations();
        this.ground = this.relations.count();
        this.tail = new int[this.relations.cells()];
        this.head = new int[this.relations.cells()];
        this.potential = new long[this.ground + 1];
        this.side = sides(this.relations);
        for (int cell = 0; cell < this.tail.length; cell++) {
            this.tail[cell] = this.ground;
            this.head[cell] = this.ground;
            for (int k = this.relations.relationsFrom(cell); k < this.relations.relationsTo(cell); k++) {
                int relation = this.relations.relation(k);
                if (this.side[relation] * multiples.sign(relation, cell) > 0) {
                    this.tail[cell] = relation;
                }
                else {
                    this.head[cell] = relation;
                }
            }
        }
    }

    /// Whether the sums form a network: each cell is in two at most, and every sum can be
    /// given a side so that no cell
    /// leaves, or enters, two.
    static boolean isNetwork(Relations relations) {
        return sides(relations).length > 0;
    }

    /// For each sum 1 or -1, so that each cell leaves one sum at most and enters one at
    /// most; nothing where that cannot
    /// be done (or there are no sums).
    private static int[] sides(Relations relations) {
        int[] side = new int[relations.count()];
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int start = 0; start < side.length; start++) {
            if (side[start] == 0) {
                side[start] = 1;
                next.add(start);
            }
            while (!next.isEmpty()) {
                if (!spread(relations, side, next.remove(), next)) {
                    return new int[0];
                }
            }
        }
        return side;
    }

    private static boolean spread(Relations relations, int[] side, int relation, ArrayDeque<Integer> next) {
        for (int k = relations.from(relation); k < relations.to(relation); k++) {
            int cell = relations.cell(k);
            int from = relations.relationsFrom(cell);
            if (relations.relationsTo(cell) - from > 2) {
                return false;
            }
            for (int j = from; j < relations.relationsTo(cell); j++) {
                int other = relations.relation(j);
                if (other != relation) {
                    int sign = (relations.cell(relations.from(other)) == cell) ? -1 : 1;
                    int wanted = -side[relation] * relations.sign(relation, k) * sign;
                    if (side[other] == 0) {
                        side[other] = wanted;
                        next.add(other);
                    }
                    else if (side[other] != wanted) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Makes all sums hold.
    void mend(Progress progress) {
        for (int node = 0; node <= this.ground; node++) {
            progress.at(ControlledRounding.STAGE, (double) node / (this.ground + 1));
            while (leaving(node) < 0) {
                if (!mend(node)) {
                    return;
                }
            }
        }
    }

    /// How much more leaves a node than comes in; for the ground, what all others lack.
    private long leaving(int node) {
        if (node < this.ground) {
            return this.side[node] * this.multiples.excess(node);
        }
        long all = 0;
        for (int r = 0; r < this.ground; r++) {
            all -= leaving(r);
        }
        return all;
    }

    private boolean mend(int from) {
        long[] distance = new long[this.ground + 1];
        int[] by = new int[this.ground + 1];
        Arrays.fill(distance, Long.MAX_VALUE);
        boolean[] done = new boolean[this.ground + 1];
        PriorityQueue<long[]> queue = new PriorityQueue<>(
                (a, b) -> (a[0] != b[0]) ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        distance[from] = 0;
        queue.add(new long[] { 0, from });
        int end = -1;
        while (end < 0 && !queue.isEmpty()) {
            int node = (int) queue.remove()[1];
            if (!done[node]) {
                done[node] = true;
                if (leaving(node) > 0) {
                    end = node;
                }
                relax(node, distance, by, queue);
            }
        }
        if (end < 0) {
            return false;
        }
        for (int node = 0; node <= this.ground; node++) {
            this.potential[node] += Math.min(distance[node], distance[end]);
        }
        for (int node = end; node != from;) {
            int cell = Math.abs(by[node]) - 1;
            boolean raised = by[node] > 0;
            this.multiples.move(cell, raised ? 1 : -1);
            node = raised ? this.tail[cell] : this.head[cell];
        }
        return true;
    }

    private void relax(int node, long[] distance, int[] by, PriorityQueue<long[]> queue) {
        if (node == this.ground) {
            for (int cell = 0; cell < this.tail.length; cell++) {
                relax(node, cell, distance, by, queue);
            }
            return;
        }
        for (int k = this.relations.from(node); k < this.relations.to(node); k++) {
            relax(node, this.relations.cell(k), distance, by, queue);
        }
    }

    private void relax(int node, int cell, long[] distance, int[] by, PriorityQueue<long[]> queue) {
        if (this.tail[cell] == this.head[cell]) {
            return;
        }
        boolean raise = this.tail[cell] == node;
        if ((!raise && this.head[cell] != node) || !this.multiples.canMove(cell, raise ? 1 : -1)) {
            return;
        }
        int to = raise ? this.head[cell] : this.tail[cell];
        long length = this.multiples.cost(cell, raise ? 1 : -1) + this.potential[node] - this.potential[to];
        if (distance[node] + length < distance[to]) {
            distance[to] = distance[node] + length;
            by[to] = raise ? cell + 1 : -cell - 1;
            queue.add(new long[] { distance[to], to });
        }
    }

}
