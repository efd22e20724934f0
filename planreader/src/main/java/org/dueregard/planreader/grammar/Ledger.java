package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Wording;

/// Which lines and cells the grammar has used for the plan, and which words it has left out knowingly. What is in
/// neither is found by [Leftovers].
final class Ledger {

    private final Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Object> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Ignored> ignored = new ArrayList<>();

    private final List<Joined> joined = new ArrayList<>();

    /// Takes over what another grammar has used and left out.
    void addAll(Ledger other) {
        this.taken.addAll(other.taken);
        this.leftOut.addAll(other.leftOut);
        this.ignored.addAll(other.ignored);
        this.joined.addAll(other.joined);
    }

    void take(Line line) {
        this.taken.add(line);
    }

    /// Takes back that the words of the places are used.
    void giveBack(List<Place> places) {
        Set<Place> back = new HashSet<>(places);
        this.taken.removeIf((each) -> back.contains((each instanceof Line line) ? line.place() : each));
    }

    void take(Place place) {
        this.taken.add(place);
    }

    void take(Cell cell) {
        this.taken.add(cell.place());
    }

    void leaveOut(Kind kind, Line line) {
        if (!this.taken.contains(line) && this.leftOut.add(line)) {
            this.ignored.add(new Ignored(kind, line.text(), line.place()));
        }
    }

    void leaveOut(Kind kind, Cell cell) {
        if (!cell.isBlank() && !cell.inherited() && this.leftOut.add(cell.place())) {
            this.ignored.add(new Ignored(kind, cell.text(), cell.place()));
        }
    }

    void leaveOut(Kind kind, String words, Place place) {
        this.ignored.add(new Ignored(kind, Wording.collapse(words), place));
    }

    /// Words that were joined to one or that stand twice, so that no value has them as
    /// they are printed.
    void join(String words, Place place) {
        this.joined.add(new Joined(words, place));
    }

    boolean isTaken(Object lineOrPlace) {
        return this.taken.contains(lineOrPlace);
    }

    boolean isLeftOut(Object lineOrPlace) {
        return this.leftOut.contains(lineOrPlace);
    }

    List<Joined> joined() {
        return this.joined;
    }

    List<Ignored> ignored() {
        return this.ignored;
    }

    /// Words that are in no value as they are printed at their place.
    record Joined(String words, Place place) {
    }

}
