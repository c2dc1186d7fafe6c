package dev.redress.analytics.query;

import dev.redress.analytics.query.FigureAnswer.Code;
import java.time.Instant;
import java.util.List;

/**
 * The complaints behind a number.
 *
 * @param cases those of the page, the newest first
 * @param total how many there are in all
 */
public record CountedCases(List<CountedCase> cases, long total) {

    /**
     * One of them, as it stands now.
     *
     * @param number absent where none is known
     * @param standing OPEN, MERGED, WITHDRAWN, ENDED or CLOSED
     */
    public record CountedCase(
            String id,
            String number,
            Instant received,
            String standing,
            Code department,
            Code category,
            Code severity) {}
}
