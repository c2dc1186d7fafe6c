package dev.redress.analytics.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A row of another system's history: a complaint as it was there, or something that was done about one. What a row does not say
 * is absent: no entry in a map, {@code null}, or the empty text.
 *
 * @param about the case: derived from its system and id
 * @param version which of the rows about the case it is: of what several of them say, the highest holds
 * @param name what the case is called, and where
 * @param times what became of the complaint, and when
 * @param verdict what the system itself says of how it went
 * @param step what was done; null in a row that is a complaint and not an event
 * @param dimensions what tells it from others
 */
public record HistoryEntry(
        UUID about,
        long version,
        CaseName name,
        Map<HistoryTime, Instant> times,
        Verdict verdict,
        Step step,
        Map<HistoryDimension, String> dimensions)
        implements Detail {

    public HistoryEntry {
        times = Map.copyOf(times);
        dimensions = Map.copyOf(dimensions);
    }

    /**
     * What a case is called.
     *
     * @param source name of the other system
     * @param caseId its own id of the case
     */
    public record CaseName(String source, String caseId) {}

    /**
     * What the other system says of how it went.
     *
     * @param reopenings how often it was reopened; null where it does not say
     * @param transfers how often it was handed on; null where it does not say
     * @param onTime whether it was in time; null where it does not say
     * @param satisfaction how content the customer was, from 1 to 5; null where it does not say
     */
    public record Verdict(Integer reopenings, Integer transfers, Boolean onTime, Integer satisfaction) {
        public static final Verdict UNSAID = new Verdict(null, null, null, null);
    }

    /**
     * Something that was done.
     *
     * @param happened when
     * @param resource who did it; empty where it does not say
     */
    public record Step(HistoryActivity activity, Instant happened, String resource) {}
}
