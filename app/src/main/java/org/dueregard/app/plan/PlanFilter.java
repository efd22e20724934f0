package org.dueregard.app.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Which actions of a plan are shown. Blank and null leave all in.
///
/// @param officer the id of who is responsible, or a name as written
/// @param section the id of a section
/// @param due a number of days within which it is due
/// @param text words that the action or its objective contains, upper and lower case alike
record PlanFilter(@Nullable ActionState state, @Nullable String officer, @Nullable String section,
        @Nullable Integer due, @Nullable String text) {

    static final PlanFilter ALL = new PlanFilter(null, null, null, null, null);

    PlanFilter {
        officer = blankToNull(officer);
        section = blankToNull(section);
        text = blankToNull(text);
    }

    /// Whether anything is left out.
    boolean isActive() {
        return !equals(ALL);
    }

    /// Whether anything but a state is asked for.
    boolean isNarrow() {
        return !withState(null).equals(ALL);
    }

    boolean lets(EqualityObjective objective, Action action, LocalDate today) {
        return (this.section == null || this.section.equals(objective.section().value().toString()))
                && (this.state == null || action.state(today) == this.state) && isOfficer(action)
                && isDue(action, today) && hasText(objective, action);
    }

    private boolean isOfficer(Action action) {
        return this.officer == null || action.officers().stream().anyMatch((one) -> one.key().equals(this.officer));
    }

    private boolean isDue(Action action, LocalDate today) {
        if (this.due == null) {
            return true;
        }
        LocalDate day = action.due(today);
        return day != null && action.state(today).isOpen() && !day.isAfter(today.plusDays(this.due));
    }

    private boolean hasText(EqualityObjective objective, Action action) {
        if (this.text == null) {
            return true;
        }
        String wanted = this.text.toLowerCase(Locale.UK);
        return (objective.name() + " " + objective.text() + " " + action.text()).toLowerCase(Locale.UK)
            .contains(wanted);
    }

    PlanFilter withState(@Nullable ActionState changed) {
        return new PlanFilter(changed, this.officer, this.section, this.due, this.text);
    }

    PlanFilter withOfficer(@Nullable String changed) {
        return new PlanFilter(this.state, changed, this.section, this.due, this.text);
    }

    PlanFilter withSection(@Nullable String changed) {
        return new PlanFilter(this.state, this.officer, changed, this.due, this.text);
    }

    PlanFilter withDue(@Nullable Integer changed) {
        return new PlanFilter(this.state, this.officer, this.section, changed, this.text);
    }

    PlanFilter withText(@Nullable String changed) {
        return new PlanFilter(this.state, this.officer, this.section, this.due, changed);
    }

    /// As the query of an address, with further parameters; "" where all is shown.
    String query(Map<String, String> further) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "state", (this.state != null) ? this.state.name() : null);
        put(parameters, "officer", this.officer);
        put(parameters, "section", this.section);
        put(parameters, "due", (this.due != null) ? this.due.toString() : null);
        put(parameters, "text", this.text);
        parameters.putAll(further);
        return parameters.entrySet()
            .stream()
            .map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.collectingAndThen(Collectors.joining("&"),
                    (query) -> query.isEmpty() ? "" : "?" + query));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return (words == null || words.isBlank()) ? null : words.strip();
    }

}
