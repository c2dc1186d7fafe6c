package dev.redress.analytics.history;

import static dev.redress.chassis.events.RequiredFields.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.analytics.domain.HistoryActivity;
import dev.redress.analytics.domain.HistoryDimension;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.HistoryTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * The data of {@code history.recorded.v1}: a row of another system's history. What it does not say is absent. It is written
 * for those systems whose files are imported here; those that publish it themselves write the same.
 *
 * @param complaintId the case
 * @param source name of the other system
 * @param caseId its own id of the case
 */
public record HistoryRecorded(
        @JsonProperty(required = true) UUID complaintId,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String caseId,
        Times times,
        Verdict verdict,
        Activity activity,
        Dimensions dimensions) {
    public static final String TOPIC = "complaints.history";
    public static final String TYPE = "history.recorded.v1";

    public HistoryRecorded {
        present(complaintId, "complaintId");
        present(source, "source");
        present(caseId, "caseId");
    }

    /** What became of the complaint, and when. */
    public record Times(
            Instant receivedAt,
            Instant respondedAt,
            Instant dueAt,
            Instant resolvedAt,
            Instant reopenedAt,
            Instant closedAt) {

        static Times of(Map<HistoryTime, Instant> it) {
            return it.isEmpty()
                    ? null
                    : new Times(
                            it.get(HistoryTime.RECEIVED),
                            it.get(HistoryTime.RESPONDED),
                            it.get(HistoryTime.DUE),
                            it.get(HistoryTime.RESOLVED),
                            it.get(HistoryTime.REOPENED),
                            it.get(HistoryTime.CLOSED));
        }

        private Map<HistoryTime, Instant> read() {
            var read = new EnumMap<HistoryTime, Instant>(HistoryTime.class);
            read.put(HistoryTime.RECEIVED, receivedAt);
            read.put(HistoryTime.RESPONDED, respondedAt);
            read.put(HistoryTime.DUE, dueAt);
            read.put(HistoryTime.RESOLVED, resolvedAt);
            read.put(HistoryTime.REOPENED, reopenedAt);
            read.put(HistoryTime.CLOSED, closedAt);
            return said(read);
        }
    }

    /** What the system itself says of how it went. */
    public record Verdict(Integer reopenings, Integer transfers, Boolean onTime, Integer satisfaction) {

        static Verdict of(HistoryEntry.Verdict it) {
            return it.equals(HistoryEntry.Verdict.UNSAID)
                    ? null
                    : new Verdict(it.reopenings(), it.transfers(), it.onTime(), it.satisfaction());
        }
    }

    /** What was done, when, and by whom. */
    public record Activity(
            @JsonProperty(required = true) HistoryActivity kind,
            @JsonProperty(required = true) Instant happenedAt,
            String resource) {

        public Activity {
            present(kind, "kind");
            present(happenedAt, "happenedAt");
        }

        static Activity of(HistoryEntry.Step it) {
            return it == null
                    ? null
                    : new Activity(it.activity(), it.happened(), it.resource().isEmpty() ? null : it.resource());
        }
    }

    /** What tells the case from others, in the words of its system. */
    public record Dimensions(
            String channel,
            String nature,
            String category,
            String severity,
            String department,
            String person,
            String product,
            String batch,
            String outlet,
            String equipment,
            String rootCause,
            String outcome) {

        static Dimensions of(Map<HistoryDimension, String> it) {
            return it.isEmpty()
                    ? null
                    : new Dimensions(
                            it.get(HistoryDimension.CHANNEL),
                            it.get(HistoryDimension.NATURE),
                            it.get(HistoryDimension.CATEGORY),
                            it.get(HistoryDimension.SEVERITY),
                            it.get(HistoryDimension.DEPARTMENT),
                            it.get(HistoryDimension.PERSON),
                            it.get(HistoryDimension.PRODUCT),
                            it.get(HistoryDimension.BATCH),
                            it.get(HistoryDimension.OUTLET),
                            it.get(HistoryDimension.EQUIPMENT),
                            it.get(HistoryDimension.ROOT_CAUSE),
                            it.get(HistoryDimension.OUTCOME));
        }

        private Map<HistoryDimension, String> read() {
            var read = new EnumMap<HistoryDimension, String>(HistoryDimension.class);
            read.put(HistoryDimension.CHANNEL, channel);
            read.put(HistoryDimension.NATURE, nature);
            read.put(HistoryDimension.CATEGORY, category);
            read.put(HistoryDimension.SEVERITY, severity);
            read.put(HistoryDimension.DEPARTMENT, department);
            read.put(HistoryDimension.PERSON, person);
            read.put(HistoryDimension.PRODUCT, product);
            read.put(HistoryDimension.BATCH, batch);
            read.put(HistoryDimension.OUTLET, outlet);
            read.put(HistoryDimension.EQUIPMENT, equipment);
            read.put(HistoryDimension.ROOT_CAUSE, rootCause);
            read.put(HistoryDimension.OUTCOME, outcome);
            return said(read);
        }
    }

    static HistoryRecorded of(HistoryEntry it) {
        return new HistoryRecorded(
                it.about(),
                it.version(),
                it.name().source(),
                it.name().caseId(),
                Times.of(it.times()),
                Verdict.of(it.verdict()),
                Activity.of(it.step()),
                Dimensions.of(it.dimensions()));
    }

    /** As it is kept. */
    public HistoryEntry entry() {
        return new HistoryEntry(
                complaintId,
                version,
                new HistoryEntry.CaseName(source, caseId),
                times == null ? Map.of() : times.read(),
                verdict == null
                        ? HistoryEntry.Verdict.UNSAID
                        : new HistoryEntry.Verdict(
                                verdict.reopenings(), verdict.transfers(), verdict.onTime(), verdict.satisfaction()),
                activity == null
                        ? null
                        : new HistoryEntry.Step(
                                activity.kind(),
                                activity.happenedAt(),
                                activity.resource() == null ? "" : activity.resource()),
                dimensions == null ? Map.of() : dimensions.read());
    }

    private static <K extends Enum<K>, V> Map<K, V> said(EnumMap<K, V> all) {
        all.values().removeIf(it -> it == null);
        return all;
    }
}
