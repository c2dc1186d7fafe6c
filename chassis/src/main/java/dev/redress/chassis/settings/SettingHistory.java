package dev.redress.chassis.settings;

import dev.redress.chassis.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** One setting in all its versions, the newest last; what was a version once is never changed. */
record SettingHistory(String id, List<Version> versions) {

    /**
     * One of them.
     *
     * @param text the setting as JSON
     */
    record Version(String text, Instant at, String by) {}

    SettingHistory {
        versions = List.copyOf(versions);
    }

    static SettingHistory empty(String id) {
        return new SettingHistory(id, List.of());
    }

    /** It is to be as given, unless it has been defined before. */
    List<Version> seed(Version given) {
        return versions.isEmpty() ? List.of(given) : List.of();
    }

    /**
     * It is to be as wanted from now on.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @throws Problem 409 conflict when it is not the newest
     */
    List<Version> define(Version wanted, int read) {
        var newest = versions.size();
        if (newest > 0 && versions.get(newest - 1).text().equals(wanted.text())) {
            return List.of();
        }
        if (read != 0 && read != newest) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "conflict",
                    "version " + read + " of " + id + " was read, and " + newest + " is the newest");
        }
        return List.of(wanted);
    }

    SettingHistory with(Version it) {
        var more = new ArrayList<>(versions);
        more.add(it);
        return new SettingHistory(id, more);
    }
}
