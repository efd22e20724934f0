package org.dueregard.app.settings;

import java.time.Duration;
import java.util.Optional;

import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.BrandColour;
import org.dueregard.app.organisation.Logo;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The council's colours and logo, for everybody.
@RestController
class LookController {

    private static final CacheControl LONG = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private static final String PICTURE_ONLY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Authorities authorities;

    LookController(Authorities authorities) {
        this.authorities = authorities;
    }

    @GetMapping(path = "/theme.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> theme(@RequestParam(name = "v", defaultValue = "") String version) {
        BrandColour colour = StyleVersion.slug(version)
            .flatMap(this.authorities::findBySlug)
            .map(Authority::colour)
            .orElse(BrandColour.FIRST);
        return ResponseEntity.ok().cacheControl(LONG).body(css(colour));
    }

    @GetMapping("/public/{slug}/logo")
    ResponseEntity<byte[]> logo(@PathVariable("slug") String slug) {
        Optional<Logo> logo = this.authorities.current().isPresent() ? this.authorities.logo() : Optional.empty();
        return logo.map(LookController::picture).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> picture(Logo logo) {
        return ResponseEntity.ok()
            .cacheControl(LONG)
            .contentType(MediaType.parseMediaType(logo.mediaType()))
            .header("Content-Security-Policy", PICTURE_ONLY)
            .header("X-Content-Type-Options", "nosniff")
            .body(logo.content());
    }

    /// What the style sheet makes of it, darker and lighter, is the style sheet's
    /// business.
    private static String css(BrandColour colour) {
        return ":root { --council-brand: " + colour.hex() + "; }\n";
    }

}
