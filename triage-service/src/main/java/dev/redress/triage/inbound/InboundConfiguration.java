package dev.redress.triage.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.triage.KnownDepartments;
import dev.redress.triage.TriageDesk;
import dev.redress.triage.TriageProperties;
import dev.redress.triage.domain.Rules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may knock, and what lies ready when the desk opens. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    @Bean
    AccessRules doors() {
        String[] readers = {"agent", "lead", "manager", "quality"};
        return new AccessRules()
                .open(GET, "/complaints/{id}", readers)
                .open(GET, "/departments", readers)
                .open(GET, "/departments/{code}", readers)
                .open(GET, "/people", readers)
                .open(GET, "/people/{code}", readers)
                .open(PUT, "/departments/{code}", "manager")
                .open(PUT, "/people/{code}", "manager");
    }

    @Bean
    Rules rules(TriageProperties properties) {
        return CompanyFiles.rules(properties.rules(), properties.fallbackDepartment());
    }

    /** Before the first complaint is heard, the departments are known: without them it would go to the fallback. */
    @Bean
    StartupPreparation opening(TriageDesk desk, TriageProperties properties, Clock clock) {
        var given = CompanyFiles.departments(properties.departments());
        return new StartupPreparation(() -> desk.seed(given), properties.waitForStore(), clock);
    }

    /** Departments that were defined or changed through another replica. */
    @Bean
    Round directoryRound(Rounds rounds, TriageProperties properties, KnownDepartments known) {
        return rounds.every(properties.directoryRefresh(), "directory", known::refresh);
    }
}
