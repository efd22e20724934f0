package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages that show tables and cards by their style alone, one invented plan in each.
class DrawnPageTest {

    private static final String TABLE = "<div role=row><span role=columnheader>Action</span><span role=columnheader>Lead</span>"
            + "<span role=columnheader>By when</span></div><div role=row><span role=cell>Mark without names</span>"
            + "<span role=cell>Registrar</span><span role=cell>May 2027</span></div><div role=row>"
            + "<span role=cell>Train the markers</span><span role=cell>Head of Teaching</span>"
            + "<span role=cell>TBC</span></div>";

    private static final String STYLED = "<style>.t, .u{display:table} .r{display:table-row} .c{display: table-cell}</style>"
            + "<div class=t><div class=r><span class=c>Action</span><span class=c>Lead</span><span class=c>By when</span></div>"
            + "<div class=r><span class=c>Mark without names</span><span class=c>Registrar</span><span class=c>May 2027</span>"
            + "</div><div class=r><span class=c>Train the markers</span><span class=c>Head of Teaching</span>"
            + "<span class=c>TBC</span></div></div>";

    private static final String CARD = "<div class=card><div><span class=k>Action</span><span>Mark without names</span></div>"
            + "<div><span class=k>Lead</span><span>Registrar</span></div>"
            + "<div><span class=k>By when:</span><span>May 2027</span></div></div>"
            + "<div class=card><div><span class=k>Action</span><span>Train the markers</span></div>"
            + "<div><span class=k>Lead</span><span>Head of Teaching</span></div>"
            + "<div><span class=k>By when:</span><span>TBC</span></div></div>";

    private static final String NARROW = "<div class=row><div data-label=Action>Mark without names</div>"
            + "<div data-label=Lead>Registrar</div><div data-label='By when'>May 2027</div></div>"
            + "<div class=row><div data-label=Action>Train the markers</div>"
            + "<div data-label=Lead>Head of Teaching</div><div data-label='By when'>TBC</div></div>";

    private static final String FOLDED = "<div id=fold hidden><table><tr><th>Action</th><th>Lead</th><th>By when</th></tr>"
            + "<tr><td>Mark without names</td><td><span class=sr-only>Lead:</span> <i aria-hidden=true>★</i>Registrar</td>"
            + "<td>May 2027</td></tr><tr><td>Train the markers</td><td>Head of Teaching</td><td>TBC</td></tr></table></div>";

    private static final String ROWS = "<div class='row head'><div>Action</div><div>Lead</div><div>By when</div></div>"
            + "<div class=row><div>Mark without names</div><div>Registrar</div><div>May 2027</div></div>"
            + "<div class=row><div>Train the markers</div><div>Head of Teaching</div><div>TBC</div></div>";

    @ParameterizedTest
    @ValueSource(strings = { "<div role=table>" + TABLE + "</div>", STYLED, CARD, NARROW, FOLDED, ROWS })
    void readsWhatThePageShows(String part) throws Exception {
        String page = "<html><body><main><h1>Equality objectives</h1><h2>Students</h2>"
                + "<h3><button aria-controls=fold>Objective 1: Fair marks</button></h3>" + part
                + "</main></body></html>";

        String outline = Outline.of(PlanReader.read("page.html", page.getBytes(StandardCharsets.UTF_8)));

        assertThat(outline).isEqualTo("""
                # Students
                1 Fair marks
                  - Mark without names | Registrar | month 2027-05-01 2027-05-31
                  - Train the markers | Head of Teaching | tbc""");
    }

}
