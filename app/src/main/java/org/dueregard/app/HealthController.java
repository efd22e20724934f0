package org.dueregard.app;

import java.util.Map;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether it lives and whether it is ready, for what watches over it; no more than a word.
@RestController
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/health/live")
    ResponseEntity<Map<String, String>> live() {
        return answer("live");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        return answer("ready");
    }

    private ResponseEntity<Map<String, String>> answer(String group) {
        HealthDescriptor found = this.health.healthForPath(group);
        Status status = (found != null) ? found.getStatus() : Status.UNKNOWN;
        return ResponseEntity.status(status.equals(Status.UP) ? 200 : 503).body(Map.of("status", status.getCode()));
    }

}
