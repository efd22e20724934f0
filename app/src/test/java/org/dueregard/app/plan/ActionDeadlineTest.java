package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.plan.Action.LastSaid;
import org.dueregard.app.plan.Action.Origin;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline.Qualifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActionDeadlineTest {

    private static final LocalDate PLAN_BEGINS = LocalDate.of(2025, 4, 1);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DATE,       2026-03-31, 2026-03-31, -,    2026-02-28, ON_TRACK
            DATE,       2026-03-31, 2026-03-31, -,    2026-03-01, DUE_SOON
            DATE,       2026-03-31, 2026-03-31, -,    2026-03-31, DUE_SOON
            DATE,       2026-03-31, 2026-03-31, -,    2026-04-01, OVERDUE
            MONTH,      2025-12-01, 2025-12-31, -,    2025-12-01, DUE_SOON
            MONTH,      2025-12-01, 2025-12-31, -,    2025-12-31, DUE_SOON
            MONTH,      2025-12-01, 2025-12-31, -,    2026-01-01, OVERDUE
            MONTH,      2025-09-01, 2025-09-10, EARLY, 2025-09-11, OVERDUE
            MONTH,      2025-09-01, 2025-09-30, END,  2025-09-11, DUE_SOON
            RANGE,      2026-09-01, 2026-11-30, -,    2026-10-15, ON_TRACK
            RANGE,      2026-09-01, 2026-11-30, -,    2026-12-01, OVERDUE
            ONGOING,    2012-09-01, -,          START, 2026-11-22, ON_TRACK
            ONGOING,    -,          -,          -,    2026-11-22, ON_TRACK
            TBC,        -,          -,          -,    2026-11-22, NO_DATE
            NONE,       -,          -,          -,    2026-11-22, NO_DATE
            UNREADABLE, -,          -,          -,    2026-11-22, NO_DATE
            """)
    void standsByItsDeadline(Kind kind, @Nullable LocalDate start, @Nullable LocalDate end,
            @Nullable Qualifier qualifier, LocalDate today, ActionState expected) {
        Action action = anAction(new Deadline((kind == Kind.NONE) ? null : "words", kind, start, end, null, qualifier),
                Standing.UNDER_WAY, null);

        assertThat(action.state(today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, -,          2026-08-01, ON_TRACK, 2026-09-30
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, -,          2026-09-15, DUE_SOON, 2026-09-30
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, -,          2026-10-01, OVERDUE,  2026-09-30
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, 2026-09-02, 2026-10-01, ON_TRACK, 2026-12-31
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, 2026-10-05, 2026-12-02, DUE_SOON, 2026-12-31
            FREQ=MONTHLY;INTERVAL=3, 2026-09-01, 2026-12-01, 2026-12-02, ON_TRACK, 2027-03-31
            FREQ=MONTHLY;INTERVAL=3, 2012-09-01, 2026-08-31, 2026-11-22, OVERDUE,  2026-09-30
            FREQ=YEARLY;BYMONTH=1,   -,          2025-11-01, 2026-02-01, OVERDUE,  2026-01-31
            FREQ=YEARLY;BYMONTH=1,   -,          2026-01-10, 2026-02-01, ON_TRACK, 2027-01-31
            FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31, -, 2026-03-28, 2026-04-01, ON_TRACK, 2027-03-31
            FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31, -, -,       2026-04-01, OVERDUE,  2026-03-31
            FREQ=MONTHLY;INTERVAL=3, -,          -,          2025-06-30, DUE_SOON, 2025-06-30
            FREQ=MONTHLY;INTERVAL=3, -,          -,          2025-07-01, OVERDUE,  2025-06-30
            FREQ=MONTHLY;INTERVAL=3, -,          2025-05-05, 2025-07-01, ON_TRACK, 2025-09-30
            FREQ=YEARLY,             -,          -,          2026-02-01, ON_TRACK, 2026-03-31
            """)
    void recursUntilSomethingIsSaid(String rule, @Nullable LocalDate start, @Nullable LocalDate lastSaid,
            LocalDate today, ActionState expected, LocalDate due) {
        Action action = anAction(new Deadline("words", Kind.RECURRING, start, null, rule, null), Standing.UNDER_WAY,
                lastSaid);

        assertThat(action.state(today)).isEqualTo(expected);
        assertThat(action.due(today)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|',
            textBlock = """
                    MONTH     | 2025-09-21 | 2025-09-30 | -                       | LATE | 21 to 30 September 2025
                    MONTH     | 2018-03-01 | 2018-03-31 | -                       | REVIEW_BY | review by 31 March 2018
                    MONTH     | 2012-09-01 | 2012-09-30 | -                       | END  | by 30 September 2012
                    DATE      | 2026-03-31 | 2026-03-31 | -                       | -    | 31 March 2026
                    RECURRING | 2012-09-01 | -          | FREQ=MONTHLY;INTERVAL=3 | -    | Every quarter from September 2012: next 1 December 2026
                    RECURRING | -          | -          | FREQ=YEARLY;BYMONTH=1   | END  | Every year in January: next 1 January 2027
                    RECURRING | -          | -          | FREQ=MONTHLY;INTERVAL=3 | -    | Every quarter: this time by 31 December 2026
                    RECURRING | -          | -          | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31 | - | Every year by 31 March: next 1 March 2027
                    RECURRING | -          | -          | nonsense                | -    | Not a date we can read
                    ONGOING   | 2012-09-01 | -          | -                       | -    | Ongoing from 1 September 2012
                    TBC       | -          | -          | -                       | -    | Not yet decided (TBC)
                    """)
    void isReadInWords(Kind kind, @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String rule,
            @Nullable Qualifier qualifier, String reading) {
        Deadline deadline = new Deadline("as said", kind, start, end, rule, qualifier);

        assertThat(new ActionDeadline(deadline, PLAN_BEGINS, 30).reading(LocalDate.of(2026, 11, 22)))
            .isEqualTo(reading);
    }

    @Test
    void saysNothingMoreWhereTheWordsSayItAll() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        Deadline deadline = new Deadline("31 March 2026", Kind.DATE, day, day, null, null);

        assertThat(new ActionDeadline(deadline, PLAN_BEGINS, 30).reading(day)).isNull();
    }

    @Test
    void isNeverOverdueOnceDoneOrSetAside() {
        Deadline past = new Deadline("May 2012", Kind.MONTH, LocalDate.of(2012, 5, 1), LocalDate.of(2012, 5, 31), null,
                null);
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(anAction(past, Standing.DONE, null).state(today)).isEqualTo(ActionState.DONE);
        assertThat(anAction(past, Standing.NO_LONGER_NEEDED, null).state(today)).isEqualTo(ActionState.NOT_APPLICABLE);
        assertThat(anAction(past, Standing.HELD_UP, null).isOverdue(today)).isTrue();
        assertThat(anAction(Deadline.NONE, Standing.HELD_UP, null).state(today)).isEqualTo(ActionState.HELD_UP);
    }

    @Test
    void waitsForAnUpdateAfterAQuarterOfSilence() {
        Deadline ongoing = new Deadline("On-going", Kind.ONGOING, null, null, null, null);
        LocalDate said = LocalDate.of(2026, 6, 1);

        assertThat(anAction(ongoing, Standing.UNDER_WAY, said).isWaitingForUpdate(said.plusDays(90))).isFalse();
        assertThat(anAction(ongoing, Standing.UNDER_WAY, said).isWaitingForUpdate(said.plusDays(91))).isTrue();
        assertThat(anAction(ongoing, Standing.DONE, said).isWaitingForUpdate(said.plusDays(91))).isFalse();
        assertThat(anAction(Deadline.NONE, Standing.UNDER_WAY, said).isWaitingForUpdate(said)).isTrue();
    }

    private static Action anAction(Deadline deadline, Standing standing, @Nullable LocalDate lastSaid) {
        LastSaid last = (lastSaid != null) ? new LastSaid(1, lastSaid, "", "News", "Officer", true, null) : null;
        return new Action(new ActionId(UUID.randomUUID()), new ObjectiveId(UUID.randomUUID()),
                new PlanId(UUID.randomUUID()), 1, "Do it", List.of(), new ActionDeadline(deadline, PLAN_BEGINS, 30),
                standing, null, true, null, PLAN_BEGINS, last, List.of(), Origin.BY_HAND, 0);
    }

}
