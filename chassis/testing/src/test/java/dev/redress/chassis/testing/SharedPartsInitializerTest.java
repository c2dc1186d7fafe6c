package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

class SharedPartsInitializerTest {
    @Test
    void pointsAServiceAtTheSharedPartsAndADatabaseOfItsOwn() {
        try (var context = new GenericApplicationContext()) {
            TestPropertyValues.of("spring.application.name=triage", "redress.test.database-suffix=-2")
                    .applyTo(context);

            new SharedPartsInitializer().initialize(context);

            var environment = context.getEnvironment();
            assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                    .isEqualTo(SharedParts.broker().bootstrapServers());
            assertThat(environment.getProperty("spring.data.mongodb.uri"))
                    .isEqualTo(SharedParts.store().uri("triage-2"));
            assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.public-key-location"))
                    .endsWith("public.pem");
            assertThat(environment.getProperty("redress.test", Boolean.class)).isTrue();
        }
    }
}
