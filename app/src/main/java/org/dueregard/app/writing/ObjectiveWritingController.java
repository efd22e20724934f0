package org.dueregard.app.writing;

import java.util.UUID;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanEditing.Draft;
import org.dueregard.app.plan.PlanEditing.Edited;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
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

/// The words of an objective.
@Controller
class ObjectiveWritingController {

    private final PlanEditing editing;

    ObjectiveWritingController(PlanEditing editing) {
        this.editing = editing;
    }

    @GetMapping("/sections/{id}/objectives/new")
    String blank(@PathVariable UUID id, SignedIn by, Model model) {
        return show(adding(id, this.editing.section(new SectionId(id), by), ObjectiveForm.blank(), FormErrors.none()),
                model);
    }

    @PostMapping("/sections/{id}/objectives/new")
    String add(@PathVariable UUID id, ObjectiveForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        Draft<String> section = this.editing.section(new SectionId(id), by);
        if (form.errors().any()) {
            return show(adding(id, section, form, form.errors()), model);
        }
        ObjectiveId objective = this.editing.add(new ObjectiveId(Typed.id(form.token())), new SectionId(id),
                form.words(), by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
        return "redirect:/objectives/" + objective.value();
    }

    private static ObjectivePage adding(UUID id, Draft<String> section, ObjectiveForm form, FormErrors errors) {
        return new ObjectivePage("Add an objective", section.text(), "/sections/" + id + "/objectives/new",
                "/plans/" + section.plan().value() + "/arrange", form, errors, null);
    }

    @GetMapping("/objectives/{id}/edit")
    String edit(@PathVariable UUID id, SignedIn by, Model model) {
        Draft<ObjectiveText> draft = this.editing.objective(new ObjectiveId(id), by);
        return show(changing(id, draft, ObjectiveForm.of(draft), FormErrors.none(), null), model);
    }

    @PostMapping("/objectives/{id}/edit")
    String change(@PathVariable UUID id, ObjectiveForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        Draft<ObjectiveText> draft = this.editing.objective(new ObjectiveId(id), by);
        if (form.errors().any()) {
            return show(changing(id, draft, form, form.errors(), null), model);
        }
        return switch (this.editing.change(new ObjectiveId(id), form.words(), form.version(), by)) {
            case Edited.Done() -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
                yield "redirect:/objectives/" + id;
            }
            case Edited.ChangedMeanwhile(int version) ->
                show(changing(id, draft, form.at(version), FormErrors.none(), draft.text().text()), model);
        };
    }

    private static ObjectivePage changing(UUID id, Draft<ObjectiveText> draft, ObjectiveForm form, FormErrors errors,
            @Nullable String other) {
        return new ObjectivePage("Change the objective", draft.title(), "/objectives/" + id + "/edit",
                "/objectives/" + id, form, errors, other);
    }

    private static String show(ObjectivePage page, Model model) {
        model.addAttribute("page", page);
        return "writing/objective";
    }

    /// What the page shows.
    ///
    /// @param section its title
    /// @param other what somebody else wrote meanwhile; null where nobody did
    record ObjectivePage(String heading, String section, String address, String back, ObjectiveForm form,
            FormErrors errors, @Nullable String other) {
    }

    /// An objective's words, as typed.
    ///
    /// @param applicable `yes` or `no`
    /// @param links references apart by commas
    record ObjectiveForm(@Nullable String token, @Nullable String ref, @Nullable String text,
            @Nullable String applicable, @Nullable String reason, @Nullable String agreedBy, @Nullable String links,
            @Nullable String seeActionsOf, int version) {

        static ObjectiveForm blank() {
            return new ObjectiveForm(UUID.randomUUID().toString(), null, null, "yes", null, null, null, null, 0);
        }

        static ObjectiveForm of(Draft<ObjectiveText> draft) {
            ObjectiveText text = draft.text();
            return new ObjectiveForm(null, text.ref(), text.text(), text.applicable() ? "yes" : "no",
                    text.notApplicableReason(), text.agreedBy(), String.join(", ", text.links()),
                    String.join(", ", text.seeActionsOf()), draft.version());
        }

        ObjectiveForm at(int changed) {
            return new ObjectiveForm(this.token, this.ref, this.text, this.applicable, this.reason, this.agreedBy,
                    this.links, this.seeActionsOf, changed);
        }

        FormErrors errors() {
            FormErrors errors = FormErrors.none();
            if (Typed.words(this.text) == null) {
                errors = errors.with("text", "Enter the objective");
            }
            if (isNotApplicable() && Typed.words(this.reason) == null) {
                errors = errors.with("reason", "Say why it is not applicable");
            }
            if (isNotApplicable() && Typed.words(this.agreedBy) == null) {
                errors = errors.with("agreedBy", "Say who agreed");
            }
            return errors;
        }

        private boolean isNotApplicable() {
            return "no".equals(this.applicable);
        }

        ObjectiveText words() {
            return new ObjectiveText(Typed.words(this.ref), (this.text != null) ? this.text.strip() : "",
                    !isNotApplicable(), isNotApplicable() ? Typed.words(this.reason) : null,
                    isNotApplicable() ? Typed.words(this.agreedBy) : null, Typed.refs(this.links),
                    Typed.refs(this.seeActionsOf));
        }

    }

}
