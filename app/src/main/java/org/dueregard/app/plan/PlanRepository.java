package org.dueregard.app.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.app.plan.Action.Origin;
import org.dueregard.app.plan.EqualityObjective.Link;
import org.dueregard.app.plan.PlanTree.Branch;
import org.dueregard.app.plan.PlanTree.Section;
import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL that reads plans, sections and objectives.
@Repository
class PlanRepository {

    private static final String PLANS = """
            select p.id, p.number, p.title, p.period_from, p.period_to, p.closed_at
            from plan_plan p""";

    private static final String OBJECTIVES = """
            select s.id as of_section, s.title as section_title, s.closed_reason as section_closed,
                s.version as section_version, o.*, links.kinds, links.refs, links.targets
            from plan_section s
            left join plan_objective o on o.section_id = s.id
            left join lateral (
                select array_agg(l.kind order by l.kind, l.position) as kinds,
                    array_agg(l.target_ref order by l.kind, l.position) as refs,
                    array_agg(l.target_id order by l.kind, l.position) as targets
                from plan_objective_link l where l.objective_id = o.id) links on true
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    List<PlanSummary> all() {
        return this.jdbc.sql(PLANS + " order by p.number desc").query(PlanRepository::plan).list();
    }

    Optional<PlanSummary> find(PlanId plan) {
        return this.jdbc.sql(PLANS + " where p.id = :id")
            .param("id", plan.value())
            .query(PlanRepository::plan)
            .optional();
    }

    /// The plan with the actions given, which are all of its own.
    PlanTree tree(PlanSummary plan, List<Action> actions) {
        Map<ObjectiveId, List<Action>> byObjective = new LinkedHashMap<>();
        actions.forEach(
                (action) -> byObjective.computeIfAbsent(action.objective(), (any) -> new ArrayList<>()).add(action));
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        Map<SectionId, List<Branch>> branches = new LinkedHashMap<>();
        this.jdbc.sql(OBJECTIVES + " where s.plan_id = :plan order by s.position, s.id, o.position, o.number")
            .param("plan", plan.id().value())
            .query((row) -> {
                SectionId id = new SectionId(row.getObject("of_section", UUID.class));
                sections.putIfAbsent(id, new Section(id, row.getString("section_title"),
                        row.getString("section_closed"), row.getInt("section_version"), List.of()));
                List<Branch> here = branches.computeIfAbsent(id, (any) -> new ArrayList<>());
                if (row.getObject("id") != null) {
                    EqualityObjective objective = objective(row);
                    here.add(new Branch(objective, byObjective.getOrDefault(objective.id(), List.of())));
                }
            });
        return new PlanTree(plan,
                sections.values()
                    .stream()
                    .map((section) -> new Section(section.id(), section.title(), section.closedReason(),
                            section.version(), branches.getOrDefault(section.id(), List.of())))
                    .toList(),
                key(plan.id()));
    }

    /// What the initials of a plan's owners stand for.
    private List<Initials> key(PlanId plan) {
        return this.jdbc
            .sql("select initials, meaning from plan_initials where plan_id = :plan order by position, initials")
            .param("plan", plan.value())
            .query((row, index) -> new Initials(row.getString("initials"), row.getString("meaning")))
            .list();
    }

    Optional<EqualityObjective> find(ObjectiveId objective) {
        return this.jdbc.sql(OBJECTIVES + " where o.id = :id")
            .param("id", objective.value())
            .query((row, index) -> objective(row))
            .optional();
    }

    /// The objectives of all open plans by id.
    Map<ObjectiveId, EqualityObjective> objectivesOfOpenPlans() {
        return this.jdbc.sql(OBJECTIVES + """
                 join plan_plan p on p.id = s.plan_id
                where p.closed_at is null and o.id is not null""")
            .query((row, index) -> objective(row))
            .stream()
            .collect(Collectors.toMap(EqualityObjective::id, Function.identity()));
    }

    /// Objectives that refer to this one.
    List<EqualityObjective> referringTo(ObjectiveId objective) {
        return this.jdbc.sql(OBJECTIVES + """
                 where o.id in (select objective_id from plan_objective_link
                    where target_id = :id and objective_id <> :id)
                order by s.position, o.position, o.number""")
            .param("id", objective.value())
            .query((row, index) -> objective(row))
            .list();
    }

    private static PlanSummary plan(ResultSet row, int index) throws SQLException {
        return new PlanSummary(new PlanId(row.getObject("id", UUID.class)), row.getInt("number"),
                row.getString("title"), row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class), row.getObject("closed_at") != null);
    }

    private static EqualityObjective objective(ResultSet row) throws SQLException {
        return new EqualityObjective(new ObjectiveId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)), row.getInt("number"), row.getString("ref"),
                row.getString("text"), row.getBoolean("applicable"), row.getString("not_applicable_reason"),
                row.getString("not_applicable_agreed_by"), row.getString("closed_reason"), links(row),
                new Origin(row.getObject("origin_import", UUID.class), row.getString("origin_place")),
                row.getInt("version"));
    }

    private static List<Link> links(ResultSet row) throws SQLException {
        @Nullable Array kinds = row.getArray("kinds");
        if (kinds == null) {
            return List.of();
        }
        String[] kind = (String[]) kinds.getArray();
        String[] refs = (String[]) row.getArray("refs").getArray();
        @Nullable UUID[] targets = (UUID[]) row.getArray("targets").getArray();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < kind.length; i++) {
            UUID target = targets[i];
            links.add(new Link(Link.Kind.valueOf(kind[i]), refs[i], (target != null) ? new ObjectiveId(target) : null));
        }
        return links;
    }

}
