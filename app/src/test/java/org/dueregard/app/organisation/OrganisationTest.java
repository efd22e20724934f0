package org.dueregard.app.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class OrganisationTest {

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Authorities authorities;

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private Services services;

    @Autowired
    private Aliases aliases;

    @Autowired
    private Audits audits;

    @Test
    void findsACouncilByItsNameInAddresses() {
        SignedIn ada = this.councils.anAdministrator();
        Authority council = as(ada, () -> this.authorities.current().orElseThrow());

        assertThat(this.authorities.findBySlug(council.slug())).contains(council);
        assertThat(this.authorities.findBySlug("no-such-council")).isEmpty();
    }

    @Test
    void tellsTheSecondWriterOfSettings() {
        SignedIn ada = this.councils.anAdministrator();
        Authority council = as(ada, () -> this.authorities.current().orElseThrow());

        assertThat(as(ada, () -> this.authorities.change(council, ada))).isInstanceOf(Saved.Done.class);
        assertThat(as(ada, () -> this.authorities.change(council, ada))).isInstanceOf(Saved.ChangedMeanwhile.class);
    }

    @Test
    void keepsAnEmailForOnePersonInAllCouncils() {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn bea = this.councils.anAdministrator();
        NewPerson tom = new NewPerson("Tom", "Tom@" + ada.authority() + ".example", Set.of());

        assertThat(as(ada, () -> this.people.add(tom, ada))).isInstanceOf(Saved.Done.class);
        assertThat(as(bea, () -> this.people.add(tom, bea))).isInstanceOf(Saved.Taken.class);
        assertThat(this.people.findAccount("TOM@" + ada.authority() + ".example")).get()
            .extracting(People.Account::authority)
            .isEqualTo(ada.authority());
    }

    @Test
    void keepsTheLastAdministrator() {
        SignedIn ada = this.councils.anAdministrator();
        Person person = as(ada, () -> this.people.get(ada.personId(), ada));
        NewPerson without = new NewPerson(person.name(), person.email(), Set.of(Role.AUDITOR));

        assertThat(as(ada, () -> this.people.change(person.id(), without, person.version(), ada)))
            .isInstanceOf(Saved.LastAdministrator.class);
        assertThat(as(ada, () -> this.people.leave(person.id(), ada))).isInstanceOf(Saved.LastAdministrator.class);

        this.councils.colleague(ada, "Bea Second", Role.ADMINISTRATOR);

        assertThat(as(ada, () -> this.people.change(person.id(), without, person.version(), ada)))
            .isInstanceOf(Saved.Done.class);
        assertThat(as(ada, () -> this.people.findSignedIn(new People.Account(ada.authority(), person.id())))).get()
            .extracting(SignedIn::roles)
            .isEqualTo(Set.of(Role.AUDITOR));
    }

    @Test
    void keepsPostsWithTheirServiceAndHolders() {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn tom = this.councils.colleague(ada, "Tom Tenant", Role.RESPONSIBLE_OFFICER);
        ServiceId housing = new ServiceId(as(ada, () -> this.services.add("Housing", ada).orThrow()));
        NewPost post = new NewPost("Head of Housing", housing, true, Set.of(tom.personId()));

        as(ada, () -> this.posts.add(post, ada).orThrow());

        assertThat(as(ada, () -> this.posts.add(post, ada))).isInstanceOf(Saved.Taken.class);
        assertThat(as(ada, () -> this.posts.heldBy(tom))).singleElement().satisfies((held) -> {
            assertThat(held.title()).isEqualTo("Head of Housing");
            assertThat(held.headsService()).isTrue();
            assertThat(held.holders()).extracting(Post.Holder::name).containsExactly("Tom Tenant");
        });
        assertThat(as(ada, () -> this.people.get(tom.personId(), ada)).posts()).extracting(Person.PostHeld::title)
            .containsExactly("Head of Housing");
    }

    @Test
    void closesAPostWithoutDeletingIt() {
        SignedIn ada = this.councils.anAdministrator();
        PostId id = new PostId(as(ada, () -> this.posts.add(NewPost.vacant("Clerk", null), ada).orThrow()));

        as(ada, () -> this.posts.close(id, ada));

        assertThat(as(ada, () -> this.posts.get(id, ada)).closed()).isTrue();
        assertThat(as(ada, () -> this.posts.add(NewPost.vacant("Clerk", null), ada))).isInstanceOf(Saved.Done.class);
        assertThat(as(ada, () -> this.audits.history(id.value()))).extracting("act").containsExactly("closed", "added");
    }

    @Test
    void refusesAnotherCouncilsIds() {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn bea = this.councils.anAdministrator();
        ServiceId theirs = new ServiceId(as(bea, () -> this.services.add("Housing", bea).orThrow()));

        assertThatExceptionOfType(NoSuchInOrganisation.class)
            .isThrownBy(() -> as(ada, () -> this.services.get(theirs, ada)));
        assertThatExceptionOfType(NoSuchInOrganisation.class)
            .isThrownBy(() -> as(ada, () -> this.posts.add(NewPost.vacant("Clerk", theirs), ada)));
    }

    @Test
    void knowsWhoIsMeant() {
        SignedIn ada = this.councils.anAdministrator();
        PostId clerk = new PostId(
                as(ada, () -> this.posts.add(NewPost.vacant("Head of Policy & Performance", null), ada).orThrow()));
        Responsible post = new Responsible.ToPost(clerk.value(), "Head of Policy & Performance");

        assertThat(find("CMcD", ada)).isEmpty();
        assertThat(find("the head of policy and  performance", ada)).contains(post);

        as(ada, () -> {
            this.aliases.remember("CMcD", post, ada);
            return true;
        });

        assertThat(find(" cmcd ", ada)).contains(post);
        assertThat(as(ada, () -> this.aliases.list(ada))).extracting(Alias::written).containsExactly("CMcD");

        as(ada, () -> {
            this.aliases.forget("CMCD", ada);
            return true;
        });

        assertThat(find("CMcD", ada)).isEmpty();
    }

    @Test
    void takesANameOfTwoForNobody() {
        SignedIn ada = this.councils.anAdministrator();
        String name = "Pat Same";
        as(ada, () -> List.of(
                this.people.add(new NewPerson(name, "a@" + ada.authority() + ".example", Set.of()), ada).orThrow(),
                this.people.add(new NewPerson(name, "b@" + ada.authority() + ".example", Set.of()), ada).orThrow()));

        assertThat(find(name, ada)).isEmpty();
    }

    @Test
    void computesContrastAsWcagDoes() {
        assertThat(BrandColour.read("FFFFFF").orElseThrow().contrastToWhite()).isEqualTo(1);
        assertThat(BrandColour.read("#000000").orElseThrow().contrastToWhite()).isEqualTo(21);
        assertThat(BrandColour.read("#767676").orElseThrow().isReadable()).isTrue();
        assertThat(BrandColour.read("#777777").orElseThrow().isReadable()).isFalse();
        assertThat(BrandColour.FIRST.isReadable()).isTrue();
        assertThat(BrandColour.read("red")).isEmpty();
    }

    private Optional<Responsible> find(String written, SignedIn by) {
        return as(by, () -> this.aliases.find(written, by));
    }

    private static <T> T as(SignedIn by, Supplier<T> work) {
        return ActingAuthority.call(by.authority(), work);
    }

}
