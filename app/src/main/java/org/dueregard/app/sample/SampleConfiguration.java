package org.dueregard.app.sample;

import org.dueregard.app.intake.Imports;
import org.dueregard.app.intake.Reviews;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Committees;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Services;
import org.dueregard.app.plan.Actions;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.publication.Publications;
import org.dueregard.app.signin.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionOperations;

/// The sample is there in the demonstration only.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SampleConfiguration {

    @Bean
    @Primary
    SampleClock sampleClock() {
        return new SampleClock();
    }

    @Bean
    SampleOrganisation sampleOrganisation(Authorities authorities, Services services, Posts posts, People people,
            Committees committees, Aliases aliases, Passwords passwords) {
        return new SampleOrganisation(authorities, services, posts, people, committees, aliases, passwords);
    }

    @Bean
    SampleImport sampleImport(Imports imports, Reviews reviews) {
        return new SampleImport(imports, reviews);
    }

    @Bean
    SampleYear sampleYear(Plans plans, Actions actions, Publications publications, SampleClock clock) {
        return new SampleYear(plans, actions, publications, clock);
    }

    @Bean
    SampleCouncil sampleCouncil(SampleOrganisation organisation, SampleImport imports, SampleYear year,
            SampleClock clock, Plans plans, TransactionOperations transaction) {
        return new SampleCouncil(organisation, imports, year, clock, plans, transaction);
    }

}
