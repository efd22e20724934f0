package org.dueregard.app.web.components;

import java.util.Map;
import java.util.function.Function;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Makes lists of ways and steps from upstream's fixtures.
final class NavigationFixtures {

    static final Map<String, Function<Options, Object>> ALL = Map.of("pagination", NavigationFixtures::pagination,
            "service-navigation", NavigationFixtures::serviceNavigation, "task-list", NavigationFixtures::taskList);

    private NavigationFixtures() {
    }

    private static Pagination pagination(Options options) {
        var pages = options.list("items").stream().map(NavigationFixtures::page).toList();
        return new Pagination(options.map("previous", NavigationFixtures::step),
                options.map("next", NavigationFixtures::step), pages, options.text("landmarkLabel", "Pagination"),
                options.attributes());
    }

    private static Pagination.Step step(Options options) {
        return new Pagination.Step(given(options), options.text("href", ""), options.text("labelText"),
                options.attributes());
    }

    private static @Nullable Content given(Options options) {
        return (options.isGiven("html") || options.isGiven("text")) ? options.content() : null;
    }

    private static Pagination.Page page(Options options) {
        if (options.flag("ellipsis")) {
            return Pagination.Page.gap();
        }
        String number = options.text("number", "");
        return new Pagination.Page(number, options.text("href", ""), options.flag("current"),
                options.text("visuallyHiddenText", "Page " + number), options.attributes());
    }

    private static ServiceNavigation serviceNavigation(Options options) {
        String name = options.text("serviceName");
        var service = (name != null) ? Link.of(name, options.text("serviceUrl")) : null;
        var items = options.list("navigation").stream().map(NavigationFixtures::item).toList();
        var slots = options.orEmpty("slots");
        return new ServiceNavigation(service, items, options.maybe("collapseNavigationOnMobile"), words(options),
                new ServiceNavigation.Slots(slot(slots, "start"), slot(slots, "navigationStart"),
                        slot(slots, "navigationEnd"), slot(slots, "end")),
                options.attributes());
    }

    private static ServiceNavigation.Words words(Options options) {
        String menu = options.text("menuButtonText", "Menu");
        return new ServiceNavigation.Words(options.text("ariaLabel", "Service information"),
                options.text("navigationLabel", menu), menu, options.text("menuButtonLabel"),
                options.text("navigationId", "navigation"), options.text("navigationClasses", ""));
    }

    private static Content slot(Options slots, String name) {
        String html = slots.text(name);
        return (html != null) ? Options.markup(html) : Text.NONE;
    }

    private static ServiceNavigation.Item item(Options options) {
        String active = options.flag("active") ? "true" : null;
        return new ServiceNavigation.Item(options.content(), options.text("href"),
                options.flag("current") ? "page" : active, options.attributes());
    }

    private static TaskList taskList(Options options) {
        var list = TaskList.empty().idPrefix(options.text("idPrefix", "task-list")).attributes(options.attributes());
        for (Options task : options.orEmpty("items").items()) {
            list = list.task(task.isHole() ? TaskList.Task.NONE : task(task));
        }
        return list;
    }

    private static TaskList.Task task(Options options) {
        return new TaskList.Task(options.orEmpty("title").content(), options.orEmpty("title").text("classes", ""),
                options.text("href"), options.map("hint", Options::content), state(options.orEmpty("status")),
                options.text("classes", ""));
    }

    private static TaskList.State state(Options options) {
        return new TaskList.State(options.content(), options.map("tag", PartFixtures::tag),
                options.text("classes", ""));
    }

}
