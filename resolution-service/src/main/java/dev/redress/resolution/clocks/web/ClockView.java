package dev.redress.resolution.clocks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clock of a case.
 *
 * @param metric what it measures
 * @param cycle the round of handling that it belongs to, from 1
 * @param about the task, promise or round that it watches, where there are several
 * @param status how it stands
 * @param startedAt from when it counts
 * @param dueAt when it is due; absent while it stands still
 * @param remainingSeconds what is left of the target while it stands still, in seconds
 * @param breachedAt when it came due, if it is breached
 * @param stoppedAt when what it waited for came, or it was cancelled
 * @param elapsedSeconds what counted, from the start to the stop, in seconds
 * @param takenOver whether the complaint came from an import, or was old when it came in: true or left out
 * @param correction how its verdict came to be another than was told first; left out where it is not
 * @param levels levels that it has called
 * @param policy id of the policy by which it runs
 * @param policyVersion version of that policy
 * @param calendar id of the calendar by which it counts
 * @param calendarVersion version of that calendar
 */
@Schema(name = "Clock")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockView(
        Metric metric,
        int cycle,
        String about,
        Clock.Status status,
        Instant startedAt,
        Instant dueAt,
        Long remainingSeconds,
        Instant breachedAt,
        Instant stoppedAt,
        Long elapsedSeconds,
        Boolean takenOver,
        CorrectionView correction,
        List<Integer> levels,
        String policy,
        int policyVersion,
        String calendar,
        int calendarVersion) {
    /**
     * A verdict that turned out to be wrong, because a fact became known late.
     *
     * @param from the verdict that was told before
     * @param reason STOPPED_EARLIER: what was waited for had come in time; RESUMED_EARLIER: it had stood still for less time
     * @param recordedAt when the fact was put on record
     * @param by who put it on record
     */
    @Schema(name = "ClockCorrection")
    record CorrectionView(Clock.Status from, Clock.Correction.Reason reason, Instant recordedAt, String by) {
        static CorrectionView of(Clock.Correction it) {
            return new CorrectionView(it.from(), it.reason(), it.recordedAt(), it.by());
        }
    }

    public static ClockView of(Clock it) {
        return new ClockView(
                it.key().metric(),
                it.key().cycle(),
                it.key().about(),
                it.status(),
                it.start(),
                it.due(),
                Optional.ofNullable(it.remaining())
                        .map(left -> left.toSeconds())
                        .orElse(null),
                Optional.ofNullable(it.breach()).map(Clock.Breach::breachedAt).orElse(null),
                it.stoppedAt(),
                Optional.ofNullable(it.took())
                        .map(took -> took.elapsed().toSeconds())
                        .orElse(null),
                it.takenOver() ? Boolean.TRUE : null,
                Optional.ofNullable(it.correction()).map(CorrectionView::of).orElse(null),
                it.levels(),
                it.basis().policy().code(),
                it.basis().policy().version(),
                it.basis().calendar().code(),
                it.basis().calendar().version());
    }
}
