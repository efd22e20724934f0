package org.dueregard.app.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanEditing.Draft;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.app.plan.PlanEditing.PlanText;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL that changes plans, sections, objectives and actions by hand.
@Repository
class EditingRepository {

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final Clock clock;

    EditingRepository(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<Draft<PlanText>> plan(PlanId plan) {
        return this.jdbc.sql("select title, period_from, period_to, version from plan_plan where id = ?")
            .param(plan.value())
            .query((row, index) -> new Draft<>(
                    new PlanText(row.getString("title"), row.getObject("period_from", LocalDate.class),
                            row.getObject("period_to", LocalDate.class)),
                    row.getInt("version"), plan, row.getString("title")))
            .optional();
    }

    boolean change(PlanId plan, PlanText text, int version) {
        return update("""
                update plan_plan set title = ?, period_from = ?, period_to = ?, version = version + 1
                where id = ? and version = ?""", text.title(), text.from(), text.to(), plan.value(), version);
    }

    Optional<Draft<String>> section(SectionId section) {
        return this.jdbc.sql("""
                select s.title, s.version, s.plan_id, p.title as plan_title
                from plan_section s join plan_plan p on p.id = s.plan_id where s.id = ?""")
            .param(section.value())
            .query((row, index) -> new Draft<>(row.getString("title"), row.getInt("version"), planId(row),
                    row.getString("plan_title")))
            .optional();
    }

    /// Adding under an id that is there already adds nothing and gives false; so for
    /// objectives and actions.
    boolean add(SectionId id, PlanId plan, String title) {
        return update("""
                insert into plan_section (id, plan_id, title, position)
                select ?, ?, ?, coalesce(max(position), 0) + 1 from plan_section where plan_id = ?
                on conflict (id) do nothing""", id.value(), plan.value(), title, plan.value());
    }

    boolean change(SectionId section, String title, int version) {
        return update("update plan_section set title = ?, version = version + 1 where id = ? and version = ?", title,
                section.value(), version);
    }

    Optional<Draft<ObjectiveText>> objective(ObjectiveId objective) {
        return this.jdbc.sql("""
                select o.*, s.title as section_title from plan_objective o
                join plan_section s on s.id = o.section_id where o.id = ?""")
            .param(objective.value())
            .query((row, index) -> new Draft<>(
                    new ObjectiveText(row.getString("ref"), row.getString("text"), row.getBoolean("applicable"),
                            row.getString("not_applicable_reason"), row.getString("not_applicable_agreed_by"),
                            refs(objective, "LINK"), refs(objective, "SEE_ACTIONS")),
                    row.getInt("version"), planId(row), row.getString("section_title")))
            .optional();
    }

    private List<String> refs(ObjectiveId objective, String kind) {
        return this.jdbc
            .sql("select target_ref from plan_objective_link where objective_id = ? and kind = ? order by position")
            .params(objective.value(), kind)
            .query(String.class)
            .list();
    }

    boolean add(ObjectiveId id, SectionId section, PlanId plan, ObjectiveText text) {
        lock(plan);
        boolean done = update("""
                insert into plan_objective (id, plan_id, section_id, number, ref, text, position, applicable,
                    not_applicable_reason, not_applicable_agreed_by)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?
                from plan_objective where plan_id = ?
                on conflict (id) do nothing""", id.value(), plan.value(), section.value(), text.ref(), text.text(),
                text.applicable(), text.notApplicableReason(), text.agreedBy(), plan.value());
        if (done) {
            link(id, plan, text);
        }
        return done;
    }

    private void lock(PlanId plan) {
        this.jdbc.sql("select id from plan_plan where id = ? for update")
            .param(plan.value())
            .query(UUID.class)
            .single();
    }

    boolean change(ObjectiveId objective, PlanId plan, ObjectiveText text, int version) {
        boolean done = update("""
                update plan_objective set ref = ?, text = ?, applicable = ?, not_applicable_reason = ?,
                    not_applicable_agreed_by = ?, version = version + 1
                where id = ? and version = ?""", text.ref(), text.text(), text.applicable(), text.notApplicableReason(),
                text.agreedBy(), objective.value(), version);
        if (done) {
            link(objective, plan, text);
        }
        return done;
    }

    // Its own references, and those of others to it that led nowhere.
    private void link(ObjectiveId objective, PlanId plan, ObjectiveText text) {
        update("delete from plan_objective_link where objective_id = ?", objective.value());
        List<Object[]> links = new ArrayList<>();
        text.links().forEach((ref) -> links.add(new Object[] { objective.value(), "LINK", links.size(), ref }));
        text.seeActionsOf()
            .forEach((ref) -> links.add(new Object[] { objective.value(), "SEE_ACTIONS", links.size(), ref }));
        this.batches.batchUpdate(
                "insert into plan_objective_link (objective_id, kind, position, target_ref) values (?, ?, ?, ?)",
                links);
        update("""
                update plan_objective_link l set target_id = t.id
                from plan_objective f join plan_objective t on t.plan_id = f.plan_id
                where l.target_id is null and f.id = l.objective_id and t.ref = l.target_ref and f.plan_id = ?""",
                plan.value());
    }

    Optional<Draft<ActionText>> action(ActionId action) {
        return this.jdbc.sql("""
                select a.*, coalesce(o.ref || ' ', '') || o.text as objective_text
                from plan_action a join plan_objective o on o.id = a.objective_id where a.id = ?""")
            .param(action.value())
            .query((row, index) -> new Draft<>(new ActionText(row.getObject("number", Integer.class),
                    row.getString("text"),
                    strings("select as_written from plan_action_owner where action_id = ? order by position", action),
                    strings("select text from plan_success_measure where action_id = ? order by position", action)),
                    row.getInt("version"), planId(row), row.getString("objective_text")))
            .optional();
    }

    private List<String> strings(String sql, ActionId action) {
        return this.jdbc.sql(sql).param(action.value()).query(String.class).list();
    }

    boolean add(ActionId id, ObjectiveId objective, PlanId plan, ActionText text, Deadline deadline) {
        boolean done = update("""
                insert into plan_action (id, plan_id, objective_id, number, text, position, deadline_raw,
                    deadline_kind, deadline_start, deadline_end, deadline_recurrence, deadline_qualifier, created_at)
                select ?, ?, ?, coalesce(?, max(number) + 1, 1), ?, coalesce(max(position), 0) + 1,
                    ?, ?, ?, ?, ?, ?, ?
                from plan_action where objective_id = ?
                on conflict (id) do nothing""", id.value(), plan.value(), objective.value(), text.number(), text.text(),
                deadline.raw(), deadline.kind().name(), deadline.start(), deadline.end(), deadline.recurrence(),
                (deadline.qualifier() != null) ? deadline.qualifier().name() : null,
                Timestamp.from(this.clock.instant()), objective.value());
        if (done) {
            replaceMeasures(id, text.measures());
        }
        return done;
    }

    boolean change(ActionId action, ActionText text, int version) {
        boolean done = update("""
                update plan_action set number = ?, text = ?, version = version + 1
                where id = ? and version = ?""", text.number(), text.text(), action.value(), version);
        if (done) {
            replaceMeasures(action, text.measures());
        }
        return done;
    }

    private void replaceMeasures(ActionId action, List<String> measures) {
        update("delete from plan_success_measure where action_id = ?", action.value());
        List<Object[]> rows = new ArrayList<>();
        measures.forEach((measure) -> rows.add(new Object[] { action.value(), rows.size(), measure }));
        this.batches.batchUpdate("insert into plan_success_measure (action_id, position, text) values (?, ?, ?)", rows);
    }

    void replaceOfficers(ActionId action, List<NewOwner> officers) {
        update("delete from plan_action_owner where action_id = ?", action.value());
        List<Object[]> rows = new ArrayList<>();
        officers.forEach((officer) -> rows.add(AdoptionRepository.owner(action.value(), rows.size(), officer)));
        this.batches.batchUpdate(AdoptionRepository.OWNER, rows);
    }

    Optional<PlanId> planOf(Part part, UUID id) {
        return this.jdbc.sql("select plan_id from " + table(part) + " where id = ?")
            .param(id)
            .query((row, index) -> planId(row))
            .optional();
    }

    /// Two who move parts of a plan at once wait for each other.
    void move(Part part, UUID id, PlanId plan, boolean up) {
        lock(plan);
        List<UUID> order = new ArrayList<>(this.jdbc
            .sql("select id from " + table(part) + " where " + parent(part) + " = (select " + parent(part) + " from "
                    + table(part) + " where id = ?) order by position, id")
            .param(id)
            .query(UUID.class)
            .list());
        int from = order.indexOf(id);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        List<Object[]> rows = new ArrayList<>();
        order.forEach((one) -> rows.add(new Object[] { rows.size() + 1, one }));
        this.batches.batchUpdate("update " + table(part) + " set position = ? where id = ?", rows);
    }

    boolean close(Part part, UUID id, String reason) {
        return update("update " + table(part) + """
                 set closed_at = ?, closed_reason = ?, version = version + 1
                where id = ? and closed_at is null""", Timestamp.from(this.clock.instant()), reason, id);
    }

    boolean reopen(Part part, UUID id) {
        return update("update " + table(part) + """
                 set closed_at = null, closed_reason = null, version = version + 1
                where id = ? and closed_at is not null""", id);
    }

    private static String table(Part part) {
        return switch (part) {
            case SECTION -> "plan_section";
            case OBJECTIVE -> "plan_objective";
            case ACTION -> "plan_action";
        };
    }

    private static String parent(Part part) {
        return switch (part) {
            case SECTION -> "plan_id";
            case OBJECTIVE -> "section_id";
            case ACTION -> "objective_id";
        };
    }

    private boolean update(String sql, @Nullable Object... values) {
        return this.jdbc.sql(sql).params(Arrays.asList(values)).update() > 0;
    }

    private static PlanId planId(ResultSet row) throws SQLException {
        return new PlanId(row.getObject("plan_id", UUID.class));
    }

}
