package org.dueregard.app.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.Progress.Evidence;
import org.dueregard.app.plan.Progress.EvidenceFile;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of progress and its evidence: added and read, never changed.
@Repository
class ProgressRepository {

    private final JdbcClient jdbc;

    ProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps others from saying something about the action until the transaction ends.
    void lock(ActionId action) {
        this.jdbc.sql("select id from plan_action where id = :id for update")
            .param("id", action.value())
            .query(UUID.class)
            .optional();
    }

    /// The action's history, oldest first.
    List<Progress> history(ActionId action) {
        Map<UUID, List<Evidence>> evidence = evidence(action);
        return this.jdbc.sql("select * from plan_progress where action_id = :id order by number")
            .param("id", action.value())
            .query((row, index) -> progress(row, evidence))
            .list();
    }

    /// What was ever said of a plan's actions, oldest first.
    Map<ActionId, List<Note>> notesOfPlan(PlanId plan) {
        Map<ActionId, List<Note>> notes = new LinkedHashMap<>();
        this.jdbc
            .sql("""
                    select e.action_id, e.text, coalesce(e.period, '') as period from plan_progress e join plan_action a on a.id = e.action_id
                    where a.plan_id = :plan and e.text <> '' order by e.action_id, e.number
                    """)
            .param("plan", plan.value())
            .query((row) -> {
                notes.computeIfAbsent(new ActionId(row.getObject("action_id", UUID.class)), (any) -> new ArrayList<>())
                    .add(new Note(row.getString("text"), row.getString("period")));
            });
        return notes;
    }

    void add(ActionId action, Progress progress) {
        this.jdbc.sql("""
                insert into plan_progress (id, action_id, number, recorded_at, happened_on, person_id, recorded_as,
                    text, standing, standing_reason, deadline_before, deadline_after, deadline_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Arrays.asList(progress.id(), action.value(), progress.number(),
                    Timestamp.from(progress.recordedAt()), progress.happenedOn(), progress.person(),
                    progress.recordedAs(), progress.text(), progress.standing().name(), progress.standingReason(),
                    progress.deadlineBefore(), progress.deadlineAfter(), progress.deadlineReason()))
            .update();
    }

    /// Lets the action stand as was said last.
    void stand(ActionId action, Standing standing, @Nullable LocalDate doneOn) {
        this.jdbc.sql("""
                update plan_action set standing = :standing,
                    done_on = case when :standing = 'DONE' then coalesce(done_on, :doneOn) end
                where id = :id""")
            .param("id", action.value())
            .param("standing", standing.name())
            .param("doneOn", (doneOn != null) ? doneOn.toString() : null)
            .update();
    }

    void move(ActionId action, Deadline deadline) {
        this.jdbc.sql("""
                update plan_action set deadline_raw = ?, deadline_kind = ?, deadline_start = ?, deadline_end = ?,
                    deadline_recurrence = ?, deadline_qualifier = ?, version = version + 1
                where id = ?""")
            .params(Arrays.asList(deadline.raw(), deadline.kind().name(), deadline.start(), deadline.end(),
                    deadline.recurrence(), (deadline.qualifier() != null) ? deadline.qualifier().name() : null,
                    action.value()))
            .update();
    }

    void addLink(UUID progress, String name, String address) {
        this.jdbc.sql("insert into plan_evidence (id, progress_id, name, link) values (?, ?, ?, ?)")
            .params(UUID.randomUUID(), progress, name, address)
            .update();
    }

    void addFile(UUID progress, EvidenceFile file) {
        this.jdbc.sql("""
                insert into plan_evidence (id, progress_id, name, media_type, content, sha256)
                values (?, ?, ?, ?, ?, sha256(?))""")
            .params(UUID.randomUUID(), progress, file.name(), file.type().mediaType(), file.content(), file.content())
            .update();
    }

    /// A file kept as evidence; empty for links and where there is none.
    Optional<EvidenceFile> file(UUID evidence) {
        return this.jdbc.sql("select name, content from plan_evidence where id = :id and content is not null")
            .param("id", evidence)
            .query((row, index) -> EvidenceFile.of(row.getString("name"), row.getBytes("content")).orElseThrow())
            .optional();
    }

    private Map<UUID, List<Evidence>> evidence(ActionId action) {
        Map<UUID, List<Evidence>> evidence = new LinkedHashMap<>();
        this.jdbc.sql("""
                select e.id, e.progress_id, e.name, e.link, coalesce(length(e.content), 0) as size
                from plan_evidence e join plan_progress p on p.id = e.progress_id
                where p.action_id = :id order by e.name""").param("id", action.value()).query((row) -> {
            evidence.computeIfAbsent(row.getObject("progress_id", UUID.class), (any) -> new ArrayList<>())
                .add(new Evidence(row.getObject("id", UUID.class), row.getString("name"), row.getString("link"),
                        row.getInt("size")));
        });
        return evidence;
    }

    private static Progress progress(ResultSet row, Map<UUID, List<Evidence>> evidence) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Progress(id, row.getInt("number"), row.getTimestamp("recorded_at").toInstant(),
                row.getObject("happened_on", LocalDate.class), row.getObject("person_id", UUID.class),
                row.getString("recorded_as"), row.getString("period"), row.getString("text"),
                Standing.valueOf(row.getString("standing")), row.getString("standing_reason"),
                row.getString("deadline_before"), row.getString("deadline_after"), row.getString("deadline_reason"),
                evidence.getOrDefault(id, List.of()));
    }

}
