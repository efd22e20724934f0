package org.dueregard.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.dueregard.app.web.components.BackLink;
import org.dueregard.app.web.components.Button;
import org.dueregard.app.web.components.CharacterCount;
import org.dueregard.app.web.components.Checkboxes;
import org.dueregard.app.web.components.Choice;
import org.dueregard.app.web.components.DateInput;
import org.dueregard.app.web.components.Details;
import org.dueregard.app.web.components.FileUpload;
import org.dueregard.app.web.components.Input;
import org.dueregard.app.web.components.InsetText;
import org.dueregard.app.web.components.Link;
import org.dueregard.app.web.components.Pagination;
import org.dueregard.app.web.components.Panel;
import org.dueregard.app.web.components.PasswordInput;
import org.dueregard.app.web.components.PhaseBanner;
import org.dueregard.app.web.components.Radios;
import org.dueregard.app.web.components.Select;
import org.dueregard.app.web.components.SummaryList;
import org.dueregard.app.web.components.Table;
import org.dueregard.app.web.components.Tag;
import org.dueregard.app.web.components.TaskList;
import org.dueregard.app.web.components.Textarea;
import org.dueregard.app.web.components.WarningText;
import org.jspecify.annotations.Nullable;

/// Pages that show every component and pattern, for eyes and for axe; kept in
/// `target/gallery`.
final class Gallery {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Gallery.class.getClassLoader(), "org.dueregard.app");

    private Gallery() {
    }

    /// Name and HTML of each page.
    static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("plan", inside("Plan", FormErrors.none(), null, read("plan.html"), read("plan-aside.html")));
        pages.put("form",
                inside("Say what happened", errors(), BackLink.to("/plan", "Back to the plan"), form(), null));
        pages.put("parts", inside("Parts", FormErrors.none(), null, parts(), null));
        pages.put("public", outside("Equality objectives", read("public.html")));
        return pages;
    }

    private static FormErrors errors() {
        return FormErrors.none()
            .with("news", "Say what happened since the last time")
            .with("state", "Choose how the action stands");
    }

    private static Content form() {
        return joined(markup("<h1 class=\"govuk-heading-l\">Say what happened</h1><form novalidate>"),
                part("summaryList", action()),
                part("textarea",
                        Textarea.of("news", "What happened?")
                            .hint("A few sentences are enough.")
                            .error(errors().of("news"))),
                part("radios", states()),
                part("fileUpload",
                        FileUpload.of("file", "Evidence").hint("A Word file, a PDF or a picture.").droppable()),
                part("dateInput",
                        DateInput.of("date", "New date").values("31", "3", "2026").error("Enter a day").wrong("day")),
                part("checkboxes",
                        Checkboxes.of("who", "Who does it concern?")
                            .small()
                            .choice("age", "Age")
                            .choice("disability", "Disability")
                            .values(List.of("age"))),
                part("input", Input.of("link", "Link").type("url").value("https://example.org/")),
                part("select",
                        Select.of("owner", "Who is responsible?")
                            .option("", "Nobody yet")
                            .option("7", "Head of Housing")),
                part("passwordInput", PasswordInput.of("password", "Password")),
                part("characterCount", CharacterCount.of("reason", "Why does the date not hold?", 500).rows(3)),
                markup("<div class=\"govuk-button-group\">"), part("button", Button.of("Record")),
                part("button", Button.of("Save for later").secondary()), part("button", Button.of("Delete").warning()),
                markup("<a class=\"govuk-link\" href=\"/plan\">Cancel</a></div></form>"));
    }

    private static SummaryList action() {
        return SummaryList.empty()
            .row("Objective", "2.5 Every service knows who uses it")
            .row("Who is responsible", "Head of Housing", Link.of("Change", "/o").hidden("who is responsible"))
            .row("Deadline", "Late September 2026", Link.of("Change", "/d").hidden("the deadline"))
            .card("2.5.1 Ask tenants which formats they need", Link.of("See its history", "/h"));
    }

    private static Radios states() {
        return Radios.of("state", "How does it stand?")
            .error(errors().of("state"))
            .choice("under-way", "Under way")
            .choice("done", "Done")
            .choice(Choice.of("held-up", "Held up").reveals(part("input", Input.of("help", "What would help?"))));
    }

    private static Content parts() {
        return joined(markup("<h1 class=\"govuk-heading-l\">Parts</h1>"),
                part("phaseBanner", PhaseBanner.of("Sample", "This council and its people are invented.")),
                part("taskList",
                        TaskList.empty()
                            .task("File", "/1", "Done")
                            .task("What needs deciding", "/2", Tag.of("14 left").colour("blue"))
                            .later("Adopt", "Cannot begin yet")),
                part("table",
                        Table.of("Actions by service")
                            .head(List.of(Table.Cell.of("Service"), Table.Cell.of("Actions").format("numeric"),
                                    Table.Cell.of("Overdue").format("numeric")))
                            .row(Table.Cell.of("Housing"), Table.Cell.number("1,204"), Table.Cell.number("3"))
                            .row(Table.Cell.of("Human Resources"), Table.Cell.number("12"), Table.Cell.number("0"))
                            .rowHeaders()),
                part("warningText", WarningText.of("What is published can be read by anybody.")),
                part("insetText", InsetText.of("The plan says: Autumn 2026.")),
                part("details", Details.of("What is a success measure?", "A figure that shows whether it works.")),
                part("panel", Panel.of("Plan published", "Publication 3").level(2)),
                part("pagination", Pagination.pages(5, 12, (page) -> "?page=" + page)),
                part("pagination", Pagination.empty().label("Objectives").next("/objectives/8", "Staff training")),
                markup("<p class=\"govuk-body\">"), tags(), markup("</p>"));
    }

    private static Content tags() {
        return joined(List.of("Done", "On track", "Held up", "Due soon", "Overdue", "No date", "Not applicable")
            .stream()
            .map((word) -> joined(
                    part("tag", Tag.of(word).state(word.toLowerCase(java.util.Locale.UK).replace(' ', '-'))),
                    markup(" ")))
            .toArray(Content[]::new));
    }

    private static String inside(String title, FormErrors errors, @Nullable BackLink back, Content content,
            @Nullable Content aside) {
        var parameters = new LinkedHashMap<String, Object>(
                Map.of("frame", FrameFixture.inside().notice(Notice.done("Recorded. 1 overdue action left.")), "title",
                        title, "errors", errors, "content", content));
        if (back != null) {
            parameters.put("before", part("backLink", back));
        }
        if (aside != null) {
            parameters.put("aside", aside);
        }
        return rendered("web/inside.jte", parameters);
    }

    private static String outside(String title, Content content) {
        return rendered("web/public.jte", Map.of("frame", FrameFixture.outside(), "title", title, "lastUpdated",
                "22 November 2026", "content", content));
    }

    private static String rendered(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }

    private static Content part(String component, Object made) {
        return (output) -> ENGINE.render("web/components/" + component + ".jte", made, output);
    }

    private static Content markup(String html) {
        return (output) -> output.writeContent(html);
    }

    private static Content joined(Content... parts) {
        return (output) -> Arrays.stream(parts).forEach((part) -> part.writeTo(output));
    }

    private static Content read(String name) {
        try (InputStream stream = Gallery.class.getResourceAsStream("/gallery/" + name)) {
            return markup(new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new AssertionError(name + " of the gallery cannot be read", ex);
        }
    }

    /// Writes all pages to a folder.
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

}
