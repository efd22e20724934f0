package org.dueregard.app.settings;

import java.util.UUID;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Post;
import org.dueregard.app.organisation.PostId;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.Services;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PostController {

    private static final String ADDRESS = "/settings/posts";

    private final Posts posts;

    private final Services services;

    private final People people;

    PostController(Posts posts, Services services, People people) {
        this.posts = posts;
        this.services = services;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    String list(SignedIn by, Model model) {
        model.addAttribute("page", new PostsPage(this.posts.list(by), by.may(Permission.EDIT_ORGANISATION)));
        return "settings/posts";
    }

    @GetMapping(ADDRESS + "/new")
    String adding(SignedIn by, Model model) {
        by.require(Permission.EDIT_ORGANISATION);
        return show(null, PostForm.empty(), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS)
    String add(@Valid @ModelAttribute("form") PostForm form, BindingResult binding, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any()) {
            errors = refusal(this.posts.add(form.newPost(), by));
        }
        return errors.any() ? show(null, form, errors, by, model) : done("Added " + form.title() + ".", redirect);
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable("id") UUID id, SignedIn by, Model model) {
        Post post = this.posts.get(new PostId(id), by);
        return show(post, PostForm.of(post), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS + "/{id}")
    String change(@PathVariable("id") UUID id, @Valid @ModelAttribute("form") PostForm form, BindingResult binding,
            SignedIn by, Model model, RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any()) {
            errors = refusal(this.posts.change(new PostId(id), form.newPost(), by));
        }
        return errors.any() ? show(this.posts.get(new PostId(id), by), form, errors, by, model)
                : done("Saved.", redirect);
    }

    @PostMapping(ADDRESS + "/{id}/close")
    String close(@PathVariable("id") UUID id, SignedIn by, RedirectAttributes redirect) {
        this.posts.close(new PostId(id), by);
        return done("Closed. It stays in the history.", redirect);
    }

    private String show(@Nullable Post post, PostForm form, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page",
                new PostPage((post != null) ? post.id().value() : null, post != null && post.closed(), form,
                        this.services.list(by), this.people.list(by), errors, by.may(Permission.EDIT_ORGANISATION)));
        return "settings/post";
    }

    private static FormErrors refusal(Saved saved) {
        return (saved instanceof Saved.Taken)
                ? FormErrors.none().with("title", "There is a post with this title already") : FormErrors.none();
    }

    private static String done(String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(words));
        return "redirect:" + ADDRESS;
    }

}
