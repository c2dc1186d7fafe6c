package dev.redress.analytics.history;

import java.time.Instant;

/**
 * How far a file has come. The rows read are the published and the refused at every moment.
 *
 * @param id follows from the file and its mapping: the same two are the same import
 * @param state RUNNING, PAUSED when it broke off and waits to be sent again, or DONE
 * @param source name of the other system
 * @param file name of the file as it was sent
 * @param rows rows read, without the header
 * @param published rows that the broker has
 * @param refused rows that were not published; GET /history/{id}/errors tells why
 * @param startedAt when the file came first
 * @param finishedAt when its last row was read; absent before
 */
public record HistoryImport(
        String id,
        State state,
        String source,
        String file,
        long rows,
        long published,
        long refused,
        Instant startedAt,
        Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        PAUSED,
        DONE
    }
}
