package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Period;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads periods that people ask for.
 *
 * @param zone in which days are read where nobody names one
 */
public record PeriodReader(ZoneId zone, Bounds bounds) {

    /**
     * Reads one; what is wrong with it goes to the errors, and then what comes back is no period that anybody asked for.
     *
     * @param from as {@link Period#of} reads it; null for no beginning
     * @param to likewise; null for no end
     * @param named IANA id of a zone; null where nobody names one
     * @param prefix before the names of the fields: from, to and zone
     */
    public Period read(String from, String to, String named, String prefix, List<FieldProblem> errors) {
        try {
            var period = Period.of(
                    Objects.toString(from, ""), Objects.toString(to, ""), Objects.toString(named, zone.getId()));
            requireWithin(prefix + "from", period.beginning().flatMap(bounds::fault), errors);
            requireWithin(prefix + "to", period.end().flatMap(bounds::fault), errors);
            return period;
        } catch (Period.Unreadable e) {
            errors.add(new FieldProblem(prefix + e.parameter(), e.code(), e.getMessage()));
            return new Period(Instant.EPOCH, Instant.EPOCH, zone);
        }
    }

    private static void requireWithin(String field, Optional<String> fault, List<FieldProblem> errors) {
        fault.ifPresent(it -> errors.add(new FieldProblem(field, "out-of-range", it)));
    }
}
