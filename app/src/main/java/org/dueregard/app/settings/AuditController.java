package org.dueregard.app.settings;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.audit.AuditEntry;
import org.dueregard.app.audit.Verification;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private static final String FORMULA = "=+-@\t\r";

    private final AuditTrail trail;

    private final People people;

    AuditController(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @GetMapping("/settings/audit")
    String page(@ModelAttribute("query") AuditQuery query,
            @RequestParam(name = "verify", required = false) @Nullable String verify, SignedIn by, Model model) {
        by.require(Permission.READ_AUDIT);
        Verification found = (verify != null) ? this.trail.verify(by) : null;
        List<AuditEntry> entries = this.trail.find(query.filter(), AuditPage.SIZE,
                (query.number() - 1L) * AuditPage.SIZE, by);
        model.addAttribute("page", new AuditPage(query, entries, this.trail.count(query.filter(), by),
                this.people.list(by), this.trail.acts(by), this.trail.subjectTypes(by), found));
        return "settings/audit";
    }

    /// Written as it is read, because a trail can be long.
    @GetMapping("/settings/audit.csv")
    void csv(@ModelAttribute("query") AuditQuery query, SignedIn by, HttpServletResponse response) throws IOException {
        by.require(Permission.READ_AUDIT);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.csv\"");
        PrintWriter out = response.getWriter();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("number", "at", "who", "act", "subject", "subject id", "before", "after");
        long offset = 0;
        List<AuditEntry> entries = this.trail.find(query.filter(), 1000, offset, by);
        while (!entries.isEmpty()) {
            entries.forEach((entry) -> csv.writeRecord(cells(entry)));
            offset += entries.size();
            entries = this.trail.find(query.filter(), 1000, offset, by);
        }
        csv.flush();
        out.flush();
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(String.valueOf(entry.number()), entry.at().toString(), defused(entry.actor()),
                defused(entry.act()), defused(entry.subjectType()), entry.subjectId().toString(),
                defused(entry.before()), defused(entry.after()));
    }

    /// A cell that a spreadsheet would compute is kept as text by an apostrophe before
    /// it.
    private static String defused(@Nullable String text) {
        String cell = Objects.requireNonNullElse(text, "");
        return (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
    }

}
