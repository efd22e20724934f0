package org.dueregard.sdc.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must not become known: guarded groups, and combinations of groups.
final class Demands {

    /// The groups with a primary cell.
    final BitSet primary;

    /// These, and others that must be hidden to any effect.
    final BitSet guarded;

    private final int[] person;

    private final Map<Integer, List<Form>> forms = new HashMap<>();

    /// @param primary the groups with a primary cell
    /// @param person for each group who is alone in it, -1 for nobody
    Demands(BitSet primary, int[] person) {
        this.primary = primary;
        this.guarded = (BitSet) primary.clone();
        this.person = person;
    }

    /// Who is alone in a group, -1 for nobody.
    int person(int group) {
        return this.person[group];
    }

    void add(Form form) {
        this.forms.computeIfAbsent(form.groups()[0], first -> new ArrayList<>()).add(form);
    }

    /// Gives up a form that cannot be kept unknown.
    void remove(Form form) {
        this.forms.getOrDefault(form.groups()[0], new ArrayList<>()).remove(form);
    }

    /// The forms whose first group is among the members.
    List<Form> forms(int[] members) {
        List<Form> found = new ArrayList<>();
        if (!this.forms.isEmpty()) {
            for (int member : members) {
                found.addAll(this.forms.getOrDefault(member, List.of()));
            }
        }
        return found;
    }

}
