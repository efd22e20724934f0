package org.dueregard.app.intake;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.jspecify.annotations.Nullable;

/// Where in the plan and in its file a question arises.
///
/// @param objective counts the objectives of the document from 1; 0 where it is about the whole document
/// @param action counts the actions of the objective from 1; 0 where it is about the objective itself
/// @param label as a person would say it, like `2.10, action 3`
/// @param subject the words of the action or objective that it is about
/// @param place where it stands in the file
/// @param value the words in question, to be marked in those of the place; "" where there are none
public record Spot(int objective, int action, String label, String subject, Place place, String value) {

    /// About an objective itself.
    static Spot of(int objective, PlanObjective read, Place place, String value) {
        return new Spot(objective, 0, name(objective, read), read.text().value(), place, value);
    }

    /// About one of its actions.
    static Spot of(int objective, PlanObjective read, int position, Place place, String value) {
        PlanAction action = read.actions().get(position - 1);
        Integer number = action.number();
        String label = name(objective, read) + ", action " + ((number != null) ? number : position);
        return new Spot(objective, position, label, action.text().value(), place, value);
    }

    /// The printed reference, else "objective 7".
    static String name(int objective, PlanObjective read) {
        String ref = refOf(read);
        return (ref != null) ? ref : "Objective " + objective;
    }

    static @Nullable String refOf(PlanObjective read) {
        return (read.ref() != null && !read.ref().value().isBlank()) ? read.ref().value() : null;
    }

}
