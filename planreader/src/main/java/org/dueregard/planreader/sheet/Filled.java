package org.dueregard.planreader.sheet;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// A cell with words or a colour in it.
///
/// @param fill the background as six hexadecimal digits; null where there is none
record Filled(List<Piece> pieces, @Nullable String fill, Place place) {

    Filled {
        pieces = List.copyOf(pieces);
    }

    boolean isBlank() {
        return this.pieces.stream().allMatch((piece) -> piece.text().isBlank());
    }

    String text() {
        return Wording.collapse(this.pieces.stream().map(Piece::text).collect(Collectors.joining(" ")));
    }

    /// The row in which it stands or begins, counted from 1.
    int row() {
        return (this.place instanceof Place.SheetCell cell) ? cell.row() : 1;
    }

}
