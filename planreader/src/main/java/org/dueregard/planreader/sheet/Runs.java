package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block.Piece;

/// Words of a cell as they come, each stretch with its look, made into a paragraph for each line. Words struck
/// through are kept apart.
final class Runs {

    private final List<Piece> pieces = new ArrayList<>();

    private final StringBuilder struck = new StringBuilder();

    private boolean lineBegins = true;

    void add(String text, boolean coloured, boolean isStruck) {
        if (isStruck) {
            this.struck.append(text);
            return;
        }
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            piece(text.substring(from, at), coloured);
            this.lineBegins = true;
            from = at + 1;
        }
        piece(text.substring(from), coloured);
    }

    private void piece(String text, boolean coloured) {
        if (text.isBlank() && (this.lineBegins || this.pieces.isEmpty())) {
            return;
        }
        Piece last = (this.lineBegins || this.pieces.isEmpty()) ? null : this.pieces.getLast();
        if (last != null && (last.coloured() == coloured || text.isBlank())) {
            this.pieces.set(this.pieces.size() - 1, last.withText(last.text() + text));
        }
        else {
            this.pieces.add(new Piece(text, null, coloured, last != null));
        }
        this.lineBegins = false;
    }

    List<Piece> pieces() {
        return List.copyOf(this.pieces);
    }

    String struck() {
        return this.struck.toString();
    }

    static List<Piece> plain(String text) {
        Runs runs = new Runs();
        runs.add(text.replace("\r\n", "\n").replace('\r', '\n'), false, false);
        return runs.pieces();
    }

}
