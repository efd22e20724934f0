package org.dueregard.planreader.office;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Flow;

/// A list to choose from in rich text: the entry that is chosen stands on the page, the others are words of the form.
final class RichForm {

    private static final int NONE_CHOSEN = 25;

    private final List<String> choices = new ArrayList<>();

    private int chosen = NONE_CHOSEN;

    private int usual;

    void word(String word, int number) {
        switch (word) {
            case "ffres" -> this.chosen = number;
            case "ffdefres" -> this.usual = number;
            default -> {
            }
        }
    }

    void choice(String words) {
        this.choices.add(words.strip());
    }

    /// Ends the list and tells what was not chosen; "" where there is no list.
    String chosen(Flow flow) {
        int at = (this.chosen == NONE_CHOSEN) ? this.usual : this.chosen;
        String words = "";
        for (int i = 0; i < this.choices.size(); i++) {
            if (i == at) {
                words = this.choices.get(i);
            }
            else {
                flow.ignore(Ignored.Kind.FORM, this.choices.get(i));
            }
        }
        this.choices.clear();
        this.chosen = NONE_CHOSEN;
        this.usual = 0;
        return words;
    }

}
