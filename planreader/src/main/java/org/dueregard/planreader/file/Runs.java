package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;

/// Words of a paragraph or a cell as they come, each stretch with its look, taken apart where a line ends or the
/// colour changes. Words struck through are kept apart.
public final class Runs {

    private final List<Piece> pieces = new ArrayList<>();

    private final StringBuilder struck = new StringBuilder();

    /// Words of the last piece that it does not have yet.
    private final StringBuilder last = new StringBuilder();

    private boolean lineBegins = true;

    public void add(String words, boolean coloured, boolean isStruck) {
        String text = Wording.withoutZeros(words);
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
        boolean first = this.lineBegins || this.pieces.isEmpty();
        if (text.isBlank() && first) {
            return;
        }
        if (first || (this.pieces.getLast().coloured() != coloured && !text.isBlank())) {
            write();
            this.pieces.add(new Piece("", null, coloured, !first));
        }
        this.last.append(text);
        this.lineBegins = false;
    }

    /// Gives the last piece its words, which are gathered apart since they may be many.
    private void write() {
        if (!this.last.isEmpty()) {
            Piece piece = this.pieces.removeLast();
            this.pieces.add(piece.withText(piece.text() + this.last));
            this.last.setLength(0);
        }
    }

    public List<Piece> pieces() {
        write();
        return List.copyOf(this.pieces);
    }

    /// The pieces of a list's item, all its lines together.
    ///
    /// @param label as in [Piece]; null outside lists
    public List<Piece> pieces(@Nullable String label) {
        write();
        if (label == null) {
            return pieces();
        }
        if (this.pieces.isEmpty()) {
            return List.of(new Piece("", label, false, false));
        }
        List<Piece> item = new ArrayList<>();
        for (Piece piece : this.pieces) {
            item.add(item.isEmpty() ? new Piece(piece.text(), label, piece.coloured(), false)
                    : piece.continues() ? piece.continuing() : piece.withText("\n" + piece.text()).continuing());
        }
        return item;
    }

    public boolean isBlank() {
        write();
        return this.pieces.stream().allMatch((piece) -> piece.text().isBlank());
    }

    public String struck() {
        return this.struck.toString();
    }

    public static List<Piece> plain(String text) {
        Runs runs = new Runs();
        runs.add(text.replace("\r\n", "\n").replace('\r', '\n'), false, false);
        return runs.pieces();
    }

}
