package dev.redress.intake.complaints;

import java.time.Instant;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which corrections. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param toReview true for complaints of which a correction waits for somebody who looks at it again, false for those of which none does
 * @param by user name of who corrected
 * @param field what was corrected, such as channel or product.model
 * @param from corrected last at this time or later
 * @param to corrected last before this time
 */
@ParameterObject
public record CorrectionSearch(Boolean toReview, Set<String> by, Set<String> field, Instant from, Instant to) {}
