package org.dueregard.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.intake.Decision.AsWritten;
import org.dueregard.app.intake.Decision.Dropped;
import org.dueregard.app.intake.Decision.Due;
import org.dueregard.app.intake.Decision.LeadsTo;
import org.dueregard.app.intake.Decision.Meant;
import org.dueregard.app.intake.Decision.NotApplicable;
import org.dueregard.app.intake.Decision.ToBeConfirmed;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The SQL of decisions.
@Repository
class DecisionRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The decisions of an import by the key of their question.
    List<Decision.Made> of(ImportId id) {
        return this.jdbc.sql("""
                select question, choice, answer, decided_at, decided_as from intake_decision
                where import_id = :import order by decided_at, question
                """).param("import", id.value()).query(DecisionRepository::toDecided).list();
    }

    /// Keeps a decision in place of an earlier one about the same question.
    void put(ImportId id, String question, Decision decision, Instant at, SignedIn by) {
        this.jdbc.sql("""
                insert into intake_decision (import_id, question, choice, answer, decided_at, decided_by, decided_as)
                values (:import, :question, :choice, :answer::jsonb, :at, :by, :as)
                on conflict (authority_id, import_id, question) do update
                set choice = excluded.choice, answer = excluded.answer, decided_at = excluded.decided_at,
                    decided_by = excluded.decided_by, decided_as = excluded.decided_as
                """)
            .param("import", id.value())
            .param("question", question)
            .param("choice", choice(decision))
            .param("answer", JSON.writeValueAsString(answer(decision)))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.person())
            .param("as", by.name())
            .update();
    }

    /// Opens a question again.
    void remove(ImportId id, String question) {
        this.jdbc.sql("delete from intake_decision where import_id = :import and question = :question")
            .param("import", id.value())
            .param("question", question)
            .update();
    }

    private static Decision.Made toDecided(ResultSet rs, int row) throws SQLException {
        return new Decision.Made(rs.getString("question"),
                decision(rs.getString("choice"), JSON.readTree(rs.getString("answer"))),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant(), rs.getString("decided_as"));
    }

    private static String choice(Decision decision) {
        return switch (decision) {
            case AsWritten ignored -> "AS_WRITTEN";
            case Meant ignored -> "MEANT";
            case Due ignored -> "DUE";
            case ToBeConfirmed ignored -> "TO_BE_CONFIRMED";
            case Dropped ignored -> "DROPPED";
            case LeadsTo ignored -> "LEADS_TO";
            case NotApplicable ignored -> "NOT_APPLICABLE";
        };
    }

    private static ObjectNode answer(Decision decision) {
        ObjectNode answer = JSON.createObjectNode();
        switch (decision) {
            case Meant(Responsible who) ->
                answer.put("kind", kind(who)).put("id", who.id().toString()).put("label", who.label());
            case Due(String when) -> answer.put("when", when);
            case LeadsTo(String reference) -> answer.put("reference", reference);
            case NotApplicable(String reason, String agreedBy) ->
                answer.put("reason", reason).put("agreedBy", agreedBy);
            default -> {
            }
        }
        return answer;
    }

    private static Decision decision(String choice, JsonNode answer) {
        return switch (choice) {
            case "AS_WRITTEN" -> new AsWritten();
            case "MEANT" -> new Meant(responsible(answer));
            case "DUE" -> new Due(answer.path("when").asString());
            case "TO_BE_CONFIRMED" -> new ToBeConfirmed();
            case "DROPPED" -> new Dropped();
            case "LEADS_TO" -> new LeadsTo(answer.path("reference").asString());
            case "NOT_APPLICABLE" ->
                new NotApplicable(answer.path("reason").asString(), answer.path("agreedBy").asString());
            default -> throw new IllegalStateException("No such choice: " + choice);
        };
    }

    private static String kind(Responsible who) {
        return switch (who) {
            case Responsible.ToPost ignored -> "POST";
            case Responsible.ToPerson ignored -> "PERSON";
            case Responsible.ToService ignored -> "SERVICE";
        };
    }

    private static Responsible responsible(JsonNode answer) {
        UUID id = UUID.fromString(answer.path("id").asString());
        String label = answer.path("label").asString();
        return switch (answer.path("kind").asString()) {
            case "POST" -> new Responsible.ToPost(id, label);
            case "PERSON" -> new Responsible.ToPerson(id, label);
            case "SERVICE" -> new Responsible.ToService(id, label);
            default -> throw new IllegalStateException("Nobody responsible");
        };
    }

}
