package dev.redress.intake.inbound;

import dev.redress.intake.IntakeProperties;
import dev.redress.intake.domain.Form;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Forms for tests. */
public final class Forms {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Forms() {}

    /** A form reader for which it is a given time. */
    public static FormReader readerAt(Instant now) {
        var properties = new IntakeProperties(
                Duration.ofHours(24),
                Duration.ofMinutes(5),
                "a key of the tests alone",
                ZoneId.of("Asia/Shanghai"),
                100,
                Duration.ofDays(7),
                new IntakeProperties.Imports(500, Duration.ofSeconds(30), Duration.ofSeconds(5)));
        return new FormReader(VALIDATOR, properties, Clock.fixed(now, ZoneOffset.UTC));
    }

    public static Form read(ComplaintForm form, String sourceSystem, String externalId, Instant now) {
        return readerAt(now).read(form, sourceSystem, externalId);
    }
}
