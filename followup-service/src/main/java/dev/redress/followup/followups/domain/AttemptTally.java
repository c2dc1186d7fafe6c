package dev.redress.followup.followups.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which attempts count towards giving up: those that reached nobody, lie in a band, and lie long enough after the last one
 * that counted. The others are on record and count for nothing.
 *
 * @param bands names of the bands in which they lie
 * @param last when the last one was made that counts; null when none does
 */
public record AttemptTally(int counted, Set<String> bands, Set<FollowUpChannel> channels, Instant last) {

    public static AttemptTally of(List<FollowUpAttempt> attempts, FollowUpPolicy policy) {
        var bands = new TreeSet<String>();
        var channels = new TreeSet<FollowUpChannel>();
        var counted = 0;
        Instant last = null;
        var inOrder = attempts.stream()
                .filter(it -> it.result().reachedNobody())
                .sorted(Comparator.comparing(FollowUpAttempt::attemptedAt).thenComparing(FollowUpAttempt::number))
                .toList();
        for (var attempt : inOrder) {
            var band = policy.band(attempt.attemptedAt());
            var soon = last != null
                    && attempt.attemptedAt()
                            .isBefore(last.plus(policy.unreachable().apart()));
            if (band.isPresent() && !soon) {
                counted++;
                last = attempt.attemptedAt();
                bands.add(band.get().name());
                channels.add(attempt.channel());
            }
        }
        return new AttemptTally(counted, bands, channels, last);
    }

    /** Whether it is time to give up. */
    boolean enough(FollowUpPolicy policy) {
        var rule = policy.unreachable();
        return counted >= rule.attempts()
                && bands.size() >= rule.bandsNeeded()
                && channels.size() >= rule.channelsNeeded();
    }

    /** The first moment at which another attempt counts; empty when none has counted yet. */
    public Optional<Instant> notBefore(FollowUpPolicy policy) {
        return Optional.ofNullable(last)
                .map(it -> policy.inBand(it.plus(policy.unreachable().apart())));
    }
}
