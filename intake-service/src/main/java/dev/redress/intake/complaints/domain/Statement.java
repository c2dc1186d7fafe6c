package dev.redress.intake.complaints.domain;

import java.util.function.UnaryOperator;

/**
 * What the customer says.
 *
 * @param narrative what happened
 * @param expectedOutcome what the customer wants; empty when not said
 */
public record Statement(String narrative, String expectedOutcome) {

    /** The same, each text masked. */
    Statement masked(UnaryOperator<String> mask) {
        return new Statement(mask.apply(narrative), mask.apply(expectedOutcome));
    }
}
