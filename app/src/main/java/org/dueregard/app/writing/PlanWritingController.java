package org.dueregard.app.writing;

import java.time.LocalDate;
import java.util.UUID;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanEditing.Draft;
import org.dueregard.app.plan.PlanEditing.Edited;
import org.dueregard.app.plan.PlanEditing.PlanText;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.SectionId;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A plan's name and its sections.
@Controller
class PlanWritingController {

    private final PlanEditing editing;

    PlanWritingController(PlanEditing editing) {
        this.editing = editing;
    }

    @GetMapping("/plans/new")
    String newPlan(SignedIn by, Model model) {
        by.require(Permission.EDIT_PLAN);
        return show(model,
                new PlanFormPage("Write a plan", "/plans/new", "/plans", PlanForm.blank(), FormErrors.none(), null));
    }

    @PostMapping("/plans/new")
    String write(PlanForm form, SignedIn by, Model model) {
        if (form.errors().any()) {
            return show(model, new PlanFormPage("Write a plan", "/plans/new", "/plans", form, form.errors(), null));
        }
        return "redirect:/plans/" + this.editing.add(new PlanId(Typed.id(form.token())), form.plan(), by).value()
                + "/arrange";
    }

    @GetMapping("/plans/{id}/edit")
    String plan(@PathVariable UUID id, SignedIn by, Model model) {
        Draft<PlanText> draft = this.editing.plan(new PlanId(id), by);
        return show(model, page(id, PlanForm.of(draft), FormErrors.none(), null));
    }

    @PostMapping("/plans/{id}/edit")
    String change(@PathVariable UUID id, PlanForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        if (form.errors().any()) {
            return show(model, page(id, form, form.errors(), null));
        }
        return switch (this.editing.change(new PlanId(id), form.plan(), form.version(), by)) {
            case Edited.Done() -> saved("/plans/" + id, redirect);
            case Edited.ChangedMeanwhile(int version) -> show(model, page(id, form.at(version), FormErrors.none(),
                    this.editing.plan(new PlanId(id), by).text().title()));
        };
    }

    private static PlanFormPage page(UUID id, PlanForm form, FormErrors errors, @Nullable String other) {
        return new PlanFormPage("Change the plan", "/plans/" + id + "/edit", "/plans/" + id + "/arrange", form, errors,
                other);
    }

    private static String show(Model model, PlanFormPage page) {
        model.addAttribute("page", page);
        return "writing/plan";
    }

    @GetMapping("/plans/{id}/sections/new")
    String newSection(@PathVariable UUID id, SignedIn by, Model model) {
        Draft<PlanText> plan = this.editing.plan(new PlanId(id), by);
        return show(model, sectionPage("Add a section", "/plans/" + id + "/sections/new", plan.plan(),
                SectionForm.blank(), FormErrors.none(), null));
    }

    @PostMapping("/plans/{id}/sections/new")
    String addSection(@PathVariable UUID id, SectionForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        PlanId plan = new PlanId(id);
        if (form.errors().any()) {
            return show(model,
                    sectionPage("Add a section", "/plans/" + id + "/sections/new", plan, form, form.errors(), null));
        }
        this.editing.add(new SectionId(Typed.id(form.token())), plan, form.words(), by);
        return saved("/plans/" + id + "/arrange", redirect);
    }

    @GetMapping("/sections/{id}/edit")
    String section(@PathVariable UUID id, SignedIn by, Model model) {
        Draft<String> draft = this.editing.section(new SectionId(id), by);
        return show(model, sectionPage("Change the section", "/sections/" + id + "/edit", draft.plan(),
                new SectionForm(null, draft.text(), draft.version()), FormErrors.none(), null));
    }

    @PostMapping("/sections/{id}/edit")
    String changeSection(@PathVariable UUID id, SectionForm form, SignedIn by, Model model,
            RedirectAttributes redirect) {
        SectionId section = new SectionId(id);
        Draft<String> draft = this.editing.section(section, by);
        String address = "/sections/" + id + "/edit";
        if (form.errors().any()) {
            return show(model, sectionPage("Change the section", address, draft.plan(), form, form.errors(), null));
        }
        return switch (this.editing.change(section, form.words(), form.version(), by)) {
            case Edited.Done() -> saved("/plans/" + draft.plan().value() + "/arrange", redirect);
            case Edited.ChangedMeanwhile(int version) ->
                show(model, sectionPage("Change the section", address, draft.plan(),
                        new SectionForm(form.token(), form.title(), version), FormErrors.none(), draft.text()));
        };
    }

    private static SectionPage sectionPage(String heading, String address, PlanId plan, SectionForm form,
            FormErrors errors, @Nullable String other) {
        return new SectionPage(heading, address, "/plans/" + plan.value() + "/arrange", form, errors, other);
    }

    private static String show(Model model, SectionPage page) {
        model.addAttribute("page", page);
        return "writing/section";
    }

    private static String saved(String address, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
        return "redirect:" + address;
    }

    /// What the page of a plan's name shows.
    ///
    /// @param other what somebody else wrote meanwhile; null where nobody did
    record PlanFormPage(String heading, String address, String back, PlanForm form, FormErrors errors,
            @Nullable String other) {
    }

    /// A plan's name and time, as typed.
    record PlanForm(@Nullable String token, @Nullable String title, @Nullable String from, @Nullable String to,
            int version) {

        private static final int LONGEST_TITLE = 300;

        static PlanForm blank() {
            return new PlanForm(UUID.randomUUID().toString(), null, null, null, 0);
        }

        static PlanForm of(Draft<PlanText> draft) {
            return new PlanForm(null, draft.text().title(), words(draft.text().from()), words(draft.text().to()),
                    draft.version());
        }

        private static @Nullable String words(@Nullable LocalDate day) {
            return (day != null) ? day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear() : null;
        }

        PlanForm at(int changed) {
            return new PlanForm(this.token, this.title, this.from, this.to, changed);
        }

        FormErrors errors() {
            FormErrors errors = FormErrors.none();
            if (Typed.words(this.title) == null) {
                errors = errors.with("title", "Enter the plan’s name");
            }
            else if (plan().title().length() > LONGEST_TITLE) {
                errors = errors.with("title", "The plan’s name must be 300 characters or fewer");
            }
            errors = checked(errors, "from", this.from);
            errors = checked(errors, "to", this.to);
            LocalDate first = Typed.day(this.from).orElse(null);
            LocalDate last = Typed.day(this.to).orElse(null);
            return (first != null && last != null && last.isBefore(first))
                    ? errors.with("to", "The last day must be after the first") : errors;
        }

        private static FormErrors checked(FormErrors errors, String field, @Nullable String typed) {
            boolean wrong = Typed.words(typed) != null && Typed.day(typed).isEmpty();
            return wrong ? errors.with(field, "Enter a date, like 31 3 2026, or leave it empty") : errors;
        }

        PlanText plan() {
            return new PlanText((this.title != null) ? this.title.strip() : "", Typed.day(this.from).orElse(null),
                    Typed.day(this.to).orElse(null));
        }

    }

    /// What the page of a section shows.
    ///
    /// @param other what somebody else wrote meanwhile; null where nobody did
    record SectionPage(String heading, String address, String back, SectionForm form, FormErrors errors,
            @Nullable String other) {
    }

    /// A section's title, as typed.
    record SectionForm(@Nullable String token, @Nullable String title, int version) {

        static SectionForm blank() {
            return new SectionForm(UUID.randomUUID().toString(), null, 0);
        }

        FormErrors errors() {
            return (Typed.words(this.title) == null) ? FormErrors.none().with("title", "Enter the section’s title")
                    : FormErrors.none();
        }

        String words() {
            return (this.title != null) ? this.title.strip() : "";
        }

    }

}
