package org.dueregard.app.web.components;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import gg.jte.Content;

/// Makes the fields of a form from upstream's fixtures.
final class FieldFixtures {

    static final Map<String, Function<Options, Object>> ALL = Map.ofEntries(
            Map.entry("label", (options) -> label(options).forId(options.text("for"))),
            Map.entry("hint", (options) -> hint(options).id(options.text("id"))),
            Map.entry("error-message", (options) -> error(options).id(options.text("id"))),
            Map.entry("fieldset", FieldFixtures::wholeFieldset), Map.entry("input", FieldFixtures::input),
            Map.entry("textarea", FieldFixtures::textarea), Map.entry("select", FieldFixtures::select),
            Map.entry("radios", FieldFixtures::radios), Map.entry("checkboxes", FieldFixtures::checkboxes));

    private FieldFixtures() {
    }

    static Label label(Options options) {
        var label = Label.of(options.content()).attributes(options.attributes());
        return options.flag("isPageHeading") ? label.asPageHeading() : label;
    }

    static Hint hint(Options options) {
        return Hint.of(options.content()).attributes(options.attributes());
    }

    static ErrorMessage error(Options options) {
        var error = ErrorMessage.of(options.content()).attributes(options.attributes());
        String prefix = options.node().has("visuallyHiddenText") ? options.text("visuallyHiddenText", "") : "Error";
        return error.prefix(prefix);
    }

    static Field field(Options options) {
        return group(options, "id").label(options.map("label", FieldFixtures::label));
    }

    static Field group(Options options, String id) {
        String name = options.text("name", "");
        return Field.named(name)
            .id(options.text(id, name))
            .hint(options.map("hint", FieldFixtures::hint))
            .error(options.map("errorMessage", FieldFixtures::error))
            .describedBy(options.text("describedBy"))
            .group(Objects.requireNonNullElse(options.map("formGroup", Options::attributes), Attributes.NONE));
    }

    static Fieldset fieldset(Options options) {
        return Fieldset.bare()
            .legend(options.map("legend", FieldFixtures::legend))
            .describedBy(options.text("describedBy"))
            .attributes(options.attributes());
    }

    private static Fieldset.Legend legend(Options options) {
        return new Fieldset.Legend(options.content(), options.flag("isPageHeading"), options.text("classes", ""));
    }

    private static Fieldset wholeFieldset(Options options) {
        return fieldset(options).role(options.text("role")).content(options.content());
    }

    private static Input input(Options options) {
        var input = Input.of(field(options))
            .value(options.verbatim("value"))
            .type(options.text("type", "text"))
            .disabled(options.flag("disabled"))
            .prefix(options.map("prefix", FieldFixtures::affix))
            .suffix(options.map("suffix", FieldFixtures::affix))
            .wrapper(options.orEmpty("inputWrapper").attributes(), Text.NONE);
        return named(input.attributes(options.attributes()), options, "autocomplete", "autocapitalize", "pattern",
                "inputmode", "spellcheck");
    }

    private static Input.Affix affix(Options options) {
        return new Input.Affix(options.content(), options.attributes());
    }

    static <T extends Attributes.Holder<T>> T named(T component, Options options, String... names) {
        T changed = component;
        for (String name : names) {
            changed = changed.attribute(name, options.verbatim(name));
        }
        return changed;
    }

    private static Textarea textarea(Options options) {
        var area = Textarea.of(field(options)).value(options.text("value")).rows(options.number("rows", 5));
        return named(area.attributes(options.attributes()), options, "autocomplete", "spellcheck");
    }

    private static Select select(Options options) {
        return Select.of(field(options))
            .options(options.list("items").stream().map(FieldFixtures::option).toList())
            .value(options.text("value"))
            .attributes(options.attributes());
    }

    private static Select.Option option(Options options) {
        return new Select.Option(options.verbatim("value"), options.text("text", ""), options.maybe("selected"),
                options.flag("disabled"), options.attributes());
    }

    private static Radios radios(Options options) {
        return Radios.of(group(options, "idPrefix"))
            .fieldset(options.map("fieldset", FieldFixtures::fieldset))
            .choices(choices(options))
            .value(options.text("value"))
            .attributes(options.attributes());
    }

    private static Checkboxes checkboxes(Options options) {
        return Checkboxes.of(group(options, "idPrefix"))
            .fieldset(options.map("fieldset", FieldFixtures::fieldset))
            .choices(choices(options))
            .values(options.orEmpty("values").items().stream().map((value) -> value.node().asString()).toList())
            .attributes(options.attributes());
    }

    private static List<Choice> choices(Options options) {
        return options.orEmpty("items").items().stream().map(FieldFixtures::choice).toList();
    }

    private static Choice choice(Options options) {
        if (options.isHole()) {
            return Choice.NONE;
        }
        String divider = options.text("divider");
        if (divider != null) {
            return Choice.divider(divider);
        }
        Content reveals = Objects.requireNonNullElse(
                options.map("conditional", (inner) -> inner.isGiven("html") ? inner.content() : Text.NONE), Text.NONE);
        return Choice
            .of(options.text("value", ""),
                    Label.of(options.content()).attributes(options.orEmpty("label").attributes()))
            .hint(options.map("hint", FieldFixtures::hint))
            .checked(options.maybe("checked"))
            .disabled(options.flag("disabled"))
            .reveals(reveals)
            .known(options.text("id"), options.text("name"))
            .attributes(options.attributes().with("data-behaviour", options.text("behaviour")));
    }

}
