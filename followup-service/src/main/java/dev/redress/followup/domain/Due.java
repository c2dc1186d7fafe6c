package dev.redress.followup.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** How long after the end of a cycle the customer is to be asked, by severity. */
public record Due(Duration s1, Duration s2, Duration s3, Duration s4) {

    /** @param severity null as long as it is not known; then the longest holds, for nobody is asked too early */
    Duration after(Severity severity) {
        if (severity == null) {
            return Stream.of(s1, s2, s3, s4).max(Comparator.naturalOrder()).orElseThrow();
        }
        return switch (severity) {
            case S1 -> s1;
            case S2 -> s2;
            case S3 -> s3;
            case S4 -> s4;
        };
    }
}
