package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A table that is printed in columns of spaces, on pages of which each has other widths, is read back as it was.
class SpacedTextTest {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2 })
    void readsBackWhatIsPrintedInColumns(int kind) {
        for (int seed = 0; seed < 60; seed++) {
            ColumnPrinter printer = new ColumnPrinter(new Random(1000L * kind + seed), kind);

            List<List<String>> read = cells(SpacedText.of(printer.text()));

            assertThat(read).as("kind %d, seed %d:%n%s", kind, seed, printer.text()).isEqualTo(printer.rows());
        }
    }

    @Test
    void valuesKnowTheirLines() {
        ColumnPrinter printer = new ColumnPrinter(new Random(7), 0);
        List<String> lines = printer.text().lines().toList();

        Content content = SpacedText.of(printer.text());

        for (Block block : content.blocks()) {
            if (block instanceof Block.Table table) {
                table.rows().stream().flatMap((row) -> row.cells().stream()).forEach((cell) -> {
                    Place.Lines place = (Place.Lines) cell.place();
                    String there = String.join(" ", lines.subList(place.first() - 1, place.last()));
                    assertThat(there.split("[\\s\\f]+", -1)).contains(cell.text().split(" ", -1));
                });
            }
        }
    }

    @Test
    void leavesOtherTextAlone() {
        String text = "Action:  Hold a fair\nLead:    Ann\n\n1.   Ask the schools\n2.   Tell the wards   by May\n";

        Content content = SpacedText.of(text);

        assertThat(content.blocks()).hasSize(4).allMatch((block) -> block instanceof Block.Line);
    }

    private static List<List<String>> cells(Content content) {
        List<List<String>> rows = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (block instanceof Block.Table table) {
                table.rows().forEach((row) -> rows.add(row.cells().stream().map(Block.Cell::text).toList()));
            }
        }
        return rows;
    }

}
