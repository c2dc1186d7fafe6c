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
 * @param id derived from its kind, what it is about and how many there were about that before
 * @param kind SPIKE: more complaints of a code than usual; SLA_BURN: more time limits ran out than their target allows; BACKLOG:
 *     more complaints are open than usual; TARGET_MISSED: a target was not met in the last month that has ended
 * @param dimension in which it stands out; where, for several conditions of a target; absent where it is about all
 * @param code that stands out, or the conditions of a target, such as department=SERVICE;severity=S1
 * @param measure that it is about
 * @param actual what it was in the window: complaints, share that was late, open complaints when the window ended, the measure
 * @param expected what was to be expected: the mean of the windows before, the share that may be late, the mean of the open
 *     complaints at the ends of the windows before, or the target
 * @param threshold from where on it was alarming; of a TARGET_MISSED the target
 * @param probability of a SPIKE: how likely so many or more are when nothing has changed
 * @param recent of a SPIKE or SLA_BURN: what it was in the shorter window that ends with the other one
 * @param count of a SPIKE or SLA_BURN: how many complaints came in, or time limits ran out, in the window
 * @param windowFrom where the window begins that it was seen in
 * @param windowTo where that window ends
 * @param baselineFrom where, of a SPIKE or BACKLOG, the windows before begin, which say what is usual
 * @param raisedAt when it was raised
 * @param acknowledged who looks after it; absent where nobody does
 * @param clearedAt when it was cleared; absent while it is open
 * @param clearedActual what it was then; absent where it is not looked at any more
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
        Double threshold,
        Double probability,
        Double recent,
        Long count,
        Instant windowFrom,
        Instant windowTo,
        Instant baselineFrom,
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
                absent(it.numbers().threshold()),
                absent(it.numbers().probability()),
                absent(it.numbers().recent()),
                Double.isNaN(it.numbers().count()) ? null : (long) it.numbers().count(),
                it.window().from(),
                it.window().to(),
                it.window().baseline(),
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
