package org.dueregard.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.database.DatabaseFixture;
import org.dueregard.app.duty.Nation;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.publication.Publications;
import org.dueregard.app.signin.Passwords;
import org.dueregard.planreader.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// How quick the pages are with 1,000 actions and 50 officers, warm: for each the median and the 95th percentile of the
/// time until the last byte, and the processor time that the server's thread took. docs/guide/figures.md has the command.
///
/// The plan is invented: the same words again and again, with deadlines of every kind. The random seed is fixed. It is no
/// part of the suite: figures from a busy machine say nothing.
class LoadFigures {

    private static final int SECTIONS = 10;

    private static final int OBJECTIVES = 20;

    private static final int ACTIONS = 5;

    private static final int OFFICERS = 50;

    private static final int WARM_UP = 300;

    private static final int MEASURED = 300;

    private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.EQUALITY_LEAD);

    private static final String PASSWORD = "a long enough password for figures";

    private static final List<String> DEADLINES = List.of("31 March 2026", "Early September 2026", "December 2026",
            "Autumn 2027", "Ongoing", "Quarterly", "TBC", "October 2025 Thereafter every quarter", "By 31 March 2027",
            "Late June 2026");

    private final Random random = new Random(49);

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private final ConfigurableApplicationContext app;

    private final String base;

    private String slug = "";

    private PlanId plan = new PlanId(new UUID(0, 0));

    LoadFigures() {
        Map<String, Object> settings = new HashMap<>(DatabaseFixture.get().settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        this.app = new SpringApplicationBuilder(DueRegard.class).properties(settings).run();
        this.base = "http://127.0.0.1:" + this.app.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        this.app.close();
    }

    @Test
    void measuresWarmPages() throws Exception {
        SignedIn founder = this.app.getBean(Authorities.class)
            .found(NewAuthority.invented("figures-" + UUID.randomUUID(), "Figures Council", Nation.ENGLAND),
                    new NewPerson("Lena Lead", UUID.randomUUID() + "@council.example", ROLES));
        SignedIn lead = new SignedIn(founder.authority(), founder.person(), founder.name(), List.of(), ROLES);
        signIn(ActingAuthority.call(lead.authority(), () -> prepare(lead)));

        System.out.printf("%-34s %10s %10s %14s %6s%n", "page", "median ms", "p95 ms", "server CPU ms", "kB");
        for (String address : addresses()) {
            assertThat(measure(address)).as(address).isLessThan(100);
        }
    }

    private String prepare(SignedIn lead) {
        List<Responsible> officers = new ArrayList<>();
        for (int i = 1; i <= OFFICERS; i++) {
            String title = "Officer " + i;
            UUID id = this.app.getBean(Posts.class)
                .add(new NewPost(title, null, false, (i == 1) ? Set.of(new PersonId(lead.person())) : Set.of()), lead)
                .orThrow();
            officers.add(new Responsible.ToPost(id, title));
        }
        PlanId plan = this.app.getBean(Plans.class).adopt(plan(officers), lead);
        this.app.getBean(Publications.class).publish(plan, "Figures.", lead);
        this.app.getBean(Passwords.class).set(new PersonId(lead.person()), PASSWORD, lead);
        this.slug = this.app.getBean(Authorities.class).current().orElseThrow().slug();
        this.plan = plan;
        People people = this.app.getBean(People.class);
        Person person = people.get(new PersonId(lead.person()), lead);
        people.change(person.id(), new NewPerson(person.name(), person.email(), ROLES), person.version(), lead)
            .orThrow();
        return person.email();
    }

    private NewPlan plan(List<Responsible> officers) {
        List<NewSection> sections = new ArrayList<>();
        for (int s = 1; s <= SECTIONS; s++) {
            List<NewObjective> objectives = new ArrayList<>();
            for (int o = 1; o <= OBJECTIVES; o++) {
                objectives.add(new NewObjective(s + "." + o, "People who use service " + o + " are asked and heard",
                        true, null, null, List.of(s + "." + (1 + this.random.nextInt(OBJECTIVES))), List.of(), null,
                        actions(officers)));
            }
            sections.add(new NewSection("Section " + s, objectives));
        }
        return new NewPlan("A plan of a thousand actions", LocalDate.of(2025, 4, 1), LocalDate.of(2028, 3, 31), null,
                sections);
    }

    private List<NewAction> actions(List<Responsible> officers) {
        List<NewAction> actions = new ArrayList<>();
        for (int a = 1; a <= ACTIONS; a++) {
            Responsible officer = officers.get(this.random.nextInt(officers.size()));
            Deadline deadline = Deadline.read(DEADLINES.get(this.random.nextInt(DEADLINES.size())));
            actions.add(new NewAction(a,
                    "Review the way in which people are asked what they need, and publish what was found",
                    List.of(new NewOwner(officer.label(), officer)), List.of("It is published"), deadline, null,
                    List.of(new Note("The first meeting took place", ""),
                            new Note("Letters went to all groups on the register", "")),
                    List.of(), "table 1, row " + a));
        }
        return actions;
    }

    private void signIn(String email) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        String form = "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf="
                + encoded(token.group(1));
        HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<String> addresses() throws IOException, InterruptedException {
        String address = "/plans/" + this.plan.value();
        Matcher action = Pattern.compile("href=\"(/actions/[0-9a-f-]{36})\"").matcher(get(address));
        if (!action.find()) {
            throw new IllegalStateException("The plan page shows no action");
        }
        return List.of(address, address + "?view=print", address + "?state=OVERDUE", action.group(1), "/",
                "/public/" + this.slug + "/plans/1");
    }

    // The median in milliseconds.
    private double measure(String address) throws IOException, InterruptedException {
        int bytes = 0;
        for (int i = 0; i < WARM_UP; i++) {
            bytes = get(address).length();
        }
        double[] milliseconds = new double[MEASURED];
        long before = serverTime();
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            get(address);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = (serverTime() - before) / 1e6 / MEASURED;
        Arrays.sort(milliseconds);
        System.out.printf("%-34s %10.1f %10.1f %14.1f %6d%n", address.replaceAll("(figures-)?[0-9a-f-]{36}", "…"),
                milliseconds[MEASURED / 2], milliseconds[MEASURED * 95 / 100], cpu, bytes / 1000);
        return milliseconds[MEASURED / 2];
    }

    // Of Tomcat's threads alone; the client and the collector have others.
    private long serverTime() {
        long time = 0;
        for (ThreadInfo thread : this.threads.getThreadInfo(this.threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains("-exec-")) {
                time += this.threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return time;
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.base + address)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

}
