package org.dueregard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.database.DatabaseFixture;
import org.dueregard.app.organisation.Committees;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.Services;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.signin.SignIn;
import org.dueregard.planreader.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/// Another council's ids in any address give 404, whatever roles one has at home. Every address that takes an id is
/// walked, those too that come later.
@SpringBootTest
@AutoConfigureMockMvc
class AcrossCouncilsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*\\})*))?\\}");

    /// Variables that count within what an id names.
    private static final Set<String> NUMBERS = Set.of("number", "objective", "page");

    private static final int LEAST_ADDRESSES = 30;

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Services services;

    @Autowired
    private Posts posts;

    @Autowired
    private Committees committees;

    @Autowired
    private Plans plans;

    private SignedIn here;

    private SignedIn there;

    private List<UUID> theirs;

    @BeforeEach
    void twoCouncils() {
        this.here = everything();
        this.there = everything();
        ActingAuthority.run(this.there.authority(), () -> {
            this.services.add("Housing", this.there).orThrow();
            this.posts.add(NewPost.vacant("Clerk", null), this.there).orThrow();
            this.committees.add("Cabinet", this.there).orThrow();
            this.plans.adopt(aPlan(), this.there);
        });
        this.theirs = Set
            .of("organisation_service", "organisation_post", "organisation_person", "organisation_committee",
                    "plan_plan", "plan_section", "plan_objective", "plan_action")
            .stream()
            .map(this::oneOfTheirs)
            .toList();
    }

    @Test
    void gives404ForTheirIds() throws Exception {
        List<String> reached = new ArrayList<>();
        List<Address> addresses = addresses();
        for (Address address : addresses) {
            for (UUID id : this.theirs) {
                int status = status(address, id.toString(), this.here);
                // 400: refused before the id was looked at, because a field is missing.
                if (status != 404 && (status != 400 || address.method().equals(HttpMethod.GET))) {
                    reached.add(status + " " + address);
                }
            }
        }

        assertThat(addresses).hasSizeGreaterThan(LEAST_ADDRESSES);
        assertThat(reached).isEmpty();
    }

    @Test
    void gives404ForWhatIsNoId() throws Exception {
        List<String> understood = new ArrayList<>();
        for (Address address : addresses()) {
            int status = status(address, "nonsense", this.here);
            if (address.method().equals(HttpMethod.GET) && status != 404) {
                understood.add(status + " " + address);
            }
        }

        assertThat(understood).isEmpty();
    }

    @Test
    void showsThemAtHome() throws Exception {
        int shown = 0;
        for (Address address : addresses()) {
            for (UUID id : this.theirs) {
                if (address.method().equals(HttpMethod.GET) && status(address, id.toString(), this.there) == 200) {
                    shown++;
                }
            }
        }

        assertThat(shown).isGreaterThan(10);
    }

    private int status(Address address, String id, SignedIn by) throws Exception {
        String path = VARIABLE.matcher(address.pattern())
            .replaceAll((variable) -> value(variable.group(1), String.valueOf(variable.group(2)), id));
        return this.mvc.perform(request(address.method(), path).with(SignIn.as(by)).with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();
    }

    /// A number where a number is wanted, the first of several words, an id otherwise.
    private static String value(String name, String wanted, String id) {
        if (NUMBERS.contains(name) || wanted.contains("\\d")) {
            return "1";
        }
        return wanted.contains("|") ? wanted.substring(0, wanted.indexOf('|')) : id;
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping : this.mappings.getHandlerMethods().entrySet()) {
            for (String pattern : mapping.getKey().getPatternValues()) {
                for (RequestMethod method : mapping.getKey().getMethodsCondition().getMethods()) {
                    if (takesAnId(pattern)) {
                        addresses.add(new Address(method.asHttpMethod(), pattern));
                    }
                }
            }
        }
        return addresses;
    }

    /// Addresses of the public take no id: what is public is anybody's to see.
    private static boolean takesAnId(String pattern) {
        return !pattern.startsWith("/public/")
                && VARIABLE.matcher(pattern).results().anyMatch((variable) -> variable.group(2) == null);
    }

    private UUID oneOfTheirs(String table) {
        return DatabaseFixture.get()
            .ownerClient()
            .sql("select id from " + table + " where authority_id = :authority limit 1")
            .param("authority", this.there.authority())
            .query(UUID.class)
            .single();
    }

    private SignedIn everything() {
        return this.councils.colleague(this.councils.anAdministrator(), "Eve Everything", Role.values());
    }

    private static NewPlan aPlan() {
        NewAction action = new NewAction(1, "Ask tenants", List.of(), List.of(), Deadline.NONE, null, List.of(),
                List.of(), null);
        NewObjective objective = new NewObjective("1.1", "Tenants are heard", true, null, null, List.of(), List.of(),
                null, List.of(action));
        return new NewPlan("Equality plan", null, null, null, List.of(new NewSection("Listening", List.of(objective))));
    }

    /// An address with variables, and how it is asked.
    private record Address(HttpMethod method, String pattern) {

        @Override
        public String toString() {
            return this.method + " " + this.pattern;
        }

    }

}
