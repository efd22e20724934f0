package org.dueregard.planreader.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What stands beside the words of a Word document: notes at the foot, remarks in the margin, the head and the foot of
/// each page, changes that are tracked, words deleted or hidden. It is told to the flow where it belongs.
final class WordMargins {

    private final Flow flow;

    private final Map<String, Element> notes = new LinkedHashMap<>();

    private final WordParts parts;

    private int changes;

    private @Nullable Place firstChange;

    WordMargins(WordFile file, Flow flow, WordParts parts) {
        this.flow = flow;
        this.parts = parts;
        gather(file.footnotes(), "footnoteReference");
        gather(file.endnotes(), "endnoteReference");
        gather(file.comments(), "commentReference");
        Set<String> seen = new HashSet<>();
        for (Document margin : file.margins()) {
            String words = Wording.collapse(words(margin.getDocumentElement(), 0));
            if (seen.add(words)) {
                flow.ignore(Ignored.Kind.PAGE_HEADER, words);
            }
        }
    }

    private void gather(@Nullable Document part, String reference) {
        Element root = (part != null) ? part.getDocumentElement() : null;
        Xml.children(root).forEach((note) -> this.notes.put(reference + " " + Xml.attribute(note, "id"), note));
    }

    /// Tells the note or the remark that a mark in the words stands for.
    void refer(Element mark) {
        tell(this.notes.remove(Xml.name(mark) + " " + Xml.attribute(mark, "id")));
    }

    private void tell(@Nullable Element note) {
        if (note != null && Xml.name(note).equals("comment")) {
            this.flow.remark(words(note, 0));
        }
        else if (note != null) {
            this.flow.note(words(note, 0));
        }
    }

    /// The words of a part, a space between its paragraphs.
    private static String words(Element part, int depth) {
        StringBuilder words = new StringBuilder();
        for (Element child : Xml.children(part)) {
            if (Xml.name(child).equals("t")) {
                words.append(child.getTextContent());
            }
            else if (Xml.name(child).matches("docPr|textpath")) {
                words.append(' ')
                    .append(DrawnWords.description(child))
                    .append(Xml.attribute(child, "string"))
                    .append(' ');
            }
            else if (depth < 60 && !Xml.name(child).matches("Fallback|del|moveFrom|instrText")) {
                words.append(words(child, depth + 1)).append(Xml.name(child).matches("p|tab|br") ? " " : "");
            }
        }
        return words.toString();
    }

    WordParts parts() {
        return this.parts;
    }

    void struck(String words) {
        this.flow.struck(words, null);
    }

    void ignore(Ignored.Kind kind, String words) {
        this.flow.ignore(kind, words);
    }

    /// Counts a tracked change.
    void changed() {
        this.changes++;
        this.firstChange = (this.firstChange != null) ? this.firstChange : this.flow.here("");
    }

    /// Tells notes that no mark stands for, and how many changes are tracked, if any.
    void end() {
        List.copyOf(this.notes.values()).forEach(this::tell);
        Place place = this.firstChange;
        if (place != null) {
            this.flow.find(Code.TRACKED_CHANGES, "The document has " + this.changes
                    + " tracked changes. They are read as if" + " accepted; settle them in the file if some are not.",
                    place);
        }
    }

}
