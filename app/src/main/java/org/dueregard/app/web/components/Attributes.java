package org.dueregard.app.web.components;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/// The classes and further attributes of one element.
///
/// Values are escaped here. `style` and event attributes are refused, because the content
/// security policy would refuse them too; `class` has a place of its own.
///
/// @param classes class names apart by spaces, or empty
/// @param values attribute values by name, in the order in which they are written
public record Attributes(String classes, Map<String, String> values) {

    /// No classes and no further attributes.
    public static final Attributes NONE = new Attributes("", Map.of());

    private static final Pattern NAME = Pattern.compile("(?!on|style$|class$)[a-z][a-z0-9.-]*");

    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.keySet().forEach(Attributes::requireAllowed);
    }

    /// Adds class names; null and empty add nothing.
    public Attributes withClass(@Nullable String added) {
        return new Attributes(joined(this.classes, added), this.values);
    }

    /// Sets an attribute; null leaves all as it is.
    public Attributes with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var changed = new LinkedHashMap<>(this.values);
        changed.put(name, value);
        return new Attributes(this.classes, changed);
    }

    /// Everything of the other added to this.
    public Attributes and(Attributes other) {
        var changed = new LinkedHashMap<>(this.values);
        changed.putAll(other.values);
        return new Attributes(joined(this.classes, other.classes), changed);
    }

    /// These classes after the component's own.
    public String after(String own) {
        return joined(own, this.classes);
    }

    /// `name="value"` for each attribute but `class`, escaped. Templates write it
    /// unescaped
    /// inside a tag: the only thing they ever do.
    public String written() {
        var output = new StringOutput();
        this.values.forEach((name, value) -> {
            output.writeContent(name + "=\"");
            Escape.htmlAttribute(value, output);
            output.writeContent("\" ");
        });
        return output.toString();
    }

    static String joined(@Nullable String... parts) {
        return Stream.of(parts)
            .filter(Objects::nonNull)
            .filter((part) -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    }

    private static void requireAllowed(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Attribute " + name + " cannot be given to a component");
        }
    }

    /// A component whose main element takes classes and attributes.
    ///
    /// @param <T> the component
    public interface Holder<T> {

        /// What the main element carries beside the component's own.
        Attributes attributes();

        /// A copy with these attributes instead.
        T attributes(Attributes attributes);

        /// A copy with class names added.
        default T classes(String added) {
            return attributes(attributes().withClass(added));
        }

        /// A copy with an attribute set; null leaves it out.
        default T attribute(String name, @Nullable String value) {
            return attributes(attributes().with(name, value));
        }

    }

}
