package org.dueregard.app.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dueregard.app.publication.PublishedPlan.Objective;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/// Published plans as files: JSON, which is the snapshot itself, and CSV.
@Controller
@RequestMapping("/public/{slug}/plans")
class PublicFileController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicCouncil council;

    private final PublishedPlans plans;

    PublicFileController(PublicCouncil council, PublishedPlans plans) {
        this.council = council;
        this.plans = plans;
    }

    @GetMapping("/{plan:\\d{1,9}}.{ending:json|csv}")
    ResponseEntity<String> plan(@PathVariable String slug, @PathVariable int plan, @PathVariable String ending,
            WebRequest request) {
        return file(slug, () -> this.plans.newest(plan), ending, request, (found) -> whole(found, ending));
    }

    @GetMapping("/{plan:\\d{1,9}}/publications/{publication:\\d{1,9}}.{ending:json|csv}")
    ResponseEntity<String> asItWas(@PathVariable String slug, @PathVariable int plan, @PathVariable int publication,
            @PathVariable String ending, WebRequest request) {
        return file(slug, () -> this.plans.find(plan, publication), ending, request, (found) -> whole(found, ending));
    }

    @GetMapping("/{plan:\\d{1,9}}/objectives/{objective:\\d{1,9}}.{ending:json|csv}")
    ResponseEntity<String> objective(@PathVariable String slug, @PathVariable int plan, @PathVariable int objective,
            @PathVariable String ending, WebRequest request) {
        return file(slug, () -> this.plans.newest(plan), ending, request, (found) -> part(found, objective, ending));
    }

    @GetMapping("/{plan:\\d{1,9}}/publications/{publication:\\d{1,9}}/objectives/{objective:\\d{1,9}}.{ending:json|csv}")
    ResponseEntity<String> objectiveAsItWas(@PathVariable String slug, @PathVariable int plan,
            @PathVariable int publication, @PathVariable int objective, @PathVariable String ending,
            WebRequest request) {
        return file(slug, () -> this.plans.find(plan, publication), ending, request,
                (found) -> part(found, objective, ending));
    }

    private ResponseEntity<String> file(String slug, Supplier<Optional<PublishedFound>> find, String ending,
            WebRequest request, Function<PublishedFound.Public, String> text) {
        return this.council.actFor(slug, (authority) -> switch (find.get().orElseThrow(NoSuchPublication::new)) {
            case PublishedFound.Withdrawn it -> gone(it);
            case PublishedFound.Public it -> fresh(it, ending, request, text);
        });
    }

    private static ResponseEntity<String> gone(PublishedFound.Withdrawn found) {
        return ResponseEntity.status(HttpStatus.GONE)
            .contentType(MediaType.APPLICATION_JSON)
            .body(PublishedJson.write(found));
    }

    private static ResponseEntity<String> fresh(PublishedFound.Public found, String ending, WebRequest request,
            Function<PublishedFound.Public, String> text) {
        // The snapshot never changes, so its hash and the ending tell every byte of the
        // file.
        String etag = '"' + found.sha256() + "-" + ending + '"';
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag(etag)
                .cacheControl(PublicController.CACHE)
                .build();
        }
        PublishedPlan plan = found.plan();
        ContentDisposition name = ContentDisposition.inline()
            .filename("plan-%d-publication-%d.%s".formatted(plan.plan(), plan.publication(), ending))
            .build();
        return ResponseEntity.ok()
            .eTag(etag)
            .cacheControl(PublicController.CACHE)
            .contentType("csv".equals(ending) ? CSV : MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
            .body(text.apply(found));
    }

    private String whole(PublishedFound.Public found, String ending) {
        return "csv".equals(ending) ? PublishedCsv.write(found.plan()) : this.plans.json(found);
    }

    private static String part(PublishedFound.Public found, int number, String ending) {
        Objective objective = found.plan().findObjective(number).orElseThrow(NoSuchPublication::new);
        return "csv".equals(ending) ? PublishedCsv.write(found.plan(), List.of(objective))
                : PublishedJson.write(found.plan(), objective);
    }

}
