package org.dueregard.app.web.components;

import java.util.Map;
import java.util.function.Function;

/// Makes the fields that are made of others from upstream's fixtures.
final class RicherFieldFixtures {

    static final Map<String, Function<Options, Object>> ALL = Map.of("date-input", RicherFieldFixtures::dateInput,
            "file-upload", RicherFieldFixtures::fileUpload, "password-input", RicherFieldFixtures::passwordInput,
            "character-count", RicherFieldFixtures::characterCount);

    private RicherFieldFixtures() {
    }

    private static DateInput dateInput(Options options) {
        var group = FieldFixtures.group(options, "id");
        var field = new Field(options.text("namePrefix", ""), group.id(), null, group.hint(), group.error(), null,
                group.group());
        var date = DateInput.of(field)
            .fieldset(options.map("fieldset", FieldFixtures::fieldset))
            .attributes(options.attributes());
        var parts = options.list("items").stream().map(RicherFieldFixtures::part).toList();
        return parts.isEmpty() ? date : date.parts(parts);
    }

    private static DateInput.Part part(Options options) {
        String name = options.text("name", "");
        String label = options.text("label", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        var attributes = options.attributes()
            .with("inputmode", options.text("inputmode", "numeric"))
            .with("autocomplete", options.text("autocomplete"))
            .with("pattern", options.text("pattern"));
        return new DateInput.Part(name, label, options.text("id"), options.text("value"), attributes);
    }

    private static FileUpload fileUpload(Options options) {
        var upload = FileUpload.of(FieldFixtures.field(options))
            .attributes(options.attributes().with("value", options.text("value")))
            .attribute("disabled", options.flag("disabled") ? "" : null)
            .dropZone(options.flag("javascript") ? dropZone(options) : null);
        return options.flag("multiple") ? upload.multiple() : upload;
    }

    private static Attributes dropZone(Options options) {
        var words = Attributes.NONE;
        words = words(words, options, "chooseFilesButtonText", "choose-files-button");
        words = words(words, options, "noFileChosenText", "no-file-chosen");
        words = words(words, options, "multipleFilesChosenText", "multiple-files-chosen");
        words = words(words, options, "dropInstructionText", "drop-instruction");
        words = words(words, options, "enteredDropZoneText", "entered-drop-zone");
        return words(words, options, "leftDropZoneText", "left-drop-zone");
    }

    /// One text, or one for each plural.
    private static Attributes words(Attributes before, Options options, String option, String key) {
        String name = "data-i18n." + key;
        if (!options.node().path(option).isObject()) {
            return before.with(name, options.text(option));
        }
        var all = before;
        for (var entry : options.node().path(option).properties()) {
            all = all.with(name + "." + entry.getKey(), entry.getValue().asString());
        }
        return all;
    }

    private static PasswordInput passwordInput(Options options) {
        var words = Attributes.NONE;
        words = words(words, options, "showPasswordText", "show-password");
        words = words(words, options, "hidePasswordText", "hide-password");
        words = words(words, options, "showPasswordAriaLabelText", "show-password-aria-label");
        words = words(words, options, "hidePasswordAriaLabelText", "hide-password-aria-label");
        words = words(words, options, "passwordShownAnnouncementText", "password-shown-announcement");
        words = words(words, options, "passwordHiddenAnnouncementText", "password-hidden-announcement");
        var input = Input.of(FieldFixtures.field(options)).attributes(options.attributes());
        return new PasswordInput(FieldFixtures.named(input, options, "autocomplete"), words,
                options.text("showPasswordText", "Show"), options.text("showPasswordAriaLabelText", "Show password"))
            .typed(options.text("value"));
    }

    private static CharacterCount characterCount(Options options) {
        var area = Textarea.of(FieldFixtures.field(options))
            .value(options.text("value"))
            .rows(options.number("rows", 5))
            .attributes(options.attributes());
        boolean countsWords = options.isGiven("maxwords");
        var words = Attributes.NONE;
        words = words(words, options, "charactersUnderLimitText", "characters-under-limit");
        words = words(words, options, "charactersAtLimitText", "characters-at-limit");
        words = words(words, options, "charactersOverLimitText", "characters-over-limit");
        words = words(words, options, "wordsUnderLimitText", "words-under-limit");
        words = words(words, options, "wordsAtLimitText", "words-at-limit");
        words = words(words, options, "wordsOverLimitText", "words-over-limit");
        return new CharacterCount(FieldFixtures.named(area, options, "spellcheck"),
                options.number(countsWords ? "maxwords" : "maxlength"), countsWords, options.number("threshold"),
                options.text("textareaDescriptionText"), options.orEmpty("countMessage").text("classes", ""), words);
    }

}
