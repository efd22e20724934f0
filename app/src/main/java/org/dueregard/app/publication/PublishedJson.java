package org.dueregard.app.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

import org.dueregard.app.publication.PublishedPlan.Objective;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of published plans: docs/published-plan.md. Every key is always there, in the order of
/// the records, so that the same plan gives the same bytes.
final class PublishedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();

    private PublishedJson() {
    }

    static String write(PublishedPlan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    static PublishedPlan read(String json) {
        return MAPPER.readValue(json, PublishedPlan.class);
    }

    /// One objective with what tells which publication it is of.
    static String write(PublishedPlan plan, Objective objective) {
        return MAPPER.writeValueAsString(
                new OneObjective(PublishedPlan.SCHEMA + "/objective", plan.council(), plan.plan(), plan.title(),
                        plan.publication(), plan.publishedAt(), plan.asAt(), plan.sectionOf(objective), objective));
    }

    /// The notice in place of what was withdrawn.
    static String write(PublishedFound.Withdrawn withdrawal) {
        return MAPPER.writeValueAsString(withdrawal);
    }

    /// The hash of the plan alone, whatever the number, time and statement of the
    /// publication. The day
    /// is left out too: it is the states that count.
    static byte[] contentHash(PublishedPlan plan) {
        return hash(write(new PublishedPlan(plan.schema(), "", plan.plan(), plan.title(), plan.periodFrom(),
                plan.periodTo(), 1, Instant.EPOCH, LocalDate.EPOCH, "", plan.sections())));
    }

    /// SHA-256 of the text in UTF-8.
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256.", ex);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private record OneObjective(String schema, String council, int plan, String title, int publication,
            Instant publishedAt, LocalDate asAt, @Nullable String section, Objective objective) {
    }

}
