package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Why it happened, and how far the company is at fault.
 *
 * @param explanation empty when not given
 * @param department code of the department where the cause lies, empty when it lies in none
 * @param person code of the person who is responsible for the cause, empty when nobody is
 * @param evidence references, such as ids of attachments
 * @param method absent when not said
 * @param reasons the whys, each because of the next, or the factors
 * @param estimatedLoss absent when not estimated
 * @param secondNeeded whether the loss is so large that a second investigator must agree
 * @param confirmed the second investigator's agreement; absent until then
 */
@RecordBuilder
public record Cause(
        RootCause rootCause,
        Fault fault,
        String explanation,
        String department,
        String person,
        List<String> evidence,
        Method method,
        List<String> reasons,
        Money estimatedLoss,
        boolean secondNeeded,
        Stamp stamp,
        Stamp confirmed)
        implements CauseBuilder.With {

    /** Root causes. */
    public enum RootCause {
        PRODUCT_QUALITY,
        SERVICE_PROCESS,
        STAFF_TRAINING,
        SUPPLIER,
        LOGISTICS,
        CUSTOMER_USE,
        NO_FAULT,
        UNKNOWN
    }

    /** How far the company is at fault. */
    public enum Fault {
        NONE,
        PARTIAL,
        FULL
    }

    /** How it was looked for: by asking why five times, or factor by factor. */
    public enum Method {
        FIVE_WHYS,
        FACTORS
    }

    public Cause {
        person = person == null ? "" : person;
        evidence = Lists.kept(evidence);
        reasons = Lists.kept(reasons);
    }

    /** The same finding, whoever says it and whenever. */
    boolean repeats(Cause earlier) {
        return earlier != null && unconfirmed().withStamp(earlier.stamp).equals(earlier.unconfirmed());
    }

    /** Whether it may be built upon. */
    boolean settled() {
        return !secondNeeded || confirmed != null;
    }

    private Cause unconfirmed() {
        return withSecondNeeded(false).withConfirmed(null);
    }
}
