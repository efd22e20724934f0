package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Items.Item;
import org.jspecify.annotations.Nullable;

/// What is gathered for one action before it is made.
final class ActionFields {

    final Item item;

    final Place place;

    final Map<String, Sourced<String>> owners = new LinkedHashMap<>();

    final List<Sourced<String>> measures = new ArrayList<>();

    final List<Sourced<String>> progress = new ArrayList<>();

    final List<Sourced<String>> characteristics = new ArrayList<>();

    @Nullable Sourced<Deadline> deadline;

    @Nullable Sourced<Completion> completed;

    @Nullable Sourced<Rag> rag;

    ActionFields(Item item, Place place) {
        this.item = item;
        this.place = place;
    }

    void note(String text, Place place, double confidence) {
        this.progress.add(new Sourced<>(text, place, confidence));
        complete(text, place);
    }

    private void complete(String text, Place place) {
        Completion completion = DateNote.completion(text);
        if (completion != null && this.completed == null) {
            this.completed = new Sourced<>(completion, place, 0.95);
        }
    }

    PlanAction toAction() {
        complete(this.item.text(), this.place);
        Sourced<Deadline> date = (this.deadline != null) ? this.deadline : new Sourced<>(Deadline.NONE, this.place, 1);
        return new PlanAction(this.item.number(), new Sourced<>(this.item.text(), this.place, 1),
                List.copyOf(this.owners.values()), this.measures, date, this.completed, this.progress, this.rag,
                this.characteristics);
    }

}
