package org.dueregard.app.plan;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewProgress.NewDeadline;
import org.dueregard.app.plan.NewProgress.NewEvidence;
import org.dueregard.app.plan.RecordResult.ChangedMeanwhile;
import org.dueregard.app.plan.RecordResult.Recorded;
import org.dueregard.app.plan.RecordResult.Refused;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "Say what happened".
@Controller
@RequestMapping("/actions/{id}/progress")
class ProgressController {

    private final Actions actions;

    private final Plans plans;

    private final Clock clock;

    ProgressController(Actions actions, Plans plans, Clock clock) {
        this.actions = actions;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID id, SignedIn by, Model model) {
        Action action = this.actions.find(new ActionId(id), by);
        if (!this.actions.mayRecord(action, by)) {
            throw new NotPermitted(Permission.RECORD_PROGRESS);
        }
        return show(action, ProgressForm.blank(action), List.of(), FormErrors.none(), by, model);
    }

    @PostMapping
    String record(@PathVariable UUID id, ProgressForm form,
            @RequestParam(required = false) @Nullable MultipartFile file, SignedIn by, Model model,
            RedirectAttributes redirect) throws IOException {
        ActionId action = new ActionId(id);
        if (form.standing() == null) {
            FormErrors errors = FormErrors.none().with("standing", "Choose how it stands");
            return show(this.actions.find(action, by), form, List.of(), errors, by, model);
        }
        return switch (this.actions.record(form.versions(action), form.said(evidence(file)), by)) {
            case Recorded() -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Recorded. " + left(by)));
                yield "redirect:/actions/" + id + "?recorded=yes";
            }
            case Refused(Map<String, String> reasons) ->
                show(this.actions.find(action, by), form, List.of(), form.errors(reasons), by, model);
            case ChangedMeanwhile changed -> show(this.actions.find(action, by), form.after(changed, action),
                    changed.entries(), FormErrors.none(), by, model);
        };
    }

    private String left(SignedIn by) {
        int overdue = this.plans.workOf(by, Dates.today(this.clock)).overdue().size();
        return (overdue == 0) ? "None of your actions is overdue."
                : Numbers.counted(overdue, "overdue action") + " left.";
    }

    private static List<NewEvidence> evidence(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return List.of();
        }
        String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
        return List.of(new NewEvidence.File(name, file.getBytes()));
    }

    private String show(Action action, ProgressForm form, List<ChangedMeanwhile.Entry> others, FormErrors errors,
            SignedIn by, Model model) {
        model.addAttribute("page", new ProgressPage(action, this.plans.objective(action.objective(), by), form, others,
                this.actions.beside(action, by), errors, Dates.today(this.clock)));
        return "plan/progress";
    }

    /// What the page shows.
    ///
    /// @param others what others said since the page was opened
    /// @param beside actions that the same may hold for
    record ProgressPage(Action action, EqualityObjective objective, ProgressForm form,
            List<ChangedMeanwhile.Entry> others, List<Action> beside, FormErrors errors, LocalDate today) {

        boolean movesDate() {
            return this.form.hasNewDate() || this.errors.of("newDate") != null
                    || this.errors.of("newDateReason") != null;
        }

    }

    /// What was typed.
    ///
    /// @param version how many entries the history had when the page was opened
    /// @param also other actions that the same holds for, each `id:version`
    record ProgressForm(@Nullable String text, @Nullable Standing standing, @Nullable String heldUpBecause,
            @Nullable String notNeededBecause, @Nullable String link, @Nullable String newDate,
            @Nullable String newDateReason, int version, @Nullable List<String> also) {

        private static final Pattern OTHER = Pattern
            .compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\\d{1,9})");

        static ProgressForm blank(Action action) {
            return new ProgressForm(null, (action.standing() == Standing.NOT_STARTED) ? null : action.standing(), null,
                    null, null, null, null, action.entries(), List.of());
        }

        boolean hasNewDate() {
            return isGiven(this.newDate) || isGiven(this.newDateReason);
        }

        List<String> alsoChosen() {
            return (this.also != null) ? this.also : List.of();
        }

        Map<ActionId, Integer> versions(ActionId action) {
            Map<ActionId, Integer> versions = new LinkedHashMap<>();
            for (String other : alsoChosen()) {
                Matcher matcher = OTHER.matcher(other);
                if (!matcher.matches()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                versions.put(new ActionId(UUID.fromString(matcher.group(1))), Integer.valueOf(matcher.group(2)));
            }
            versions.put(action, this.version);
            return versions;
        }

        NewProgress said(List<NewEvidence> files) {
            List<NewEvidence> evidence = new ArrayList<>(files);
            if (this.link != null && !this.link.isBlank()) {
                evidence.add(new NewEvidence.Link("", this.link.strip()));
            }
            String because = switch (this.standing) {
                case HELD_UP -> this.heldUpBecause;
                case NO_LONGER_NEEDED -> this.notNeededBecause;
                case null, default -> null;
            };
            NewDeadline date = hasNewDate()
                    ? new NewDeadline(Deadline.read(orEmpty(this.newDate)), orEmpty(this.newDateReason)) : null;
            return new NewProgress(orEmpty(this.text), (this.standing != null) ? this.standing : Standing.UNDER_WAY,
                    because, date, evidence);
        }

        /// The refusals of the front door at the fields of this form.
        FormErrors errors(Map<String, String> reasons) {
            Map<String, String> fields = Map.of("standingReason",
                    (this.standing == Standing.HELD_UP) ? "heldUpBecause" : "notNeededBecause", "deadline", "newDate",
                    "deadlineReason", "newDateReason", "evidence", isGiven(this.link) ? "link" : "file");
            FormErrors errors = FormErrors.none();
            for (Map.Entry<String, String> reason : reasons.entrySet()) {
                errors = errors.with(fields.getOrDefault(reason.getKey(), reason.getKey()), reason.getValue());
            }
            return errors.inOrder("text", "standing", "heldUpBecause", "notNeededBecause", "file", "link", "newDate",
                    "newDateReason");
        }

        /// The same after others said something: nothing typed is lost.
        ProgressForm after(ChangedMeanwhile changed, ActionId action) {
            List<String> others = alsoChosen().stream()
                .map((other) -> other.startsWith(changed.action().value().toString())
                        ? changed.action().value() + ":" + changed.version() : other)
                .toList();
            return new ProgressForm(this.text, this.standing, this.heldUpBecause, this.notNeededBecause, this.link,
                    this.newDate, this.newDateReason,
                    changed.action().equals(action) ? changed.version() : this.version, others);
        }

        private static boolean isGiven(@Nullable String words) {
            return words != null && !words.isBlank();
        }

        private static String orEmpty(@Nullable String words) {
            return (words != null) ? words : "";
        }

    }

}
