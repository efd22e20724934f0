package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.words.InitialsKey;

/// Finds what the initials of owners stand for: in lines such as `HoH = Head of Housing`, in one line for all of them,
/// or in a small table of two columns.
final class OwnersKey {

    private final Set<String> owners;

    private final Ledger ledger;

    private final Map<String, Sourced<PlanDocument.Initials>> found = new LinkedHashMap<>();

    private OwnersKey(Set<String> owners, Ledger ledger) {
        this.ledger = ledger;
        this.owners = owners;
    }

    static List<Sourced<PlanDocument.Initials>> of(List<Block> blocks, List<PlanSection> sections, Ledger ledger) {
        Set<String> owners = sections.stream()
            .flatMap((section) -> section.objectives().stream())
            .flatMap((objective) -> objective.actions().stream())
            .flatMap((action) -> action.owners().stream())
            .map(Sourced::value)
            .filter((owner) -> owner.indexOf(' ') < 0)
            .collect(Collectors.toCollection(HashSet::new));
        OwnersKey key = new OwnersKey(owners, ledger);
        if (!owners.isEmpty()) {
            blocks.forEach(key::read);
        }
        return new ArrayList<>(key.found.values());
    }

    private void read(Block block) {
        switch (block) {
            case Line line when !this.ledger.isTaken(line) ->
                InitialsKey.in(line.piece().text()).forEach((initials, words) -> add(initials, words, line.place()));
            case Line line -> {
            }
            case Table table -> table.rows().forEach(this::row);
        }
    }

    private void row(Row row) {
        List<Cell> filled = row.filled();
        for (int i = 0; filled.size() < 5 && i + 1 < filled.size(); i++) {
            String initials = filled.get(i).text();
            String words = filled.get(i + 1).text();
            if (InitialsKey.is(initials, words)) {
                add(initials, words, filled.get(i + 1).place());
            }
        }
        if (filled.size() == 1) {
            Cell only = filled.getFirst();
            only.pieces()
                .forEach((piece) -> InitialsKey.in(piece.text())
                    .forEach((initials, words) -> add(initials, words, only.place())));
        }
    }

    private void add(String initials, String words, Place place) {
        if (this.owners.contains(initials) && !this.ledger.isTaken(place)) {
            this.found.putIfAbsent(initials, new Sourced<>(new PlanDocument.Initials(initials, words), place, 0.95));
        }
    }

}
