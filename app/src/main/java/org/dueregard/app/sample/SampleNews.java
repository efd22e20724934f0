package org.dueregard.app.sample;

import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dueregard.app.plan.NewProgress;
import org.dueregard.app.plan.NewProgress.NewEvidence;
import org.dueregard.app.plan.Standing;
import org.dueregard.planreader.Deadline;

/// Something that somebody said about an action in the sample's year.
///
/// @param who the name's part of their e-mail
/// @param objective its reference in the plan
/// @param action its place within the objective, from 1
record SampleNews(LocalDate day, String who, String objective, int action, NewProgress progress) {

    /// In order of time.
    static List<SampleNews> all() {
        return SampleTable.read("history.csv").stream().map(SampleNews::of).toList();
    }

    private static SampleNews of(NamedCsvRecord line) {
        NewProgress progress = NewProgress.of(Standing.valueOf(line.getField("standing")), line.getField("text"));
        if (!line.getField("reason").isEmpty()) {
            progress = progress.because(line.getField("reason"));
        }
        if (!line.getField("deadline").isEmpty()) {
            progress = progress.movedTo(Deadline.read(line.getField("deadline")), line.getField("deadline reason"));
        }
        if (!line.getField("evidence").isEmpty()) {
            progress = progress.with(evidence(line.getField("evidence")));
        }
        return new SampleNews(LocalDate.parse(line.getField("day")), line.getField("who"), line.getField("objective"),
                Integer.parseInt(line.getField("action")), progress);
    }

    private static NewEvidence evidence(String address) {
        if (address.startsWith("https://")) {
            return new NewEvidence.Link("", address);
        }
        return new NewEvidence.File(address, SampleTable.file("evidence/" + address));
    }

}
