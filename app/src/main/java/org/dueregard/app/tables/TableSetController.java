package org.dueregard.app.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.tables.HandedOver.Earlier;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.dueregard.sdc.RefusedInput;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of tables made safe: the list, handing data over, the wait, what came out, taking it away, deleting it.
@Controller
@RequestMapping("/tables")
class TableSetController {

    private final TableSets sets;

    private final ProtectionJob job;

    private final Clock clock;

    TableSetController(TableSets sets, ProtectionJob job, Clock clock) {
        this.sets = sets;
        this.job = job;
        this.clock = clock;
    }

    @GetMapping
    String list(SignedIn by, Model model) {
        model.addAttribute("page", TablePages.Listing.of(this.sets.list(by), this.clock.instant()));
        return "tables/list";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String refused, SignedIn by, Model model) {
        by.require(Permission.PROTECT_TABLES);
        FormErrors errors = FormErrors.none();
        if (TableUploadLimit.TOO_LARGE.equals(refused)) {
            errors = errors.with("data", TableForm.TOO_LARGE);
        }
        model.addAttribute("page",
                new TablePages.Blank(UUID.randomUUID().toString(), "", TreatmentForm.blank(), errors));
        return "tables/new";
    }

    @PostMapping
    String handOver(@ModelAttribute TableForm form, SignedIn by, Model model) throws IOException {
        by.require(Permission.PROTECT_TABLES);
        FormErrors errors = form.errors();
        if (!errors.any()) {
            try {
                return begin(form, form.toHandedOver(), by);
            }
            catch (RefusedInput ex) {
                errors = errors.with("specification", String.valueOf(ex.getMessage()));
            }
        }
        model.addAttribute("page",
                new TablePages.Blank(form.idOrNew().toString(), form.textOrBlank(), form.howOrBlank(), errors));
        return "tables/new";
    }

    private String begin(TableForm form, HandedOver handed, SignedIn by) {
        TableSetId id = new TableSetId(form.idOrNew());
        if (this.sets.begin(id, handed, by)) {
            this.job.start(id, handed, by);
        }
        return "redirect:/tables/" + id.value();
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) String still, SignedIn by, Model model,
            HttpServletResponse response) {
        TableSet set = this.sets.get(new TableSetId(id), by);
        return switch (set.state()) {
            case WORKING -> {
                TablePages.Wait page = TablePages.Wait.of(set, this.clock.instant(), still != null);
                if (page.isRenewing()) {
                    response.setHeader("Refresh", "3");
                }
                model.addAttribute("page", page);
                yield "tables/wait";
            }
            case REFUSED -> {
                model.addAttribute("page", TablePages.Refused.of(set));
                yield "tables/refused";
            }
            case DONE -> {
                model.addAttribute("page", TablePages.Ready.of(set, this.sets.titles(set.id(), by)));
                yield "tables/ready";
            }
        };
    }

    @GetMapping("/{id}/pieces/{number}")
    String piece(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "1") int from,
            SignedIn by, Model model) {
        TableSet set = this.sets.get(new TableSetId(id), by);
        model.addAttribute("page",
                PiecePage.of(set, number, this.sets.piece(set.id(), number, by), Math.max(from, 1) - 1));
        return "tables/piece";
    }

    @GetMapping("/{id}/table.{ending}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String ending, SignedIn by) {
        TableFile file = TableFile.ofEnding(ending).orElseThrow(NoSuchTableSet::new);
        TableSet set = this.sets.get(new TableSetId(id), by);
        byte[] content = this.sets.file(set.id(), file, by);
        String name = "safe-" + set.name().replaceFirst("(\\.csv)?(\\.gz)?$", "") + "." + ending;
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
            .body(content);
    }

    @GetMapping("/{id}/delete")
    String confirmDelete(@PathVariable UUID id, SignedIn by, Model model) {
        TableSet set = this.sets.get(new TableSetId(id), by);
        model.addAttribute("page", new TablePages.Delete(TablePages.href(set), set.name()));
        return "tables/delete";
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        this.sets.delete(new TableSetId(id), by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Deleted, with its files."));
        return "redirect:/tables";
    }

    /// Data, which tables are to be made of them, and how.
    ///
    /// @param token the id that the set is to have, so that a form sent twice begins one
    /// @param specification a file, null or empty where none was chosen
    /// @param text the specification pasted
    /// @param data the people or their counts
    /// @param earlier CSVs that were published before about the same people
    record TableForm(@Nullable UUID token, @Nullable MultipartFile specification, @Nullable String text,
            @Nullable MultipartFile data, @Nullable List<MultipartFile> earlier, @Nullable TreatmentForm how) {

        static final String TOO_LARGE = "The data are larger than 20 MB. Count alike people together in one row with the "
                + "column freq, pack the file with gzip, or use the command ./dueregard protect.";

        private static final int MOST_EARLIER = 20;

        FormErrors errors() {
            FormErrors errors = FormErrors.none();
            if (isEmpty(this.data)) {
                errors = errors.with("data", "Choose the data");
            }
            else if (this.data != null && this.data.getSize() > HandedOver.LIMIT) {
                errors = errors.with("data", TOO_LARGE);
            }
            if (isEmpty(this.specification) && textOrBlank().isBlank()) {
                errors = errors.with("specification", "Choose a specification or paste it");
            }
            else if (!isEmpty(this.specification) && !textOrBlank().isBlank()) {
                errors = errors.with("specification", "Choose a specification or paste it, not both");
            }
            if (published().size() > MOST_EARLIER) {
                errors = errors.with("earlier", "Choose up to " + MOST_EARLIER
                        + " files, or put the rows of several with the same columns into one");
            }
            else if (published().stream().mapToLong(MultipartFile::getSize).sum() > HandedOver.EARLIER_LIMIT) {
                errors = errors
                    .with("earlier", "These are larger than 4 MB together. Leave out what has no person in common "
                            + "with the data, pack the files with gzip, or use the command ./dueregard protect --against");
            }
            return new FormErrors(Stream.concat(errors.all().stream(), howOrBlank().errors().all().stream()).toList());
        }

        /// @throws RefusedInput where the specification is none
        HandedOver toHandedOver() throws IOException {
            MultipartFile chosen = isEmpty(this.specification) ? null : this.specification;
            byte[] json = (chosen != null) ? chosen.getBytes() : textOrBlank().getBytes(StandardCharsets.UTF_8);
            if (json.length > HandedOver.SPECIFICATION_LIMIT) {
                throw new RefusedInput("The specification is longer than 200 KB, which no specification is.");
            }
            List<Earlier> before = new ArrayList<>();
            for (MultipartFile one : published()) {
                before.add(new Earlier(nameOf(one), one.getBytes()));
            }
            MultipartFile people = this.data;
            HandedOver handed = new HandedOver(nameOf(people), json,
                    (chosen != null) ? nameOf(chosen) : "What you pasted", howOrBlank().toTreatment(),
                    (people != null) ? people.getBytes() : new byte[0], before);
            handed.specification();
            return handed;
        }

        private List<MultipartFile> published() {
            return (this.earlier != null) ? this.earlier.stream().filter((file) -> !isEmpty(file)).toList() : List.of();
        }

        UUID idOrNew() {
            return (this.token != null) ? this.token : UUID.randomUUID();
        }

        String textOrBlank() {
            return (this.text != null) ? this.text : "";
        }

        TreatmentForm howOrBlank() {
            return (this.how != null) ? this.how : TreatmentForm.blank();
        }

        private static boolean isEmpty(@Nullable MultipartFile file) {
            return file == null || file.isEmpty();
        }

        private static String nameOf(@Nullable MultipartFile file) {
            String name = (file != null) ? file.getOriginalFilename() : null;
            return (name == null || name.isBlank()) ? "data" : name.replaceFirst("^.*[/\\\\]", "");
        }

    }

}
