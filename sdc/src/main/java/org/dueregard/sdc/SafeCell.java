package org.dueregard.sdc;

import java.util.OptionalInt;

/// A cell as everybody may see it.
///
/// @param cell which
/// @param count what is published; empty where it is hidden
public record SafeCell(Cell cell, OptionalInt count) {

    /// What stands in place of a hidden count: confidential, as the Government
    /// Statistical Service writes it.
    public static final String SIGN = "[c]";

    /// The count, or the sign that it is hidden.
    public String text() {
        return this.count.isPresent() ? Integer.toString(this.count.getAsInt()) : SIGN;
    }

    public boolean isHidden() {
        return this.count.isEmpty();
    }

}
