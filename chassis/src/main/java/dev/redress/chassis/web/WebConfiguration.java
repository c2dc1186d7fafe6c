package dev.redress.chassis.web;

import dev.redress.chassis.messaging.DeadLetters;
import dev.redress.chassis.messaging.Ids;
import dev.redress.chassis.messaging.Listens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The HTTP edge that all services share. */
@AutoConfiguration
public class WebConfiguration {

    @Bean
    RequestIds requestIds(Ids ids) {
        return new RequestIds(ids);
    }

    @Bean
    ProblemAdvice problemAdvice(Environment environment) {
        return new ProblemAdvice(environment.getProperty("spring.application.name", "redress"));
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, ObjectProvider<Listens> listeners) {
        return new DeadLetterController(deadLetters, listeners);
    }
}
