package org.dueregard.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes a whole plan, table by table, and what a newer file of it changes.
@Repository
class AdoptionRepository {

    private static final String PLAN = """
            insert into plan_plan (id, number, title, period_from, period_to, created_at)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

    private static final String SECTION = "insert into plan_section (id, plan_id, title, position) values (?, ?, ?, ?)";

    private static final String OBJECTIVE = """
            insert into plan_objective (id, plan_id, section_id, number, ref, text, position, applicable,
                not_applicable_reason, not_applicable_agreed_by, origin_import, origin_place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LINK = """
            insert into plan_objective_link (objective_id, kind, position, target_ref, target_id)
            values (?, ?, ?, ?, ?)""";

    private static final String ACTION = """
            insert into plan_action (id, plan_id, objective_id, number, text, position, deadline_raw, deadline_kind,
                deadline_start, deadline_end, deadline_recurrence, deadline_qualifier, standing, done_on,
                protected_characteristics, origin_import, origin_place, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String OWNER = """
            insert into plan_action_owner (action_id, position, as_written, post_id, person_id, service_id)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String MEASURE = "insert into plan_success_measure (action_id, position, text) values (?, ?, ?)";

    private static final String NOTE = """
            insert into plan_progress (id, action_id, number, recorded_at, happened_on, recorded_as, text, standing,
                period)
            values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))""";

    private static final String INITIALS = """
            insert into plan_initials (plan_id, initials, meaning, position) values (?, ?, ?, ?)
            on conflict (authority_id, plan_id, initials) do update set meaning = excluded.meaning""";

    /// In whose name the notes of a file stand.
    static final String FROM_THE_FILE = "The plan as adopted";

    private final JdbcTemplate jdbc;

    private final Clock clock;

    AdoptionRepository(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PlanId insert(NewPlan plan) {
        PlanId id = new PlanId(UUID.randomUUID());
        insert(id, plan);
        return id;
    }

    /// False where the council has a plan of this id already.
    boolean insert(PlanId id, NewPlan plan) {
        Instant at = this.clock.instant();
        this.jdbc.query("select pg_advisory_xact_lock(hashtext('plan_plan' || current_authority()::text))", (row) -> {
        });
        Integer number = this.jdbc.queryForObject("select coalesce(max(number), 0) + 1 from plan_plan", Integer.class);
        Rows rows = new Rows(id, plan, at);
        if (this.jdbc.update(PLAN, rows.plan, number, plan.title(), plan.periodFrom(), plan.periodTo(), rows.at) == 0) {
            return false;
        }
        this.jdbc.batchUpdate(SECTION, rows.sections);
        this.jdbc.batchUpdate(OBJECTIVE, rows.objectives);
        this.jdbc.batchUpdate(LINK, rows.links());
        this.jdbc.batchUpdate(ACTION, rows.actions);
        this.jdbc.batchUpdate(OWNER, rows.owners);
        this.jdbc.batchUpdate(MEASURE, rows.measures);
        this.jdbc.batchUpdate(NOTE, rows.notes);
        explain(id, plan.key());
        return true;
    }

    /// Says what initials stand for in a plan; where they stood for something else
    /// before, they no longer do.
    void explain(PlanId plan, List<Initials> key) {
        List<Object[]> rows = new ArrayList<>();
        key.forEach((each) -> rows.add(Rows.row(plan.value(), each.initials(), each.meaning(), rows.size())));
        this.jdbc.batchUpdate(INITIALS, rows);
    }

    /// Nobody else changes the plan until the transaction ends.
    void lock(PlanId plan) {
        this.jdbc.queryForList("select id from plan_plan where id = ? for update", UUID.class, plan.value());
        this.jdbc.queryForList("select id from plan_action where plan_id = ? order by id for update", UUID.class,
                plan.value());
    }

    /// Says which file a part came from, and where it stood there.
    void originate(Part part, UUID id, UUID origin, @Nullable String place) {
        String table = (part == Part.OBJECTIVE) ? "plan_objective" : "plan_action";
        this.jdbc.update("update " + table + " set origin_import = ?, origin_place = ? where id = ?", origin, place,
                id);
    }

    /// Numbers an action as the file does, or not at all.
    void number(ActionId action, @Nullable Integer number) {
        this.jdbc.update("update plan_action set number = ? where id = ?", number, action.value());
    }

    /// Says whom an action concerns.
    void concern(ActionId action, List<String> characteristics) {
        this.jdbc.update("update plan_action set protected_characteristics = ? where id = ?",
                characteristics.toArray(String[]::new), action.value());
    }

    /// Lets an action stand as a file says.
    void stand(ActionId action, Standing standing, @Nullable String doneOn) {
        this.jdbc.update("update plan_action set standing = ?, done_on = ? where id = ?", standing.name(), doneOn,
                action.value());
    }

    /// Adds a file's words to an action's history.
    ///
    /// @param before null where the deadline stays
    void say(ActionId action, Note note, Instant at, @Nullable String before, @Nullable String after) {
        this.jdbc.update("""
                insert into plan_progress (id, action_id, number, recorded_at, happened_on, recorded_as, text, standing,
                    deadline_before, deadline_after, deadline_reason, period)
                select ?, a.id, coalesce((select max(number) from plan_progress where action_id = a.id), 0) + 1, ?, ?,
                    ?, ?, a.standing, ?, ?, ?, nullif(?, '')
                from plan_action a where a.id = ?""", UUID.randomUUID(), Timestamp.from(at),
                LocalDate.ofInstant(at, Dates.LONDON), PlanRevising.FROM_THE_FILE, note.text(), before, after,
                (before != null) ? PlanRevising.FROM_THE_FILE : null, note.period(), action.value());
    }

    /// Puts parts under another one, in their order.
    void arrange(Part part, UUID above, List<UUID> order) {
        List<Object[]> rows = new ArrayList<>();
        order.forEach((id) -> rows.add(new Object[] { above, rows.size() + 1, id }));
        this.jdbc.batchUpdate(
                (part == Part.OBJECTIVE) ? "update plan_objective set section_id = ?, position = ? where id = ?"
                        : "update plan_action set objective_id = ?, position = ? where id = ?",
                rows);
    }

    static Object[] owner(UUID action, int position, NewOwner owner) {
        UUID post = null;
        UUID person = null;
        UUID service = null;
        switch (owner.responsible()) {
            case Responsible.ToPost known -> post = known.id();
            case Responsible.ToPerson known -> person = known.id();
            case Responsible.ToService known -> service = known.id();
            case null -> {
            }
        }
        return Rows.row(action, position, owner.asWritten(), post, person, service);
    }

    /// The rows of a plan, made in one walk.
    private static final class Rows {

        private final UUID plan;

        private final @Nullable UUID origin;

        private final Timestamp at;

        private final LocalDate day;

        private final List<Object[]> sections = new ArrayList<>();

        private final List<Object[]> objectives = new ArrayList<>();

        private final List<Linking> linking = new ArrayList<>();

        private final Map<String, UUID> byRef = new HashMap<>();

        private final List<Object[]> actions = new ArrayList<>();

        private final List<Object[]> owners = new ArrayList<>();

        private final List<Object[]> measures = new ArrayList<>();

        private final List<Object[]> notes = new ArrayList<>();

        Rows(PlanId id, NewPlan plan, Instant at) {
            this.plan = id.value();
            this.origin = plan.origin();
            this.at = Timestamp.from(at);
            this.day = LocalDate.ofInstant(at, Dates.LONDON);
            plan.sections().forEach(this::add);
        }

        private void add(NewSection section) {
            UUID id = UUID.randomUUID();
            this.sections.add(row(id, this.plan, section.title(), this.sections.size()));
            section.objectives().forEach((objective) -> add(objective, id));
        }

        private void add(NewObjective objective, UUID section) {
            UUID id = UUID.randomUUID();
            this.linking.add(new Linking(id, objective));
            if (objective.ref() != null) {
                this.byRef.putIfAbsent(objective.ref(), id);
            }
            int number = this.objectives.size() + 1;
            this.objectives.add(row(id, this.plan, section, number, objective.ref(), objective.text(), number,
                    objective.applicable(), objective.notApplicableReason(), objective.notApplicableAgreedBy(),
                    this.origin, objective.place()));
            int position = 0;
            for (NewAction action : objective.actions()) {
                add(action, id, position++);
            }
        }

        private void add(NewAction action, UUID objective, int position) {
            UUID id = UUID.randomUUID();
            Deadline deadline = action.deadline();
            Standing standing = (action.completedOn() != null) ? Standing.DONE : Standing.NOT_STARTED;
            this.actions.add(row(id, this.plan, objective, action.number(), action.text(), position, deadline.raw(),
                    deadline.kind().name(), deadline.start(), deadline.end(), deadline.recurrence(),
                    (deadline.qualifier() != null) ? deadline.qualifier().name() : null, standing.name(),
                    action.completedOn(), action.protectedCharacteristics().toArray(String[]::new), this.origin,
                    action.place(), this.at));
            for (NewOwner owner : action.owners()) {
                this.owners.add(owner(id, this.owners.size(), owner));
            }
            action.successMeasures().forEach((measure) -> this.measures.add(row(id, this.measures.size(), measure)));
            int number = 1;
            for (Note note : action.notes()) {
                this.notes.add(row(UUID.randomUUID(), id, number++, this.at, this.day, FROM_THE_FILE, note.text(),
                        standing.name(), note.period()));
            }
        }

        // Resolved at the end, when every reference is known.
        private record Linking(UUID id, NewObjective objective) {
        }

        List<Object[]> links() {
            List<Object[]> links = new ArrayList<>();
            for (Linking from : this.linking) {
                from.objective().links().forEach((ref) -> links.add(link(from.id(), "LINK", links.size(), ref)));
                from.objective()
                    .seeActionsOf()
                    .forEach((ref) -> links.add(link(from.id(), "SEE_ACTIONS", links.size(), ref)));
            }
            return links;
        }

        private Object[] link(UUID objective, String kind, int position, String ref) {
            return row(objective, kind, position, ref, this.byRef.get(ref));
        }

        private static Object[] row(@Nullable Object... columns) {
            return columns;
        }

    }

}
