package dev.redress.intake.imports;

import java.time.Instant;
import java.util.Map;

/**
 * How far a file has come. Its rows are the accepted, the duplicates and the rejected at every moment.
 *
 * @param id follows from the file and the mapping: the same two are the same import
 * @param publisher subject of the publisher that sent it; empty when a colleague did
 * @param state RUNNING, DONE, or FAILED when the file as a whole cannot be read
 * @param file name of the file as it was sent
 * @param rows rows worked through, without the header
 * @param accepted rows entered as complaints
 * @param duplicates rows that were complaints already
 * @param rejected rows refused; GET /imports/{id}/errors tells why
 * @param byChannel accepted rows by channel
 * @param failure why the file cannot be read; empty otherwise
 * @param startedAt when the file came
 * @param finishedAt absent while running
 */
public record Import(
        String id,
        String publisher,
        State state,
        String file,
        long rows,
        long accepted,
        long duplicates,
        long rejected,
        Map<String, Long> byChannel,
        String failure,
        Instant startedAt,
        Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean over() {
        return state != State.RUNNING;
    }
}
