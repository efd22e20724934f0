package org.dueregard.planreader.office;

/// How words of rich text look and where they go, inside one group; a group within takes it over.
final class RichLook implements Cloneable {

    Goal goal = Goal.TEXT;

    int font;

    boolean bold;

    boolean struck;

    boolean deleted;

    boolean hidden;

    /// Whether this is another document, which has its printed form in a group of its
    /// own.
    boolean embeds;

    int colour;

    /// The words that its outermost group of the same goal gathers beside the document.
    StringBuilder aside = new StringBuilder();

    /// How many signs for old readers follow a Unicode character.
    int signsForOld = 1;

    /// Sends the words from here on elsewhere.
    void begin(Goal other) {
        if (other != this.goal) {
            this.goal = other;
            this.aside = new StringBuilder();
        }
    }

    RichLook copy() {
        try {
            return (RichLook) clone();
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    void plain() {
        this.bold = false;
        this.struck = false;
        this.hidden = false;
        this.colour = 0;
    }

    /// Where words go.
    enum Goal {

        /// Into the document.
        TEXT,
        /// Nowhere.
        NOWHERE, FONTS, COLOURS, STYLES,
        /// Into the label of a list's item.
        LABEL,
        /// What stands at the head or the foot of each page.
        MARGIN,
        /// A note at the foot.
        NOTE,
        /// A remark in the margin.
        REMARK,
        /// A property of a shape.
        SHAPE,
        /// A field of a form, and what its list offers.
        FORM, CHOICE

    }

}
