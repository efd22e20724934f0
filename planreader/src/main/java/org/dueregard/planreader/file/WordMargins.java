package org.dueregard.planreader.file;

import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<String, Element> notes = new HashMap<>();

    private int changes;

    private @Nullable Place firstChange;

    WordMargins(WordFile file, Flow flow) {
        this.flow = flow;
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
        Element note = this.notes.remove(Xml.name(mark) + " " + Xml.attribute(mark, "id"));
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
            else if (depth < 60 && !Xml.name(child).matches("Fallback|del|moveFrom|instrText")) {
                words.append(words(child, depth + 1)).append(Xml.name(child).matches("p|tab|br") ? " " : "");
            }
        }
        return words.toString();
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

    /// Says how many changes are tracked, if any.
    void end() {
        Place place = this.firstChange;
        if (place != null) {
            this.flow.find(Code.TRACKED_CHANGES, "The document has " + this.changes
                    + " tracked changes. They are read as if" + " accepted; settle them in the file if some are not.",
                    place);
        }
    }

}
