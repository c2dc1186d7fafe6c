package dev.redress.chassis.testing;

import dev.redress.chassis.parts.Tokens;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a service under test at the broker, the store and the key pair of this JVM:
 * {@code @SpringBootTest(webEnvironment = RANDOM_PORT) @ContextConfiguration(initializers = SharedPartsInitializer.class)}. The
 * database is named after {@code spring.application.name}, with the value of the property
 * {@code redress.test.database-suffix} behind it where a test sets one.
 */
public final class SharedPartsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var database = environment.getProperty("spring.application.name", "test")
                + environment.getProperty("redress.test.database-suffix", "");
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + SharedParts.broker().bootstrapServers(),
                        "spring.data.mongodb.uri=" + SharedParts.store().uri(database),
                        "spring.security.oauth2.resourceserver.jwt.public-key-location="
                                + SharedParts.tokens().publicKey(),
                        "redress.security.issuer=" + Tokens.ISSUER,
                        "redress.links.key=a key for the links of tests, and of tests alone",
                        "redress.test=true")
                .applyTo(context);
    }
}
