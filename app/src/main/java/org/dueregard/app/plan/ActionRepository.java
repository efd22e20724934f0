package org.dueregard.app.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.plan.Action.LastSaid;
import org.dueregard.app.plan.Action.Origin;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL that reads actions. Each read is one statement, however many actions there are.
@Repository
class ActionRepository {

    private static final String ACTIONS = """
            select a.*, o.applicable and o.closed_at is null as objective_applies,
                coalesce(p.period_from, (p.created_at at time zone 'Europe/London')::date) as plan_begins,
                last.number as last_number, last.recorded_at as last_at,
                case when last.text = '' then 'The date is now: ' || last.deadline_after else last.text end as last_text,
                coalesce(last.period, '') as last_period,
                last.recorded_as as last_as, last.person_id is not null as last_by_officer,
                last.standing_reason as last_reason, owners.names as owner_names, owners.ids as owner_ids,
                owners.meanings as owner_meanings
            from plan_action a
            join plan_objective o on o.id = a.objective_id
            join plan_section s on s.id = o.section_id
            join plan_plan p on p.id = a.plan_id
            left join lateral (
                select * from plan_progress e where e.action_id = a.id order by e.number desc limit 1) last on true
            left join lateral (
                select array_agg(w.as_written order by w.position) as names,
                    array_agg(coalesce(w.post_id, w.person_id, w.service_id) order by w.position) as ids,
                    array_agg(coalesce(k.meaning, w.as_written) order by w.position) as meanings
                from plan_action_owner w
                left join plan_initials k on k.plan_id = a.plan_id and k.initials = w.as_written
                where w.action_id = a.id) owners on true
            """;

    private static final String IN_ORDER = " order by s.position, o.position, o.number, a.position, a.id";

    private final JdbcClient jdbc;

    private final int soonDays;

    /// @param soonDays within so many days an action is due soon
    ActionRepository(JdbcClient jdbc, @Value("${dueregard.due-soon-days:30}") int soonDays) {
        this.jdbc = jdbc;
        this.soonDays = soonDays;
    }

    Optional<Action> find(ActionId action) {
        return this.jdbc.sql(ACTIONS + " where a.id = :id").param("id", action.value()).query(this::action).optional();
    }

    /// All of a plan, in the plan's order, closed ones too.
    List<Action> ofPlan(PlanId plan) {
        return this.jdbc.sql(ACTIONS + " where a.plan_id = :plan" + IN_ORDER)
            .param("plan", plan.value())
            .query(this::action)
            .list();
    }

    /// All of some objectives, in order.
    List<Action> ofObjectives(Collection<ObjectiveId> objectives) {
        if (objectives.isEmpty()) {
            return List.of();
        }
        return this.jdbc.sql(ACTIONS + " where a.objective_id in (:objectives)" + IN_ORDER)
            .param("objectives", objectives.stream().map(ObjectiveId::value).toList())
            .query(this::action)
            .list();
    }

    /// All of open plans.
    List<Action> ofOpenPlans() {
        return this.jdbc.sql(ACTIONS + " where p.closed_at is null" + IN_ORDER).query(this::action).list();
    }

    /// The success measures of a plan's actions.
    Map<ActionId, List<String>> measuresOfPlan(PlanId plan) {
        Map<ActionId, List<String>> measures = new LinkedHashMap<>();
        this.jdbc.sql("""
                select m.action_id, m.text from plan_success_measure m
                join plan_action a on a.id = m.action_id
                where a.plan_id = :plan order by m.action_id, m.position
                """).param("plan", plan.value()).query((row) -> {
            ActionId action = new ActionId(row.getObject("action_id", UUID.class));
            measures.computeIfAbsent(action, (any) -> new ArrayList<>()).add(row.getString("text"));
        });
        return measures;
    }

    /// The success measures of one action.
    List<String> measures(ActionId action) {
        return this.jdbc.sql("select text from plan_success_measure where action_id = :id order by position")
            .param("id", action.value())
            .query(String.class)
            .list();
    }

    /// Names as written that stand for nobody known yet, in open plans, the most frequent
    /// first.
    List<Plans.UnmatchedOwner> unmatchedOwners() {
        return this.jdbc.sql("""
                select min(w.as_written) as name, coalesce(min(k.meaning), min(w.as_written)) as meaning,
                    count(distinct w.action_id) as actions
                from plan_action_owner w
                join plan_action a on a.id = w.action_id
                join plan_plan p on p.id = a.plan_id
                left join plan_initials k on k.plan_id = a.plan_id and k.initials = w.as_written
                where num_nonnulls(w.post_id, w.person_id, w.service_id) = 0
                  and a.closed_at is null and p.closed_at is null
                group by lower(w.as_written) order by actions desc, name""")
            .query((row, index) -> new Plans.UnmatchedOwner(row.getString("name"), row.getString("meaning"),
                    row.getInt("actions")))
            .list();
    }

    /// Says who is meant by a name wherever nobody is known by it.
    ///
    /// @return the actions that have now somebody responsible
    List<UUID> match(String asWritten, Responsible who) {
        String column = switch (who) {
            case Responsible.ToPost post -> "post_id";
            case Responsible.ToPerson person -> "person_id";
            case Responsible.ToService service -> "service_id";
        };
        return this.jdbc.sql("update plan_action_owner set " + column + """
                 = :who where lower(as_written) = lower(:name)
                  and num_nonnulls(post_id, person_id, service_id) = 0
                returning action_id""").param("who", who.id()).param("name", asWritten).query(UUID.class).list();
    }

    private Action action(ResultSet row, int index) throws SQLException {
        Origin origin = new Origin(row.getObject("origin_import", UUID.class), row.getString("origin_place"));
        return new Action(new ActionId(row.getObject("id", UUID.class)),
                new ObjectiveId(row.getObject("objective_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)), row.getObject("number", Integer.class),
                row.getString("text"), officers(row),
                new ActionDeadline(deadline(row), row.getObject("plan_begins", LocalDate.class), this.soonDays),
                Standing.valueOf(row.getString("standing")), row.getString("done_on"),
                row.getBoolean("objective_applies"), row.getString("closed_reason"),
                day(row.getTimestamp("created_at")), lastSaid(row),
                List.of(strings(row.getArray("protected_characteristics"))), origin, row.getInt("version"));
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        String qualifier = row.getString("deadline_qualifier");
        return new Deadline(row.getString("deadline_raw"), Deadline.Kind.valueOf(row.getString("deadline_kind")),
                row.getObject("deadline_start", LocalDate.class), row.getObject("deadline_end", LocalDate.class),
                row.getString("deadline_recurrence"),
                (qualifier != null) ? Deadline.Qualifier.valueOf(qualifier) : null);
    }

    private static List<ResponsibleOfficer> officers(ResultSet row) throws SQLException {
        Array names = row.getArray("owner_names");
        if (names == null) {
            return List.of();
        }
        String[] asWritten = strings(names);
        String[] meanings = strings(row.getArray("owner_meanings"));
        UUID[] ids = (UUID[]) row.getArray("owner_ids").getArray();
        List<ResponsibleOfficer> officers = new ArrayList<>(asWritten.length);
        for (int i = 0; i < asWritten.length; i++) {
            officers.add(new ResponsibleOfficer(asWritten[i], ids[i], meanings[i]));
        }
        return officers;
    }

    private static @Nullable LastSaid lastSaid(ResultSet row) throws SQLException {
        int number = row.getInt("last_number");
        if (number == 0) {
            return null;
        }
        return new LastSaid(number, day(row.getTimestamp("last_at")), row.getString("last_period"),
                row.getString("last_text"), row.getString("last_as"), row.getBoolean("last_by_officer"),
                row.getString("last_reason"));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), Dates.LONDON);
    }

}
