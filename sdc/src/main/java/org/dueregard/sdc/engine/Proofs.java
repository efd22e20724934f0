package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The changes found so far, and what each of them proves. What was done since `begin` can be undone.
///
/// A *claim* is a bundle and what is claimed of it: that it can be high, that it can be low, or that it can differ
/// though a person knows some cells.
final class Proofs {

    static final int HIGH = 0;

    static final int LOW = 1;

    static final int DIFFERS = 2;

    private static final int KINDS = 3;

    private static final int ADDED = 0;

    private static final int ENDED = 1;

    private static final int ASSIGNED = 2;

    private final List<Move> moves = new ArrayList<>();

    private final List<Numbers> claims = new ArrayList<>();

    private final BitSet ended = new BitSet();

    private final Numbers[] containing;

    private final Numbers[] proving;

    private final Numbers journal = new Numbers();

    Proofs(int bundles) {
        this.containing = new Numbers[bundles];
        this.proving = new Numbers[bundles * KINDS];
    }

    static int claim(int bundle, int kind) {
        return bundle * KINDS + kind;
    }

    static int bundle(int claim) {
        return claim / KINDS;
    }

    static int kind(int claim) {
        return claim % KINDS;
    }

    /// A move by its number.
    Move move(int id) {
        return this.moves.get(id);
    }

    /// How many moves there ever were.
    int size() {
        return this.moves.size();
    }

    /// What a move proves, also one that has ended.
    int[] claims(int id) {
        return this.claims.get(id).toArray();
    }

    /// Whether a move still holds and proves something.
    boolean isOfUse(int id) {
        return !this.ended.get(id) && this.claims.get(id).size() > 0;
    }

    boolean isProved(int claim) {
        Numbers by = this.proving[claim];
        return by != null && by.size() > 0;
    }

    /// The moves that prove a claim.
    int[] proving(int claim) {
        Numbers by = this.proving[claim];
        return (by != null) ? by.toArray() : new int[0];
    }

    /// The moves that change a bundle.
    int[] containing(int bundle) {
        Numbers all = this.containing[bundle];
        if (all == null) {
            return new int[0];
        }
        Numbers alive = new Numbers();
        for (int i = 0; i < all.size(); i++) {
            if (!this.ended.get(all.get(i))) {
                alive.add(all.get(i));
            }
        }
        if (this.journal.size() == 0 && alive.size() < all.size()) {
            this.containing[bundle] = alive;
        }
        return alive.toArray();
    }

    /// From here on everything can be undone; what was done before, no more.
    void begin() {
        this.journal.cut(0);
    }

    /// Takes a move, which proves nothing yet.
    ///
    /// @return its number
    int add(Move move) {
        int id = this.moves.size();
        this.moves.add(move);
        this.claims.add(new Numbers());
        for (int b : move.bundles()) {
            at(this.containing, b).add(id);
        }
        log(ADDED, id, 0);
        return id;
    }

    /// Lets a move prove a claim.
    void assign(int id, int claim) {
        at(this.proving, claim).add(id);
        this.claims.get(id).add(claim);
        log(ASSIGNED, id, claim);
    }

    /// Lets a move prove nothing any more.
    void end(int id) {
        this.ended.set(id);
        for (int claim : claims(id)) {
            at(this.proving, claim).remove(id);
        }
        log(ENDED, id, 0);
    }

    /// Undoes everything since `begin`.
    void undo() {
        while (this.journal.size() > 0) {
            int claim = this.journal.removeLast();
            int id = this.journal.removeLast();
            int what = this.journal.removeLast();
            switch (what) {
                case ASSIGNED -> {
                    at(this.proving, claim).remove(id);
                    this.claims.get(id).remove(claim);
                }
                case ENDED -> {
                    this.ended.clear(id);
                    for (int again : claims(id)) {
                        at(this.proving, again).add(id);
                    }
                }
                default -> forget(id);
            }
        }
    }

    private void forget(int id) {
        for (int b : this.moves.get(id).bundles()) {
            at(this.containing, b).remove(id);
        }
        this.moves.remove(id);
        this.claims.remove(id);
    }

    private void log(int what, int id, int claim) {
        this.journal.add(what);
        this.journal.add(id);
        this.journal.add(claim);
    }

    private static Numbers at(Numbers[] lists, int i) {
        if (lists[i] == null) {
            lists[i] = new Numbers();
        }
        return lists[i];
    }

}
