package dev.redress.followup.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One rule in all its versions, the newest last; what was a version once is never changed. */
record Kept(String id, List<Version> versions) {

    /**
     * One of them.
     *
     * @param text the rule as JSON
     */
    record Version(String text, Instant at, String by) {}

    Kept {
        versions = List.copyOf(versions);
    }

    static Kept empty(String id) {
        return new Kept(id, List.of());
    }

    /** It is to be as given, unless it has been defined before. */
    List<Version> seed(Version given) {
        return versions.isEmpty() ? List.of(given) : List.of();
    }

    /**
     * It is to be as wanted from now on.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     */
    List<Version> define(Version wanted, int read) {
        var newest = versions.size();
        if (newest > 0 && versions.get(newest - 1).text().equals(wanted.text())) {
            return List.of();
        }
        if (read != 0 && read != newest) {
            throw new Overtaken(id, read, newest);
        }
        return List.of(wanted);
    }

    Kept with(Version it) {
        var more = new ArrayList<>(versions);
        more.add(it);
        return new Kept(id, more);
    }
}
