package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Case;
import java.util.Set;

/**
 * Who sends a request, and which version of the case they have seen.
 *
 * @param user subject of the token
 * @param roles of the token
 * @param seen from the header If-Match; -1 when it was not sent
 */
public record Caller(String user, Set<String> roles, int seen) {
    /** The version when none was sent. */
    public static final int NOT_SAID = -1;

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
