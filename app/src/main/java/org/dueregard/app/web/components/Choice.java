package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One radio button or tick box: `Choice.of("held-up", "Held up").hint("Say what would help")`.
///
/// @param value sent with the form
/// @param label what it says
/// @param divider a word between choices instead of a choice, or null
/// @param checked true or false whatever the group's value; null leaves it to the group
/// @param disabled whether it cannot be chosen
/// @param hint beneath it, or null
/// @param reveals shown only while it is chosen (always, without JavaScript); empty for none
/// @param id its own instead of the group's numbered one, or null
/// @param name its own instead of the group's, or null
/// @param attributes of the input
public record Choice(String value, Label label, @Nullable String divider, @Nullable Boolean checked, boolean disabled,
        @Nullable Hint hint, Content reveals, @Nullable String id, @Nullable String name,
        Attributes attributes) implements Attributes.Holder<Choice> {

    /// Shows nothing, and keeps its place in the numbering: the ids of the choices after
    /// it are the same whether it
    /// is offered or not.
    public static final Choice NONE = divider("");

    /// A choice with these words.
    public static Choice of(String value, String words) {
        return of(value, Label.of(words));
    }

    /// A choice with this label.
    public static Choice of(String value, Label label) {
        return new Choice(value, label, null, null, false, null, Text.NONE, null, null, Attributes.NONE);
    }

    /// A word, such as "or", before the choices that follow.
    public static Choice divider(String word) {
        return new Choice("", Label.of(""), word, null, false, null, Text.NONE, null, null, Attributes.NONE);
    }

    /// A copy with this beneath it.
    public Choice hint(String words) {
        return hint(Hint.of(words));
    }

    /// A copy with this hint.
    public Choice hint(@Nullable Hint changed) {
        return new Choice(this.value, this.label, this.divider, this.checked, this.disabled, changed, this.reveals,
                this.id, this.name, this.attributes);
    }

    /// A copy that is chosen or not, whatever the group's value.
    public Choice checked(@Nullable Boolean changed) {
        return new Choice(this.value, this.label, this.divider, changed, this.disabled, this.hint, this.reveals,
                this.id, this.name, this.attributes);
    }

    /// A copy that cannot be chosen.
    public Choice disabled(boolean changed) {
        return new Choice(this.value, this.label, this.divider, this.checked, changed, this.hint, this.reveals, this.id,
                this.name, this.attributes);
    }

    /// A copy that shows further fields while it is chosen.
    public Choice reveals(Content fields) {
        return new Choice(this.value, this.label, this.divider, this.checked, this.disabled, this.hint, fields, this.id,
                this.name, this.attributes);
    }

    /// A copy with its own id and name; null leaves either to the group.
    public Choice known(@Nullable String ownId, @Nullable String ownName) {
        return new Choice(this.value, this.label, this.divider, this.checked, this.disabled, this.hint, this.reveals,
                ownId, ownName, this.attributes);
    }

    /// A copy that unticks all others when it is ticked, for "None of these".
    public Choice exclusive() {
        return attribute("data-behaviour", "exclusive");
    }

    @Override
    public Choice attributes(Attributes changed) {
        return new Choice(this.value, this.label, this.divider, this.checked, this.disabled, this.hint, this.reveals,
                this.id, this.name, changed);
    }

    String idIn(Field group, int index) {
        if (this.id != null) {
            return this.id;
        }
        return (index == 0) ? group.id() : group.id() + "-" + (index + 1);
    }

    String nameIn(Field group) {
        return (this.name != null) ? this.name : group.name();
    }

    Label labelIn(String ownClass, String ownId) {
        return this.label.forId(ownId).attributes(Attributes.NONE.withClass(ownClass).and(this.label.attributes()));
    }

    @Nullable Hint hintIn(String ownClass, String ownId) {
        return (this.hint == null) ? null : this.hint.id(ownId + "-item-hint")
            .attributes(Attributes.NONE.withClass(ownClass).and(this.hint.attributes()));
    }

    boolean isNone() {
        return "".equals(this.divider);
    }

    boolean hasReveals() {
        return !this.reveals.isEmptyContent();
    }

}
