package org.dueregard.planreader.file;

import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExtentTest {

    @Test
    void leavesAFileThatFitsAsItIs() {
        Content content = Content.of(lines(Extent.MOST_LINES));

        assertThat(Extent.of(content)).isSameAs(content);
    }

    @Test
    void saysOnceFromWhichLineOnATextIsNotRead() {
        Content content = Extent.of(Content.of(lines(Extent.MOST_LINES + 2)));

        assertThat(content.blocks()).hasSize(Extent.MOST_LINES);
        assertThat(content.findings()).hasSize(1);
        Finding finding = content.findings().getFirst();
        assertThat(finding.code()).isEqualTo(Finding.Code.CUT_SHORT);
        assertThat(finding.place().description()).isEqualTo("line 30001");
        assertThat(finding.message()).isEqualTo("The file goes on beyond 30,000 lines; what stands from here on is"
                + " not read. Copy the part with the plan into a file of its own and choose that.");
        assertThat(content.ignored())
            .containsExactly(new Ignored(Ignored.Kind.BEYOND, "ward 30001 ward 30002", finding.place()));
    }

    @Test
    void cutsATableAtARow() {
        Content content = Extent.of(Content.of(List.of(table(2, Extent.MOST_ROWS + 1))));

        Table table = (Table) content.blocks().getFirst();
        assertThat(table.rows()).hasSize(Extent.MOST_ROWS);
        assertThat(content.findings().getFirst().message()).contains("15,000 rows");
        assertThat(content.ignored()).extracting(Ignored::text).containsExactly("r15001c1 r15001c2");
    }

    @Test
    void countsTheCellsOfAllTables() {
        Table table = table(100, Extent.MOST_CELLS / 200);

        Content content = Extent.of(Content.of(List.of(table, table, table(1, 1))));

        assertThat(content.blocks()).containsExactly(table, table);
        assertThat(content.findings().getFirst().message()).contains("200,000 cells");
        assertThat(content.ignored()).extracting(Ignored::text).containsExactly("r1c1");
    }

    @Test
    void countsLettersToo() {
        Line endless = line(1, "a".repeat(Extent.MOST_LETTERS));

        Content content = Extent.of(Content.of(List.of(endless, line(2, "end"))));

        assertThat(content.blocks()).containsExactly(endless);
        assertThat(content.findings().getFirst().message()).contains("5,000,000 letters");
    }

    private static List<Block> lines(int count) {
        return IntStream.rangeClosed(1, count).<Block>mapToObj((i) -> line(i, "ward " + i)).toList();
    }

    private static Line line(int number, String words) {
        return new Line(piece(words), 0, new Place.Lines(number, number, ""));
    }

    private static Table table(int columns, int rows) {
        return new Table(1, IntStream.rangeClosed(1, rows).mapToObj((row) -> row(columns, row)).toList());
    }

    private static Row row(int columns, int row) {
        return new Row(IntStream.rangeClosed(1, columns)
            .mapToObj((column) -> new Cell(column, 1, false, null, List.of(piece("r" + row + "c" + column)),
                    new Place.Cell(1, row, column, "")))
            .toList(), columns);
    }

    private static Piece piece(String words) {
        return new Piece(words, null, false, false);
    }

}
