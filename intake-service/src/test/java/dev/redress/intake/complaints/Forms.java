package dev.redress.intake.complaints;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forms for tests. */
public final class Forms {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Forms() {}

    /** A form reader for which it is a given time. */
    static FormReader readerAt(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new FormReader(
                VALIDATOR, Bounds.defaults(clock), code -> !code.equals("nobody-at-all"), Duration.ofMinutes(5), clock);
    }

    public static ComplaintDetails read(ComplaintForm form, Instant now) {
        return readerAt(now).read(form);
    }

    /** The details as they are once they are put right. */
    public static ComplaintDetails corrected(CorrectionForm form, ComplaintDetails before) {
        return readerAt(before.reception().receivedAt()).read(form, before);
    }
}
