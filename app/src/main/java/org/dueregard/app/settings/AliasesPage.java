package org.dueregard.app.settings;

import java.util.List;

import org.dueregard.app.organisation.Alias;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.components.Select;

/// @param written what was typed for a new one
/// @param means who was chosen for a new one; "" for nobody yet
record AliasesPage(List<Alias> aliases, List<Responsible> candidates, boolean mayEdit, String written, String means,
        FormErrors errors) {

    AliasesPage {
        aliases = List.copyOf(aliases);
        candidates = List.copyOf(candidates);
    }

    Select select() {
        Select select = Select.of("means", "Means").option("", "Choose");
        for (Responsible candidate : this.candidates) {
            select = select.option(candidate.id().toString(), candidate.label() + " (" + kind(candidate) + ")");
        }
        return select.value(this.means).error(this.errors.of("means"));
    }

    String kind(Responsible responsible) {
        return switch (responsible) {
            case Responsible.ToPost post -> "post";
            case Responsible.ToPerson person -> "person";
            case Responsible.ToService service -> "service";
        };
    }

}
