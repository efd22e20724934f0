package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Web pages whose actions carry description lists of labels; invented.
class DescriptionListTest {

    private static String read(String main) throws UnreadableFile {
        String page = "<html><body><main><h1>Equality objectives</h1>" + main + "</main></body></html>";
        return Outline.of(PlanReader.read("page.html", page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTermsAsLabelsOfTheActionAbove() throws Exception {
        String outline = read("<h2>Students</h2><details><summary><h3>Objective 1: Fair marks</h3></summary><ol>"
                + "<li><p>Mark without names</p><dl><dt>Responsible</dt><dd>Registrar</dd><dt>Timescale:</dt><dd>May 2027</dd>"
                + "<dt>Measure of success</dt><dd>All papers marked</dd><dd>Gap halved</dd></dl></li>"
                + "<li><p>Train the markers</p><dl><div><dt>Responsible</dt><dd>Head of Teaching</dd></div>"
                + "<div><dt>Timescale</dt><dd>TBC</dd></div></dl></li></ol></details>");

        assertThat(outline).isEqualTo(
                """
                        # Students
                        1 Fair marks
                          1) Mark without names | Registrar | month 2027-05-01 2027-05-31 | measures All papers marked; Gap halved
                          2) Train the markers | Head of Teaching | tbc""");
    }

    @Test
    void keepsTermsApartFromListsBelowThem() throws Exception {
        String outline = read("<h3>Objective 1: Fair marks</h3><dl><dt>Actions</dt><dd><ul><li>Mark without names</li>"
                + "<li>Train the markers</li></ul></dd></dl>");

        assertThat(outline).isEqualTo("""
                #\s
                1 Fair marks
                  - Mark without names |  | none
                  - Train the markers |  | none""");
    }

    @Test
    void readsHeadingsWithLabelsBelowThemAsActions() throws Exception {
        String outline = read("<h2>Objective 1: Homes that fit</h2><h3>Visit each tenant who has asked for a ramp</h3>"
                + "<p>Lead: Homes Team</p><p>Deadline: 31 May 2027</p><h3>Print the letting rules in large type</h3>"
                + "<p>Lead: Print Team</p><p>Deadline: June 2027</p><h2>Objective 2: Jobs that are open</h2>"
                + "<h3>Ask each applicant what they need</h3><p>Lead: Personnel Manager</p><p>Deadline: July 2027</p>");

        assertThat(outline).isEqualTo("""
                #\s
                1 Homes that fit
                  - Visit each tenant who has asked for a ramp | Homes Team | date 2027-05-31 2027-05-31
                  - Print the letting rules in large type | Print Team | month 2027-06-01 2027-06-30
                2 Jobs that are open
                  - Ask each applicant what they need | Personnel Manager | month 2027-07-01 2027-07-31""");
    }

}
