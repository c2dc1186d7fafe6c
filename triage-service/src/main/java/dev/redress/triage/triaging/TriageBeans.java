package dev.redress.triage.triaging;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.triage.TriageProperties;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.Triage;
import dev.redress.triage.triaging.domain.TriageEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, and who answers by them. */
@Configuration(proxyBeanMethods = false)
class TriageBeans {

    @Bean
    Rules rules(StrictYaml yaml, TriageProperties properties) {
        return TriageRulesFile.read(yaml, properties.rules(), properties.fallbackDepartment());
    }

    @Bean
    TriageService triageService(AggregateRepository<Triage, TriageEvent> triages) {
        return new TriageService(triages);
    }
}
