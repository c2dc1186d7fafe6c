package dev.redress.chassis.recovery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What operators do about a store that went back in time: {@code /actuator/replay}, for the role ops. */
@Endpoint(id = "replay")
public final class ReplayEndpoint {
    private static final int SHOWN_AT_MOST = 500;

    private final StoreCheck check;
    private final LostWrites lost;
    private final Replay replay;

    ReplayEndpoint(StoreCheck check, LostWrites lost, Replay replay) {
        this.check = check;
        this.lost = lost;
        this.replay = replay;
    }

    /**
     * What the store lost.
     *
     * @param behind waits for a replay
     * @param lost came back by none
     */
    record Losses(List<Loss> behind, List<Loss> lost) {}

    /** What the store lost, 500 of each at most. */
    @ReadOperation
    public Losses losses() {
        return new Losses(check.losses().stream().limit(SHOWN_AT_MOST).toList(), lost.newest(SHOWN_AT_MOST));
    }

    /**
     * Replays what came in.
     *
     * @param from when the store is known to have been whole, such as {@code 2026-03-01T08:00:00Z}; earlier does no harm
     */
    @WriteOperation
    public Replay.Replayed replay(String from) {
        try {
            return replay.since(Instant.parse(from));
        } catch (DateTimeException e) {
            throw new InvalidEndpointRequestException(
                    "from is not a time such as 2026-03-01T08:00:00Z",
                    "from must be a time such as 2026-03-01T08:00:00Z",
                    e);
        }
    }
}
