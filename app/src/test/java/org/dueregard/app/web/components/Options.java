package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The options of a fixture, read as upstream's own templates read them: what is missing,
/// null, false or empty counts as not given.
record Options(JsonNode node) {

    @Nullable String text(String name) {
        return isGiven(name) ? this.node.get(name).asString() : null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return (text != null) ? text : otherwise;
    }

    /// The text whatever it is, even empty; null only where it is missing.
    @Nullable String verbatim(String name) {
        JsonNode value = this.node.get(name);
        return (value == null || value.isNull()) ? null : value.asString();
    }

    int number(String name, int otherwise) {
        return isGiven(name) ? this.node.get(name).asInt() : otherwise;
    }

    @Nullable Integer number(String name) {
        return isGiven(name) ? (Integer) this.node.get(name).asInt() : null;
    }

    boolean flag(String name) {
        return this.node.path(name).asBoolean(false);
    }

    @Nullable Boolean maybe(String name) {
        JsonNode value = this.node.get(name);
        return (value != null && value.isBoolean()) ? (Boolean) value.booleanValue() : null;
    }

    boolean isGiven(String name) {
        JsonNode value = this.node.get(name);
        return value != null && !value.isNull() && !(value.isBoolean() && !value.booleanValue())
                && !(value.isString() && value.asString().isEmpty()) && !(value.isNumber() && value.asInt() == 0);
    }

    @Nullable Options in(String name) {
        return isGiven(name) ? new Options(this.node.get(name)) : null;
    }

    List<Options> list(String name) {
        var all = new ArrayList<Options>();
        this.node.path(name).forEach((item) -> {
            var options = new Options(item);
            if (!options.isHole()) {
                all.add(options);
            }
        });
        return all;
    }

    /// Whether it is an item that upstream's templates leave out.
    boolean isHole() {
        return this.node.isNull() || this.node.isBoolean() || this.node.isString()
                || (this.node.isObject() && this.node.isEmpty());
    }

    List<Options> items() {
        var all = new ArrayList<Options>();
        this.node.forEach((item) -> all.add(new Options(item)));
        return all;
    }

    Content content() {
        return content("");
    }

    /// `html` unescaped, or `text` escaped; with a prefix `titleHtml` or `titleText`.
    Content content(String prefix) {
        String html = text(prefix.isEmpty() ? "html" : prefix + "Html");
        String text = text(prefix.isEmpty() ? "text" : prefix + "Text");
        return (html != null) ? markup(html) : Text.of(text);
    }

    static Content markup(String html) {
        return (output) -> output.writeContent(html);
    }

    /// `classes` and `attributes`.
    Attributes attributes() {
        return attributes("attributes").withClass(text("classes"));
    }

    Attributes attributes(String name) {
        var attributes = Attributes.NONE;
        for (var entry : this.node.path(name).properties()) {
            attributes = attributes.with(entry.getKey(), entry.getValue().asString(""));
        }
        return attributes;
    }

    <T> @Nullable T map(String name, Function<Options, T> function) {
        Options inner = in(name);
        return (inner != null) ? function.apply(inner) : null;
    }

    Options orEmpty(String name) {
        return new Options(this.node.path(name));
    }

}
