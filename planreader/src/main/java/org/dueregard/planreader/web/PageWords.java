package org.dueregard.planreader.web;

import java.util.List;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Makes words of what a page shows otherwise than by text: what is chosen in a list or entered in a field, a page in a
/// frame that the file holds, a picture that stands for a word in a cell. What it offers or describes beside that is
/// ignored words, each by its kind; a page in a frame that the file does not hold is said.
final class PageWords {

    private static final int MOST_FRAMES = 50;

    private static final String TYPED = "input:not([type]), input[type~=(?i)^(?:text|date|month|week|number|email|tel|url|search)$]";

    private static final String BUTTONS = "input[type~=(?i)^(?:submit|reset|button)$]";

    private static final String UNSEEN = "[hidden], [width=0], [width=1], [height=0], [height=1], [aria-hidden=true],"
            + " [style~=(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden]";

    private final Flow flow;

    PageWords(Flow flow) {
        this.flow = flow;
    }

    void make(Document page) {
        this.flow.ignore(Ignored.Kind.PAGE_HEADER, page.title());
        frames(page);
        page.body().select("select").forEach(this::choose);
        page.body().select(TYPED).forEach((field) -> {
            field.after(new TextNode(" " + field.attr("value") + " "));
            this.flow.ignore(Ignored.Kind.FORM, field.attr("placeholder"));
        });
        page.body()
            .select("textarea")
            .forEach((field) -> this.flow.ignore(Ignored.Kind.FORM, field.attr("placeholder")));
        page.body().select(BUTTONS).forEach((button) -> this.flow.ignore(Ignored.Kind.FORM, button.attr("value")));
        page.body().select("abbr[title]").forEach((term) -> this.flow.ignore(Ignored.Kind.KEY, term.attr("title")));
        pictures(page);
        page.select("svg, object, canvas, audio, video").forEach((part) -> leaveOut(Ignored.Kind.DRAWING, part));
        page.select("noscript, template").forEach((part) -> leaveOut(Ignored.Kind.HIDDEN, part));
    }

    private void leaveOut(Ignored.Kind kind, Element part) {
        if (part.parent() != null) {
            this.flow.ignore(kind, part.text());
            part.remove();
        }
    }

    /// The page of a frame stands in its place where the file holds it.
    private void frames(Document page) {
        int count = 0;
        for (Element frame : page.select("iframe, frame, embed")) {
            String inner = frame.attr("srcdoc");
            if (!inner.isBlank() && count++ < MOST_FRAMES) {
                Element part = new Element("div");
                List.copyOf(Jsoup.parse(inner).body().childNodes()).forEach(part::appendChild);
                part.select("iframe").forEach(this::unread);
                frame.replaceWith(part);
            }
            else {
                unread(frame);
                frame.remove();
            }
        }
    }

    private void unread(Element frame) {
        boolean shown = frame.attr("src").matches("(?i)(?:https?:|/|\\.)?[^:]*[a-z].*") && !frame.is(UNSEEN)
                && frame.closest("noscript, template, [hidden]") == null;
        if (shown || !frame.attr("srcdoc").isBlank()) {
            this.flow.embedded("Another page (" + frame.attr("src") + ")",
                    Wording.collapse(Jsoup.parse(frame.attr("srcdoc")).text()));
        }
    }

    /// The option that is chosen, or stands there first.
    private void choose(Element list) {
        List<Element> options = list.select("option");
        boolean several = list.hasAttr("multiple");
        List<Element> chosen = options.stream().filter((option) -> option.hasAttr("selected")).toList();
        if (chosen.isEmpty() && !several && !options.isEmpty()) {
            chosen = List.of(options.getFirst());
        }
        StringBuilder words = new StringBuilder(" ");
        for (Element option : options) {
            String shown = option.hasText() ? option.text() : option.attr("label");
            if (chosen.contains(option)) {
                words.append(shown).append(' ');
            }
            else {
                this.flow.ignore(Ignored.Kind.FORM, shown);
            }
        }
        list.replaceWith(new TextNode(words.toString()));
    }

    private void pictures(Document page) {
        for (Element picture : page.body().select("img[alt], area[alt], input[type=image][alt]")) {
            String words = picture.attr("alt").strip();
            Element cell = picture.closest("td, th");
            if (!words.isEmpty() && cell != null && !cell.hasText() && cell.select("img[alt]").size() == 1) {
                picture.after(new TextNode(words));
            }
            else {
                this.flow.ignore(Ignored.Kind.DRAWING, words);
            }
        }
    }

}
