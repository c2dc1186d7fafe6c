package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.FactTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Who sends a request, and which version of the case they have seen.
 *
 * @param user subject of the token
 * @param roles of the token
 * @param seen from the header If-Match; -1 when it was not sent
 * @param fact when what they put on record happened
 */
public record Caller(String user, Set<String> roles, int seen, FactTime fact) {
    /** The version when none was sent. */
    public static final int NOT_SAID = -1;

    /** Of whoever puts on record what happens now. */
    public Caller(String user, Set<String> roles, int seen) {
        this(user, roles, seen, FactTime.NOW);
    }

    /**
     * The same, putting on record what happened at some time.
     *
     * @param at absent for now
     * @param reason why so late; empty when not said
     */
    public Caller dating(String field, Instant at, String reason) {
        var exact = at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
        return new Caller(user, roles, seen, new FactTime(field, exact, reason, FactTime.NOW.skew()));
    }

    /** The level of someone whom the directory does not know. */
    int levelByRole() {
        if (roles.contains("admin")) {
            return 4;
        }
        if (roles.contains("manager")) {
            return 3;
        }
        return roles.contains("lead") ? 1 : 0;
    }

    /** Refuses to go on with a case that has changed since they looked; one that is not there yet says so itself. */
    Case unchanged(Case it) {
        return seen == NOT_SAID || !it.opened() ? it : it.unchangedSince(seen);
    }
}
