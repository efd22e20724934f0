package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A row whose only words stand in no column of the plan begins nothing.
class RowWithoutCellTest {

    @Test
    void saysWhatStandsBesideTheColumnsAndGoesOn() {
        Block.Row headings = row(1, "Action", "Lead", "Deadline");
        Block.Row beside = new Block.Row(List.of(cell(2, 5, "1.")), 5);
        Block.Row action = row(3, "Print the guide", "Print Team", "May 2027");
        Block table = new Block.Table(1, List.of(headings, beside, action));

        PlanDocument plan = new PlanBuilder(new Content(List.of(table), List.of(), List.of())).build("plan");

        assertThat(plan.sections()).singleElement()
            .satisfies((section) -> assertThat(section.objectives()).singleElement()
                .satisfies((objective) -> assertThat(objective.actions()).hasSize(1)));
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.WORDS_SET_ASIDE);
    }

    private static Block.Row row(int number, String... words) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            cells.add(cell(number, i + 1, words[i]));
        }
        return new Block.Row(cells, 5);
    }

    private static Block.Cell cell(int row, int column, String words) {
        return new Block.Cell(column, 1, false, null, List.of(new Block.Piece(words, null, false, false)),
                new Place.Cell(1, row, column, words));
    }

}
