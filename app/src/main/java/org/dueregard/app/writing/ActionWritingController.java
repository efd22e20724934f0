package org.dueregard.app.writing;

import java.util.UUID;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanEditing.Draft;
import org.dueregard.app.plan.PlanEditing.Edited;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The words of an action and who is responsible.
@Controller
class ActionWritingController {

    private final PlanEditing editing;

    ActionWritingController(PlanEditing editing) {
        this.editing = editing;
    }

    @GetMapping("/objectives/{id}/actions/new")
    String blank(@PathVariable UUID id, SignedIn by, Model model) {
        return show(adding(id, this.editing.objective(new ObjectiveId(id), by), ActionForm.blank(), FormErrors.none()),
                model);
    }

    @PostMapping("/objectives/{id}/actions/new")
    String add(@PathVariable UUID id, ActionForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        ObjectiveId objective = new ObjectiveId(id);
        FormErrors errors = form.errors(true);
        if (errors.any()) {
            return show(adding(id, this.editing.objective(objective, by), form, errors), model);
        }
        this.editing.add(new ActionId(Typed.id(form.token())), objective, form.words(), form.read(), by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
        return "redirect:/objectives/" + id;
    }

    private static ActionPage adding(UUID id, Draft<ObjectiveText> objective, ActionForm form, FormErrors errors) {
        return new ActionPage("Add an action", objective.text().text(), "/objectives/" + id + "/actions/new",
                "/objectives/" + id, form, errors, null);
    }

    @GetMapping("/actions/{id}/edit")
    String edit(@PathVariable UUID id, SignedIn by, Model model) {
        Draft<ActionText> draft = this.editing.action(new ActionId(id), by);
        return show(changing(id, draft, ActionForm.of(draft), FormErrors.none(), null), model);
    }

    @PostMapping("/actions/{id}/edit")
    String change(@PathVariable UUID id, ActionForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        Draft<ActionText> draft = this.editing.action(new ActionId(id), by);
        FormErrors errors = form.errors(false);
        if (errors.any()) {
            return show(changing(id, draft, form, errors, null), model);
        }
        return switch (this.editing.change(new ActionId(id), form.words(), form.version(), by)) {
            case Edited.Done() -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
                yield "redirect:/actions/" + id;
            }
            case Edited.ChangedMeanwhile(int version) ->
                show(changing(id, draft, form.at(version), FormErrors.none(), draft.text().text()), model);
        };
    }

    private static ActionPage changing(UUID id, Draft<ActionText> draft, ActionForm form, FormErrors errors,
            @Nullable String other) {
        return new ActionPage("Change the action", draft.title(), "/actions/" + id + "/edit", "/actions/" + id, form,
                errors, other);
    }

    private static String show(ActionPage page, Model model) {
        model.addAttribute("page", page);
        return "writing/action";
    }

    /// What the page shows.
    ///
    /// @param objective its words
    /// @param other what somebody else wrote meanwhile; null where nobody did
    record ActionPage(String heading, String objective, String address, String back, ActionForm form, FormErrors errors,
            @Nullable String other) {

        boolean isNew() {
            return this.address.endsWith("/new");
        }

    }

    /// An action's words, as typed.
    ///
    /// @param officers one name a line
    /// @param measures one a line
    record ActionForm(@Nullable String token, @Nullable String number, @Nullable String text, @Nullable String officers,
            @Nullable String measures, @Nullable String deadline, int version) {

        static ActionForm blank() {
            return new ActionForm(UUID.randomUUID().toString(), null, null, null, null, null, 0);
        }

        static ActionForm of(Draft<ActionText> draft) {
            ActionText text = draft.text();
            return new ActionForm(null, (text.number() != null) ? text.number().toString() : null, text.text(),
                    String.join("\n", text.officers()), String.join("\n", text.measures()), null, draft.version());
        }

        ActionForm at(int changed) {
            return new ActionForm(this.token, this.number, this.text, this.officers, this.measures, this.deadline,
                    changed);
        }

        FormErrors errors(boolean isNew) {
            FormErrors errors = FormErrors.none();
            String typed = Typed.words(this.number);
            if (typed != null && !typed.matches("\\d{1,4}")) {
                errors = errors.with("number", "Enter a number, or leave it empty");
            }
            if (Typed.words(this.text) == null) {
                errors = errors.with("text", "Enter the action");
            }
            if (isNew && read().kind() == Deadline.Kind.UNREADABLE) {
                errors = errors.with("deadline",
                        "Enter a date, like 31 3 2026, or the words as in the plan, like ‘Autumn 2026’ or ‘TBC’");
            }
            return errors;
        }

        ActionText words() {
            String typed = Typed.words(this.number);
            return new ActionText((typed != null) ? Integer.valueOf(typed) : null,
                    (this.text != null) ? this.text.strip() : "", Typed.lines(this.officers),
                    Typed.lines(this.measures));
        }

        Deadline read() {
            return Deadline.read((this.deadline != null) ? this.deadline : "");
        }

    }

}
