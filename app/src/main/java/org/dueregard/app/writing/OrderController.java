package org.dueregard.app.writing;

import java.util.Locale;
import java.util.UUID;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.app.plan.SectionId;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts sections, objectives and actions in order, and closes them with a reason.
@Controller
class OrderController {

    private final PlanEditing editing;

    OrderController(PlanEditing editing) {
        this.editing = editing;
    }

    @PostMapping("/{kind:sections|objectives|actions}/{id}/move")
    String move(@PathVariable String kind, @PathVariable UUID id, @RequestParam String to, SignedIn by) {
        return "redirect:/plans/" + this.editing.move(part(kind), id, "up".equals(to), by).value() + "/arrange#part-"
                + id;
    }

    @GetMapping("/{kind:sections|objectives|actions}/{id}/close")
    String ask(@PathVariable String kind, @PathVariable UUID id, SignedIn by, Model model) {
        return show(page(kind, id, null, FormErrors.none(), by), model);
    }

    @PostMapping("/{kind:sections|objectives|actions}/{id}/close")
    String close(@PathVariable String kind, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason, SignedIn by, Model model,
            RedirectAttributes redirect) {
        String why = Typed.words(reason);
        if (why == null) {
            FormErrors errors = FormErrors.none().with("reason", "Say why it is closed");
            return show(page(kind, id, reason, errors, by), model);
        }
        ClosePage page = page(kind, id, why, FormErrors.none(), by);
        this.editing.close(part(kind), id, why, by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Closed."));
        return "redirect:" + page.back();
    }

    @GetMapping("/{kind:sections|objectives|actions}/{id}/reopen")
    String askAgain(@PathVariable String kind, @PathVariable UUID id, SignedIn by, Model model) {
        model.addAttribute("page", page(kind, id, null, FormErrors.none(), by));
        return "writing/reopen";
    }

    @PostMapping("/{kind:sections|objectives|actions}/{id}/reopen")
    String reopen(@PathVariable String kind, @PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        ClosePage page = page(kind, id, null, FormErrors.none(), by);
        this.editing.reopen(part(kind), id, by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("It is open again."));
        return "redirect:" + page.back();
    }

    private static String show(ClosePage page, Model model) {
        model.addAttribute("page", page);
        return "writing/close";
    }

    private ClosePage page(String kind, UUID id, @Nullable String reason, FormErrors errors, SignedIn by) {
        return switch (part(kind)) {
            case SECTION -> {
                PlanEditing.Draft<String> section = this.editing.section(new SectionId(id), by);
                yield new ClosePage("section", section.text(), "/" + kind + "/" + id,
                        "/plans/" + section.plan().value() + "/arrange", reason, errors);
            }
            case OBJECTIVE -> new ClosePage("objective", this.editing.objective(new ObjectiveId(id), by).text().text(),
                    "/" + kind + "/" + id, "/" + kind + "/" + id, reason, errors);
            case ACTION -> new ClosePage("action", this.editing.action(new ActionId(id), by).text().text(),
                    "/" + kind + "/" + id, "/" + kind + "/" + id, reason, errors);
        };
    }

    private static Part part(String kind) {
        return Part.valueOf(kind.substring(0, kind.length() - 1).toUpperCase(Locale.ROOT));
    }

    /// What the page shows.
    ///
    /// @param what `section`, `objective` or `action`
    /// @param text its words
    /// @param address without the act
    record ClosePage(String what, String text, String address, String back, @Nullable String reason,
            FormErrors errors) {
    }

}
