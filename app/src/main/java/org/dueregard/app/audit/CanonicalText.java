package org.dueregard.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.core.StreamWriteFeature;

/// What is hashed, so that anybody can compute it again: docs/decisions/0005.
///
/// A compact JSON array of strings and objects in UTF-8: format (`1`), authority, number, time in UTC with
/// microseconds at most, actor's id, actor, act, subject type, subject's id, before, after, previous hash in
/// hexadecimal. The keys of objects are in order and numbers without exponent, because PostgreSQL's `jsonb` keeps
/// neither as written.
final class CanonicalText {

    /// What the first entry has as previous hash.
    static final byte[] NOTHING_BEFORE = new byte[32];

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
        .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();

    private CanonicalText() {
    }

    static String json(Object value) {
        return JSON.writeValueAsString(JSON.readTree(JSON.writeValueAsString(value)));
    }

    static byte[] hash(UUID authority, AuditEntry entry, byte[] previous) {
        byte[] text = of(authority, entry, previous).getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256.", ex);
        }
    }

    static String of(UUID authority, AuditEntry entry, byte[] previous) {
        ArrayNode all = JSON.createArrayNode();
        all.add("1").add(authority.toString()).add(entry.number()).add(entry.at().toString());
        all.add(entry.actorId() == null ? null : entry.actorId().toString());
        all.add(entry.actor()).add(entry.act()).add(entry.subjectType()).add(entry.subjectId().toString());
        all.add(tree(entry.before())).add(tree(entry.after())).add(HexFormat.of().formatHex(previous));
        return JSON.writeValueAsString(all);
    }

    private static JsonNode tree(@Nullable String json) {
        return (json == null) ? JSON.nullNode() : JSON.readTree(json);
    }

}
