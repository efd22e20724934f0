package org.dueregard.app.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.Progress.EvidenceFile;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.jspecify.annotations.Nullable;

/// What somebody says about an action.
///
/// @param text what happened; may be "" only where the deadline or the standing changes
/// @param standingReason what would help, or why it is no longer needed; null otherwise
/// @param deadline the new deadline; null where the old one holds
public record NewProgress(String text, Standing standing, @Nullable String standingReason,
        @Nullable NewDeadline deadline, List<NewEvidence> evidence) {

    public NewProgress {
        text = text.strip();
        evidence = List.copyOf(evidence);
    }

    /// Something that happened, with nothing else to say.
    public static NewProgress of(Standing standing, String text) {
        return new NewProgress(text, standing, null, null, List.of());
    }

    /// The same with a reason for its standing.
    public NewProgress because(String reason) {
        return new NewProgress(this.text, this.standing, reason, this.deadline, this.evidence);
    }

    /// The same with a new deadline.
    public NewProgress movedTo(Deadline to, String reason) {
        return new NewProgress(this.text, this.standing, this.standingReason, new NewDeadline(to, reason),
                this.evidence);
    }

    /// The same with more evidence.
    public NewProgress with(NewEvidence evidence) {
        List<NewEvidence> all = new ArrayList<>(this.evidence);
        all.add(evidence);
        return new NewProgress(this.text, this.standing, this.standingReason, this.deadline, all);
    }

    /// What is missing or wrong, by field; empty where it can be recorded.
    Map<String, String> refusals(Action action) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (action.closedReason() != null) {
            reasons.put("text", "This action is closed. Nothing more can be said about it");
        }
        else if (this.text.isEmpty() && this.deadline == null) {
            reasons.put("text", "Say what happened");
        }
        boolean needsReason = this.standing == Standing.HELD_UP || this.standing == Standing.NO_LONGER_NEEDED;
        if (needsReason && (this.standingReason == null || this.standingReason.isBlank())) {
            reasons.put("standingReason",
                    (this.standing == Standing.HELD_UP) ? "Say what would help" : "Say why it is no longer needed");
        }
        if (this.deadline != null) {
            this.deadline.refuse(reasons);
        }
        this.evidence.forEach((shown) -> shown.refusal().ifPresent((reason) -> reasons.put("evidence", reason)));
        return reasons;
    }

    /// The entry that it becomes.
    Progress entry(Action action, Instant at, LocalDate today, SignedIn by) {
        return new Progress(UUID.randomUUID(), action.entries() + 1, at, today, by.person(), by.office(), null,
                this.text, this.standing, this.standingReason,
                (this.deadline != null) ? action.deadline().words() : null,
                (this.deadline != null) ? this.deadline.deadline().raw() : null,
                (this.deadline != null) ? this.deadline.reason().strip() : null, List.of());
    }

    /// A new deadline, and why.
    public record NewDeadline(Deadline deadline, String reason) {

        private void refuse(Map<String, String> reasons) {
            if (this.deadline.kind() == Kind.UNREADABLE || this.deadline.raw() == null) {
                reasons.put("deadline",
                        "Enter a date, like 31 3 2026, or the words as in the plan, like ‘Autumn 2026’");
            }
            if (this.reason.isBlank()) {
                reasons.put("deadlineReason", "Say why the date changes");
            }
        }

    }

    /// What shows it.
    public sealed interface NewEvidence {

        /// Why it cannot be kept; empty where it can.
        Optional<String> refusal();

        /// A file of at most ten megabytes, of a type that [EvidenceFile] knows.
        @SuppressWarnings("ArrayRecordComponent")
        record File(String name, byte[] content) implements NewEvidence {

            @Override
            public Optional<String> refusal() {
                if (this.content.length == 0) {
                    return Optional.of("The file is empty. Choose another one");
                }
                if (this.content.length > EvidenceFile.LIMIT) {
                    return Optional.of("The file must be smaller than 10 MB");
                }
                return EvidenceFile.of(this.name, this.content).isPresent() ? Optional.empty()
                        : Optional.of("The file must be a PDF, Word, Excel or OpenDocument text file,"
                                + " a picture (PNG or JPG), plain text or CSV");
            }

        }

        /// An address that begins with http or https.
        ///
        /// @param name what it leads to; the address where it is blank
        record Link(String name, String address) implements NewEvidence {

            private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\S*", Pattern.CASE_INSENSITIVE);

            @Override
            public Optional<String> refusal() {
                return WEB.matcher(this.address).matches() ? Optional.empty()
                        : Optional.of("Enter a link that begins with https:// or http://");
            }

        }

    }

}
