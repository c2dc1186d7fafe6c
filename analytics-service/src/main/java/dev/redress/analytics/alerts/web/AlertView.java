package dev.redress.analytics.alerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.alerts.Alert;
import dev.redress.analytics.domain.AlertChange.Word;
import dev.redress.analytics.domain.AlertSubject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert.
 *
 * @param id derived from its kind, what it is about and the day on which it was raised
 * @param kind SPIKE: more complaints of a code than usual; SLA_BURN: more resolutions late than the target allows; BACKLOG: open
 *     complaints grow; TARGET_MISSED: a target was not met in the last full month
 * @param dimension in which it stands out; where, for conditions of a target; absent where it is about all
 * @param code that stands out, or the conditions of a target
 * @param measure that it is about
 * @param actual what it was in the window
 * @param expected what was to be expected: the mean of the windows before, the share that may be late, open complaints when the
 *     window began, or the target
 * @param probability of a SPIKE: how likely so many or more are when nothing has changed
 * @param windowFrom where the window begins that it was seen in
 * @param windowTo where that window ends
 * @param raisedAt when it was raised
 * @param acknowledged who looks after it; absent where nobody does
 * @param clearedAt when it was cleared; absent while it is open
 * @param clearedActual what it was then
 */
@Schema(name = "Alert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        UUID id,
        AlertSubject.Kind kind,
        String dimension,
        String code,
        String measure,
        Double actual,
        Double expected,
        Double probability,
        Instant windowFrom,
        Instant windowTo,
        Instant raisedAt,
        Acknowledgement acknowledged,
        Instant clearedAt,
        Double clearedActual) {

    /**
     * Who looks after it.
     *
     * @param by code of the person
     * @param at since when
     * @param note what that person said to it; absent where nothing
     */
    @Schema(name = "Acknowledgement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acknowledgement(String by, Instant at, String note) {
        static Acknowledgement of(Word it) {
            return it == null ? null : new Acknowledgement(it.by(), it.at(), absent(it.note()));
        }
    }

    static AlertView of(Alert it) {
        return new AlertView(
                it.id(),
                it.subject().kind(),
                absent(it.subject().dimension()),
                absent(it.subject().code()),
                it.subject().measure(),
                absent(it.numbers().actual()),
                absent(it.numbers().expected()),
                absent(it.numbers().probability()),
                it.window().from(),
                it.window().to(),
                it.raised(),
                Acknowledgement.of(it.course().acknowledged()),
                it.course().cleared(),
                absent(it.course().clearedActual()));
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Double absent(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
