package org.dueregard.app.web.components;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Makes what is not a field from upstream's fixtures.
final class PartFixtures {

    static final Map<String, Function<Options, Object>> ALL = Map.ofEntries(
            Map.entry("back-link", PartFixtures::backLink), Map.entry("breadcrumbs", PartFixtures::breadcrumbs),
            Map.entry("button", PartFixtures::button), Map.entry("details", PartFixtures::details),
            Map.entry("error-summary", PartFixtures::errorSummary), Map.entry("inset-text", PartFixtures::insetText),
            Map.entry("notification-banner", PartFixtures::banner), Map.entry("panel", PartFixtures::panel),
            Map.entry("phase-banner", PartFixtures::phaseBanner), Map.entry("skip-link", PartFixtures::skipLink),
            Map.entry("summary-list", PartFixtures::summaryList), Map.entry("table", PartFixtures::table),
            Map.entry("tag", PartFixtures::tag), Map.entry("warning-text", PartFixtures::warningText));

    private PartFixtures() {
    }

    private static BackLink backLink(Options options) {
        boolean hasWords = options.isGiven("html") || options.isGiven("text");
        return new BackLink(hasWords ? options.content() : Text.of("Back"), options.text("href", "#"),
                options.attributes());
    }

    private static Breadcrumbs breadcrumbs(Options options) {
        return Breadcrumbs.of(options.list("items").stream().map(PartFixtures::link).toList())
            .collapsing(options.flag("collapseOnMobile"))
            .label(options.text("labelText", "Breadcrumb"))
            .attributes(options.attributes());
    }

    private static Link link(Options options) {
        return Link.of(options.content(), options.text("href"))
            .hidden(options.text("visuallyHiddenText"))
            .attributes(options.attributes());
    }

    private static Button button(Options options) {
        if (options.text("element", "").equals("input")) {
            Button input = Button.input(options.text("text", ""))
                .sends(options.text("name"), options.text("text", ""))
                .type(options.text("type", "submit"))
                .id(options.text("id"))
                .attributes(options.attributes());
            return options.flag("disabled") ? input.disabled() : input;
        }
        boolean isLink = "a".equals(options.text("element")) || options.isGiven("href");
        var button = isLink ? Button.link(options.content(), options.text("href", "#")) : Button.of(options.content());
        button = button.sends(options.text("name"), options.text("value"))
            .type(options.text("type", "submit"))
            .id(options.text("id"))
            .attributes(options.attributes())
            .attribute("data-prevent-double-click", options.verbatim("preventDoubleClick"));
        button = options.flag("disabled") ? button.disabled() : button;
        return options.flag("isStartButton") ? button.start() : button;
    }

    private static Details details(Options options) {
        return new Details(options.content("summary"), options.content(), options.text("id"), options.flag("open"),
                options.attributes());
    }

    private static ErrorSummary errorSummary(Options options) {
        var errors = options.list("errorList").stream().map(PartFixtures::link).toList();
        return new ErrorSummary(options.content("title"), options.content("description"), errors, options.attributes())
            .attribute("data-disable-auto-focus", options.verbatim("disableAutoFocus"));
    }

    private static InsetText insetText(Options options) {
        return new InsetText(options.content(), options.text("id"), options.attributes());
    }

    private static NotificationBanner banner(Options options) {
        boolean hasTitle = options.isGiven("titleHtml") || options.isGiven("titleText");
        return new NotificationBanner(hasTitle ? options.content("title") : null, options.content(),
                !options.isGiven("html"), "success".equals(options.text("type")), options.text("role"),
                options.text("titleId", "govuk-notification-banner-title"), options.number("titleHeadingLevel", 2),
                options.attributes())
            .attribute("data-disable-auto-focus", options.verbatim("disableAutoFocus"));
    }

    private static Panel panel(Options options) {
        return Panel.of(options.content("title"), options.content())
            .level(options.number("headingLevel", 1))
            .attributes(options.attributes());
    }

    private static PhaseBanner phaseBanner(Options options) {
        return new PhaseBanner(tag(options.orEmpty("tag")), options.content(), options.attributes());
    }

    private static SkipLink skipLink(Options options) {
        return new SkipLink(options.content(), options.text("href", "#content"), options.attributes());
    }

    private static SummaryList summaryList(Options options) {
        var list = SummaryList.empty()
            .card(options.node().has("card") ? card(options.orEmpty("card")) : null)
            .attributes(options.attributes());
        for (Options row : options.list("rows")) {
            list = list.row(row(row));
        }
        return list;
    }

    private static SummaryList.Row row(Options options) {
        return new SummaryList.Row(part(options.orEmpty("key")), part(options.orEmpty("value")),
                acts(options.orEmpty("actions")), options.text("classes", ""));
    }

    private static SummaryList.Part part(Options options) {
        return new SummaryList.Part(options.content(), options.text("classes", ""));
    }

    private static SummaryList.Acts acts(Options options) {
        var links = options.list("items").stream().map(PartFixtures::link).toList();
        return new SummaryList.Acts(links, options.text("classes", ""), options.node().has("items"));
    }

    private static SummaryList.Card card(Options options) {
        return new SummaryList.Card(options.map("title", Options::content),
                options.orEmpty("title").number("headingLevel", 2), acts(options.orEmpty("actions")),
                options.attributes());
    }

    private static Table table(Options options) {
        var table = Table.of(options.text("caption"))
            .captionClasses(options.text("captionClasses", ""))
            .head(cells(options.list("head")))
            .attributes(options.attributes());
        for (Options row : options.list("rows")) {
            table = table.row(cells(row.items()));
        }
        return options.flag("firstCellIsHeader") ? table.rowHeaders() : table;
    }

    private static List<Table.Cell> cells(List<Options> options) {
        return options.stream()
            .map((cell) -> Table.Cell.of(cell.content())
                .format(cell.text("format"))
                .span(cell.number("colspan"), cell.number("rowspan"))
                .attributes(cell.attributes()))
            .toList();
    }

    static Tag tag(Options options) {
        return Tag.of(options.content()).attributes(options.attributes());
    }

    private static WarningText warningText(Options options) {
        return WarningText.of(options.content())
            .hiddenWord(Objects.requireNonNullElse(options.text("iconFallbackText"), "Warning"))
            .attributes(options.attributes());
    }

}
