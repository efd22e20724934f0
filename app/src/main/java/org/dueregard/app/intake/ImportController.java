package org.dueregard.app.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of plan files: the list, taking one in, its task list, where it came from.
@Controller
class ImportController {

    private final Imports imports;

    private final Reviews reviews;

    private final ReadingJob reading;

    private final Clock clock;

    ImportController(Imports imports, Reviews reviews, ReadingJob reading, Clock clock) {
        this.imports = imports;
        this.reviews = reviews;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/imports")
    String list(SignedIn by, Model model) {
        model.addAttribute("page",
                ImportPages.list(this.imports.list(by), by.may(Permission.IMPORT_PLAN), this.clock.instant()));
        return "intake/list";
    }

    @GetMapping("/imports/new")
    String blank(@RequestParam(required = false) String refused, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        FormErrors errors = FormErrors.none();
        if (UploadLimit.TOO_LARGE.equals(refused)) {
            errors = errors.with("file", UploadForm.TOO_LARGE);
        }
        model.addAttribute("page", new ImportPages.Blank(UUID.randomUUID().toString(), "", "", errors));
        return "intake/new";
    }

    @PostMapping("/imports")
    String takeIn(@ModelAttribute UploadForm form, SignedIn by, Model model) throws IOException {
        by.require(Permission.IMPORT_PLAN);
        FormErrors errors = form.errors();
        if (errors.any()) {
            model.addAttribute("page",
                    new ImportPages.Blank(form.idOrNew().toString(), form.nameOrBlank(), form.textOrBlank(), errors));
            return "intake/new";
        }
        Imports.TakenIn taken = this.imports.takeIn(new ImportId(form.idOrNew()), form.toFile(), by);
        ImportId id = taken.id();
        if (taken.isNew()) {
            this.reading.start(id, by);
        }
        boolean seenBefore = !this.imports.sameFile(id, by).isEmpty();
        return "redirect:/imports/" + id.value() + (seenBefore ? "/same-file" : "");
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) String still, SignedIn by, Model model,
            HttpServletResponse response) {
        Import one = this.imports.get(new ImportId(id), by);
        boolean mayImport = by.may(Permission.IMPORT_PLAN);
        return switch (one.state()) {
            case READING -> {
                ImportPages.Reading page = ImportPages.Reading.of(one, this.clock.instant(), still != null, mayImport);
                if (page.isRenewing()) {
                    response.setHeader("Refresh", "3");
                }
                model.addAttribute("page", page);
                yield "intake/wait";
            }
            case REFUSED -> {
                model.addAttribute("page", ImportPages.Refused.of(one, mayImport));
                yield "intake/refused";
            }
            case IN_REVIEW, ADOPTED, DISCARDED -> {
                model.addAttribute("page", ImportPages.Tasks.of(one, reviewOf(one, by),
                        this.imports.sameFile(one.id(), by), mayImport, this.reviews.hasPlan(by)));
                yield "intake/tasks";
            }
        };
    }

    /// Back to an import that somebody else has ended meanwhile.
    static String ended(ImportId one, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE,
                Notice.important("Nothing was done: somebody has adopted or discarded this import meanwhile."));
        return "redirect:/imports/" + one.value();
    }

    private Review reviewOf(Import one, SignedIn by) {
        return this.reviews.find(one.id(), by).orElseGet(() -> Review.empty(one.fileName()));
    }

    @GetMapping("/imports/{id}/same-file")
    String sameFile(@PathVariable UUID id, SignedIn by, Model model) {
        Import one = this.imports.get(new ImportId(id), by);
        List<Import> others = this.imports.sameFile(one.id(), by);
        if (others.isEmpty()) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("page", ImportPages.SameFile.of(one, others, by.may(Permission.IMPORT_PLAN)));
        return "intake/same-file";
    }

    @PostMapping("/imports/{id}/read-again")
    String readAgain(@PathVariable UUID id, SignedIn by) {
        ImportId one = new ImportId(id);
        if (this.imports.readAgain(one, by)) {
            this.reading.start(one, by);
        }
        return "redirect:/imports/" + id;
    }

    @GetMapping("/imports/{id}/discard")
    String confirmDiscard(@PathVariable UUID id, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        if (!one.canBeDiscarded()) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("page", new ImportPages.Discard(id.toString(), one.fileName()));
        return "intake/discard";
    }

    @PostMapping("/imports/{id}/discard")
    String discard(@PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        this.imports.discard(new ImportId(id), by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE,
                Notice.done("Discarded. The file and what was decided stay on record."));
        return "redirect:/imports";
    }

    /// @param place the anchor of the one that is looked for, which may be in any part
    @GetMapping("/imports/{id}/source")
    String source(@PathVariable UUID id, @RequestParam(defaultValue = "1") int part,
            @RequestParam(defaultValue = "") String place, SignedIn by, Model model) {
        Import one = this.imports.get(new ImportId(id), by);
        model.addAttribute("page", SourcePage.of(one, this.imports.documentAsRead(one.id(), by), part, place));
        return "intake/source";
    }

    @GetMapping("/imports/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id, SignedIn by) {
        PlanFile file = this.imports.original(new ImportId(id), by);
        String name = (file.isPasted() && !file.name().endsWith(".txt")) ? file.name() + ".txt" : file.name();
        String type = file.isPasted() ? PlanFile.TEXT + ";charset=UTF-8" : file.mediaType();
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header(HttpHeaders.CONTENT_TYPE, type)
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
            .body(file.content());
    }

    /// A file chosen or text pasted.
    ///
    /// @param token the id that the import is to have, so that a form sent twice takes in
    /// one file
    /// @param file null or empty where none was chosen
    /// @param name what the pasted text is called
    /// @param text as pasted
    record UploadForm(@Nullable UUID token, @Nullable MultipartFile file, @Nullable String name,
            @Nullable String text) {

        static final String TOO_LARGE = "The file is larger than 20 MB. Take the pictures out and save it again, or paste "
                + "the text of its tables.";

        /// Whether a file was chosen that is empty; where none is chosen, browsers send
        /// one
        /// without a name.
        private static boolean isNothing(@Nullable MultipartFile file) {
            String name = (file != null) ? file.getOriginalFilename() : null;
            return name != null && !name.isBlank() && file != null && file.isEmpty();
        }

        FormErrors errors() {
            MultipartFile chosen = chosen();
            if (isNothing(this.file) && textOrBlank().isBlank()) {
                return FormErrors.none()
                    .with("file",
                            "The file has nothing in it. Open it where you wrote it, save it again and choose it");
            }
            if (chosen == null && textOrBlank().isBlank()) {
                return FormErrors.none().with("file", "Choose a file or paste the text of the plan");
            }
            if (chosen != null && !textOrBlank().isBlank()) {
                return FormErrors.none().with("file", "Choose a file or paste text, not both");
            }
            if (chosen != null && chosen.getSize() > PlanFile.LIMIT) {
                return FormErrors.none().with("file", TOO_LARGE);
            }
            if (textOrBlank().length() > PlanFile.LIMIT / 4) {
                return FormErrors.none().with("text", "The text is longer than a plan can be. Paste its tables only.");
            }
            return FormErrors.none();
        }

        PlanFile toFile() throws IOException {
            MultipartFile chosen = chosen();
            if (chosen == null) {
                return PlanFile.text(nameOrBlank(), textOrBlank());
            }
            return PlanFile.of(nameOf(chosen), chosen.getBytes());
        }

        UUID idOrNew() {
            return (this.token != null) ? this.token : UUID.randomUUID();
        }

        String nameOrBlank() {
            return (this.name != null) ? this.name : "";
        }

        String textOrBlank() {
            return (this.text != null) ? this.text : "";
        }

        private @Nullable MultipartFile chosen() {
            return (this.file != null && !this.file.isEmpty()) ? this.file : null;
        }

        private static String nameOf(MultipartFile chosen) {
            String name = chosen.getOriginalFilename();
            return (name != null) ? name : "";
        }

    }

}
