package org.dueregard.planreader.office;

import java.util.List;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Colours;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Runs;
import org.jspecify.annotations.Nullable;

/// The words of a paragraph of old Word: of a field its result, of tracked changes what is left if they are accepted.
final class OldParagraph {

    private static final int FIELD_BEGINS = 0x13;

    private static final int FIELD_RESULT = 0x14;

    private static final int FIELD_ENDS = 0x15;

    private final Runs runs = new Runs();

    private final Flow flow;

    private boolean bold = true;

    private boolean worded;

    private int fields;

    private int instructions;

    OldParagraph(Paragraph paragraph, Flow flow) {
        this.flow = flow;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
        flow.struck(this.runs.struck(), null);
    }

    Runs runs() {
        return this.runs;
    }

    List<Piece> pieces(@Nullable String label) {
        return (this.runs.isBlank() && label == null) ? List.of() : this.runs.pieces(label);
    }

    /// Whether all its words are bold.
    boolean isBold() {
        return this.bold && this.worded;
    }

    private void run(CharacterRun run) {
        String words = words(run.text());
        if (words.isEmpty()) {
            return;
        }
        if (run.isMarkedDeleted() || run.isVanished()) {
            this.flow.ignore(run.isMarkedDeleted() ? Ignored.Kind.DELETED : Ignored.Kind.HIDDEN, words);
        }
        else {
            if (!words.isBlank()) {
                this.worded = true;
                this.bold &= run.isBold();
            }
            this.runs.add(words, isColoured(run), run.isStrikeThrough() || run.isDoubleStrikeThrough());
        }
        if (run.isMarkedDeleted() || run.isMarkedInserted()) {
            this.flow.find(Code.TRACKED_CHANGES,
                    "Changes here are tracked. They are read as if accepted; settle them in"
                            + " the file if some are not.",
                    this.flow.here(words.strip()));
        }
    }

    private String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGINS -> {
                    this.fields++;
                    this.instructions++;
                }
                case FIELD_RESULT -> this.instructions = Math.max(0, this.instructions - 1);
                case FIELD_ENDS -> {
                    this.fields = Math.max(0, this.fields - 1);
                    this.instructions = Math.min(this.instructions, this.fields);
                }
                default -> {
                    if (this.instructions == 0) {
                        words.append(printed(c));
                    }
                }
            }
        }
        return words.toString();
    }

    private static String printed(char c) {
        return switch (c) {
            case 0x0b -> "\n";
            case '\t', 0x0c -> " ";
            case 0x1e -> "-";
            default -> (c < ' ') ? "" : String.valueOf(c);
        };
    }

    private static boolean isColoured(CharacterRun run) {
        int bgr = run.getIco24();
        if (bgr < 0) {
            return false;
        }
        return Colours.standsOut(bgr);
    }

}
