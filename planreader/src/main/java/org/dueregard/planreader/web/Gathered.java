package org.dueregard.planreader.web;

import java.util.List;

import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Runs;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// The paragraph of a page that is being gathered.
final class Gathered {

    @Nullable String label;

    private Runs runs = new Runs();

    private boolean bold = true;

    private boolean worded;

    private boolean afterSpace = true;

    /// Adds words; white space counts once, as on a page.
    void text(String text, Element parent) {
        String words = text.replaceAll("[\\s\\u00a0]+", " ");
        if (this.afterSpace && words.startsWith(" ")) {
            words = words.substring(1);
        }
        if (words.isEmpty()) {
            return;
        }
        if (!words.isBlank()) {
            this.worded = true;
            this.bold &= Paint.isBold(parent);
        }
        this.afterSpace = words.endsWith(" ");
        this.runs.add(words, Paint.isColoured(parent), Paint.isStruck(parent));
    }

    void lineBreak() {
        this.runs.add("\n", false, false);
        this.afterSpace = true;
    }

    boolean isBlank() {
        return this.runs.isBlank() && this.runs.struck().isBlank();
    }

    boolean isBold() {
        return this.bold && this.worded;
    }

    String struck() {
        return this.runs.struck();
    }

    List<Piece> pieces() {
        return this.runs.isBlank() ? List.of() : this.runs.pieces(this.label);
    }

    void clear() {
        this.label = null;
        clearUnlessLabelled();
    }

    /// Forgets blank words, but not that an item has begun.
    void clearUnlessLabelled() {
        this.runs = new Runs();
        this.bold = true;
        this.worded = false;
        this.afterSpace = true;
    }

}
