package org.dueregard.app.settings;

import java.util.List;

import org.dueregard.app.audit.AuditEntry;
import org.dueregard.app.audit.Verification;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.components.Pagination;
import org.dueregard.app.web.components.Select;
import org.jspecify.annotations.Nullable;

/// @param found what walking the chain found; null where nobody asked
record AuditPage(AuditQuery query, List<AuditEntry> entries, long count, List<Person> people, List<String> acts,
        List<String> subjects, @Nullable Verification found) {

    static final int SIZE = 50;

    AuditPage {
        entries = List.copyOf(entries);
        people = List.copyOf(people);
        acts = List.copyOf(acts);
        subjects = List.copyOf(subjects);
    }

    String when(AuditEntry entry) {
        return Dates.of(entry.at());
    }

    Select person() {
        Select select = Select.of("person", "Who").option("", "Anybody");
        for (Person person : this.people) {
            select = select.option(person.id().value().toString(), person.name());
        }
        return select.value((this.query.person() != null) ? this.query.person().toString() : "");
    }

    Select act() {
        return words(Select.of("act", "Did what").option("", "Anything"), this.acts).value(this.query.act());
    }

    Select subject() {
        return words(Select.of("subject", "To what").option("", "Anything"), this.subjects).value(this.query.subject());
    }

    Pagination pages() {
        int last = (int) Math.max(1, (this.count + SIZE - 1) / SIZE);
        return Pagination.pages(this.query.number(), last, (number) -> this.query.address("/settings/audit", number));
    }

    String csv() {
        return this.query.address("/settings/audit.csv", null);
    }

    private static Select words(Select select, List<String> words) {
        Select all = select;
        for (String word : words) {
            all = all.option(word, word);
        }
        return all;
    }

}
