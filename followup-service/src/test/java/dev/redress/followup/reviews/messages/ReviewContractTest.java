package dev.redress.followup.reviews.messages;

import static dev.redress.followup.reviews.messages.ReviewAggregate.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.reviews.domain.Dispute.DisputeVerdict;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import dev.redress.followup.reviews.domain.ReviewMarks;
import dev.redress.followup.reviews.domain.ReviewOrder;
import dev.redress.followup.reviews.domain.ReviewResult;
import dev.redress.followup.reviews.domain.ReviewSubject;
import dev.redress.followup.reviews.domain.Stratum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write of reviews equals the published examples. */
public class ReviewContractTest {
    /** From an example's data to the event of ours that it tells. */
    private static final Map<String, Function<JsonNode, ReviewEvent>> EVENTS = Map.of(
            "review.opened.v1",
                    it -> new ReviewOpened(new ReviewOrder(
                            subject(it),
                            it.path("checklist").textValue(),
                            it.path("checklistVersion").intValue(),
                            at(it, "dueAt"),
                            stamp(it, "openedAt"))),
            "review.assigned.v1",
                    it -> new ReviewAssigned(
                            it.path("reviewer").textValue(), it.path("previous").asText(), stamp(it, "assignedAt")),
            "review.completed.v1",
                    it -> new ReviewCompleted(
                            new ReviewResult(marks(it), it.path("remarks").asText(), stamp(it, "completedAt"))),
            "review.disputed.v1",
                    it -> new ReviewDisputed(
                            it.path("dispute").intValue(), it.path("words").textValue(), stamp(it, "disputedAt")),
            "review.dispute-decided.v1",
                    it -> new DisputeDecided(
                            it.path("dispute").intValue(),
                            new DisputeVerdict(
                                    DisputeOutcome.valueOf(it.path("decision").textValue()),
                                    it.has("scores") ? marks(it) : null,
                                    it.path("words").textValue(),
                                    stamp(it, "decidedAt"))));

    /** The types that are written here; the catalogue knows those of the whole service. */
    public static Set<String> types() {
        return REVIEWS.types();
    }

    static Stream<Arguments> everyExample() {
        return REVIEWS.types().stream()
                .sorted()
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyExample")
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);
        var event = EVENTS.get(type).apply(example);

        var review = review(
                example.path("reviewId").textValue(),
                example.path("complaintId").textValue());
        var told = REVIEWS.outbound(review.id(), event.applyTo(review), event).orElseThrow();
        var data = told.data().apply(example.path("version").longValue());

        assertThat(told.topic()).isEqualTo("complaints.reviews");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.time()).isEqualTo(event.stamp().at());
        ContractRules.assertEqualsExample(type, variant, WireFormat.mapper().writeValueAsString(data));
    }

    @Test
    void tellsEveryEvent() {
        var all = EVENTS.entrySet().stream()
                .map(it -> it.getValue().apply(Contract.published().example(it.getKey(), "full")));

        assertThat(EVENTS.keySet()).isEqualTo(REVIEWS.types());
        assertThat(all.map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(ReviewEvent.class.getPermittedSubclasses()));
    }

    /** A review of this complaint that somebody disputes. */
    private static Review review(String id, String complaintId) {
        var stamp = Stamp.bySystem(Instant.EPOCH);
        var subject = new ReviewSubject(
                complaintId,
                "C-1",
                "2026-03",
                1,
                Instant.EPOCH,
                "SERVICE",
                "",
                ComplaintSeverity.S3,
                new Stratum("SERVICE", 1, 1),
                new Parties(Set.of(), Set.of()));
        var order = new ReviewOrder(subject, "HANDLING", 1, Instant.EPOCH, stamp);
        var marks = new ReviewMarks(List.of(new ItemScore("TONE", 3)), BigDecimal.valueOf(3));
        return Stream.of(
                        new ReviewOpened(order),
                        new ReviewCompleted(new ReviewResult(marks, "", stamp)),
                        new ReviewDisputed(1, "Not so.", stamp))
                .reduce(Review.unopened(id), (it, event) -> event.applyTo(it), (one, other) -> other);
    }

    private static ReviewSubject subject(JsonNode it) {
        return new ReviewSubject(
                it.path("complaintId").textValue(),
                "C-1",
                it.path("month").textValue(),
                it.path("cycle").intValue(),
                Instant.EPOCH,
                it.path("department").textValue(),
                it.path("handler").asText(),
                ComplaintSeverity.valueOf(it.path("severity").textValue()),
                new Stratum(
                        it.at("/stratum/name").textValue(),
                        it.at("/stratum/population").intValue(),
                        it.at("/stratum/drawn").intValue()),
                new Parties(Set.of(), Set.of()));
    }

    private static ReviewMarks marks(JsonNode it) {
        var scores = StreamSupport.stream(it.path("scores").spliterator(), false)
                .map(each -> new ItemScore(
                        each.path("item").textValue(), each.path("score").intValue()))
                .toList();
        return new ReviewMarks(scores, it.path("mean").decimalValue());
    }

    private static Stamp stamp(JsonNode it, String field) {
        return new Stamp(it.path("by").textValue(), at(it, field));
    }

    private static Instant at(JsonNode it, String field) {
        return Instant.parse(it.path(field).textValue());
    }
}
