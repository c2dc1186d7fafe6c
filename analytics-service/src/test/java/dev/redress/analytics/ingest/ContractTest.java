package dev.redress.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Fact.CalendarVersion;
import dev.redress.analytics.domain.Fact.Elapsed;
import dev.redress.analytics.domain.Fact.Matter;
import dev.redress.analytics.domain.Fact.Money;
import dev.redress.analytics.domain.Fact.Particulars;
import dev.redress.analytics.domain.Fact.Placement;
import dev.redress.analytics.domain.GradedReview;
import dev.redress.analytics.domain.GradedReview.Mark;
import dev.redress.analytics.domain.Review;
import dev.redress.analytics.domain.Survey;
import dev.redress.analytics.domain.WorkCalendar;
import dev.redress.analytics.domain.WorkCalendar.Hours;
import dev.redress.chassis.testing.contract.Catalogue;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    private static final Contract CONTRACT = Contract.published();

    private static final Set<String> DETAILED = Set.of(
            "department.defined.v1",
            "person.defined.v1",
            "denominator.told.v1",
            "calendar.defined.v1",
            "target.defined.v1",
            "alert.raised.v1",
            "alert.acknowledged.v1",
            "alert.cleared.v1",
            "assessment.defined.v1",
            "action.verified.v1",
            "history.recorded.v1",
            "complaint.surveyed.v1",
            "review.opened.v1",
            "review.completed.v1",
            "review.dispute-decided.v1");

    static Stream<String> types() {
        return Catalogue.published().readBy("analytics").stream().sorted();
    }

    @Test
    void readsAllThatTheCatalogueSays() {
        ContractRules.assertReads("analytics", EventReader.types());
    }

    @Test
    void hearsTheTopicsOfThoseTypesAndNoOther() {
        assertThat(EventReader.TOPICS)
                .isEqualTo(types().map(Catalogue.published()::topicOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEveryTypeInFullWithTheLeastAndFromTheFuture(String type) throws Exception {
        var full = read(type, CONTRACT.example(type, "full"));
        assertThat(full.fact().type()).isEqualTo(type);
        assertThat(full.fact().version()).isPositive();
        assertThat(full.details().size()).isEqualTo(DETAILED.contains(type) ? 1 : 0);
        assertThat(read(type, CONTRACT.fromTheFuture(type))).isEqualTo(full);
        assertThat(read(type, CONTRACT.example(type, "minimal")).fact().type()).isEqualTo(type);
    }

    @Test
    void takesTimesAndCodesFromTheData() throws Exception {
        var received = CONTRACT.example("complaint.received.v1", "full");
        assertThat(fact("complaint.received.v1"))
                .isEqualTo(plain("intake", "complaint.received.v1", received)
                        .at(time(received, "receivedAt"))
                        .through(received.get("channel").textValue())
                        .on(new Matter(received.at("/product/name").textValue(), ""))
                        .knownBy(new Particulars(
                                received.get("number").textValue(),
                                "",
                                received.at("/product/batch").textValue(),
                                received.get("outlet").textValue(),
                                received.get("equipment").textValue()))
                        .by(received.get("takenBy").textValue())
                        .ending("", EventReader.FOLLOWS));
        var withoutProduct = CONTRACT.example("complaint.received.v1", "minimal");
        assertThat(read("complaint.received.v1", withoutProduct).fact().matter().product())
                .isEmpty();

        var triaged = CONTRACT.example("complaint.triaged.v1", "full");
        assertThat(fact("complaint.triaged.v1"))
                .isEqualTo(plain("triage", "complaint.triaged.v1", triaged)
                        .at(time(triaged, "triagedAt"))
                        .placed(new Placement(
                                triaged.get("category").textValue(),
                                triaged.get("severity").textValue(),
                                triaged.get("department").textValue()))
                        .knownBy(new Particulars("", triaged.get("nature").textValue(), "", "", ""))
                        .ending(triaged.get("kind").textValue(), ""));

        var contacted = CONTRACT.example("complaint.contacted.v1", "full");
        assertThat(fact("complaint.contacted.v1"))
                .isEqualTo(plain("resolution", "complaint.contacted.v1", contacted)
                        .at(time(contacted, "contactedAt"))
                        .in(contacted.get("cycle").intValue())
                        .responding(contacted.get("response").booleanValue())
                        .through(contacted.get("channel").textValue())
                        .by(contacted.get("by").textValue()));

        var cause = CONTRACT.example("complaint.cause-found.v1", "full");
        assertThat(fact("complaint.cause-found.v1"))
                .isEqualTo(plain("resolution", "complaint.cause-found.v1", cause)
                        .at(time(cause, "foundAt"))
                        .in(cause.get("cycle").intValue())
                        .placed(new Placement(
                                "", "", cause.get("causeDepartment").textValue()))
                        .on(new Matter("", cause.get("rootCause").textValue()))
                        .by(cause.get("causePerson").textValue())
                        .ending(cause.get("fault").textValue(), "")
                        .costing(money(cause.get("estimatedLoss"))));

        var resolved = CONTRACT.example("complaint.resolved.v1", "full");
        assertThat(fact("complaint.resolved.v1"))
                .isEqualTo(plain("resolution", "complaint.resolved.v1", resolved)
                        .at(time(resolved, "resolvedAt"))
                        .in(resolved.get("cycle").intValue())
                        .by(resolved.get("by").textValue())
                        .ending(resolved.get("outcome").textValue(), "")
                        .costing(money(resolved.get("cost"))));

        var rejected = CONTRACT.example("complaint.rejected.v1", "full");
        assertThat(fact("complaint.rejected.v1"))
                .isEqualTo(plain("resolution", "complaint.rejected.v1", rejected)
                        .at(time(rejected, "rejectedAt"))
                        .in(rejected.get("cycle").intValue())
                        .by(rejected.get("by").textValue())
                        .ending(rejected.get("outcome").textValue(), ""));

        var reopened = CONTRACT.example("complaint.reopened.v1", "full");
        assertThat(fact("complaint.reopened.v1"))
                .isEqualTo(plain("followup", "complaint.reopened.v1", reopened)
                        .at(time(reopened, "reopenedAt"))
                        .in(reopened.get("cycle").intValue())
                        .ending(
                                reopened.get("reason").textValue(),
                                reopened.get("trigger").textValue()));

        var changed = CONTRACT.example("complaint.handler-changed.v1", "full");
        assertThat(fact("complaint.handler-changed.v1"))
                .isEqualTo(plain("resolution", "complaint.handler-changed.v1", changed)
                        .at(time(changed, "changedAt"))
                        .in(changed.get("cycle").intValue())
                        .placed(new Placement("", "", changed.get("department").textValue()))
                        .by(changed.get("handler").textValue())
                        .ending("", changed.get("trigger").textValue()));

        var department = CONTRACT.example("department.defined.v1", "full");
        assertThat(read("department.defined.v1", department).details())
                .containsExactly(new Department(
                        department.get("code").textValue(),
                        department.get("version").intValue(),
                        department.at("/names/zh").textValue(),
                        department.at("/names/en").textValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "clock.started.v1, startedAt",
        "clock.met.v1, metAt",
        "clock.breached.v1, breachedAt",
        "clock.stopped.v1, stoppedAt",
        "clock.cancelled.v1, cancelledAt"
    })
    void takesWhichClockAndWhenFromTheData(String type, String time) throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var data = CONTRACT.example(type, variant);
            assertThat(read(type, data).fact())
                    .isEqualTo(plain("sla", type, data)
                            .at(time(data, time))
                            .in(data.get("cycle").intValue())
                            .timed(new Elapsed(
                                    data.get("metric").textValue(),
                                    data.path("about").asText(""),
                                    type.equals("clock.breached.v1")
                                            ? Elapsed.UNSAID_SECONDS
                                            : data.path("elapsedSeconds").asLong(Elapsed.UNSAID_SECONDS),
                                    data.has("dueAt") ? time(data, "dueAt") : Elapsed.UNSAID_TIME,
                                    data.has("elapsedSeconds") && !type.equals("clock.breached.v1")
                                            ? time(data, time)
                                            : Elapsed.UNSAID_TIME,
                                    data.path("takenOver").asBoolean(false)))
                            .countedBy(new CalendarVersion(
                                    data.path("calendar").asText(""),
                                    data.path("calendarVersion").asInt())));
        }
    }

    @Test
    void takesCalendarsAndWhichOfThemAClockIsCountedByFromTheData() throws Exception {
        var full = CONTRACT.example("calendar.defined.v1", "full");
        var hours = List.of(new Hours(540, 720), new Hours(810, 1080));
        assertThat(read("calendar.defined.v1", full).details())
                .containsExactly(new WorkCalendar(
                        "CN",
                        2,
                        ZoneId.of("Asia/Shanghai"),
                        Map.of(DayOfWeek.MONDAY, hours),
                        Map.of(
                                LocalDate.parse("2026-10-01"),
                                List.of(),
                                LocalDate.parse("2026-10-10"),
                                List.of(new Hours(540, 720)))));

        var retargeted = CONTRACT.example("clock.retargeted.v1", "full");
        assertThat(fact("clock.retargeted.v1").calendar())
                .isEqualTo(new CalendarVersion(
                        retargeted.get("calendar").textValue(),
                        retargeted.get("calendarVersion").intValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.promised.v1, promisedAt, promiseId",
        "complaint.promise-kept.v1, keptAt, promiseId",
        "complaint.task-set.v1, setAt, taskId",
        "complaint.task-done.v1, doneAt, taskId",
        "complaint.task-dropped.v1, droppedAt, taskId",
        "complaint.compensated.v1, recordedAt, paymentId",
        "complaint.compensation-confirmed.v1, confirmedAt, paymentId"
    })
    void takesWhatWasPromisedOrdersAndPaymentsApart(String type, String time, String id) throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var data = CONTRACT.example(type, variant);
            var fact = read(type, data).fact();
            assertThat(fact.happened()).isEqualTo(time(data, time));
            assertThat(fact.cycle()).isEqualTo(data.get("cycle").intValue());
            assertThat(fact.timing().subject()).isEqualTo(data.get(id).textValue());
            assertThat(fact.timing().metric()).isEmpty();
            assertThat(fact.timing().due()).isEqualTo(data.has("dueAt") ? time(data, "dueAt") : Elapsed.UNSAID_TIME);
        }
    }

    @Test
    void takesWhatIsHandedBackAndWhatIsMergedFromTheData() throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var returned = CONTRACT.example("complaint.assignment-returned.v1", variant);
            assertThat(read("complaint.assignment-returned.v1", returned).fact())
                    .isEqualTo(plain("resolution", "complaint.assignment-returned.v1", returned)
                            .at(time(returned, "returnedAt"))
                            .in(returned.get("cycle").intValue())
                            .placed(new Placement(
                                    "", "", returned.get("department").textValue()))
                            .by(returned.path("handler").asText(""))
                            .ending(returned.get("reason").textValue(), ""));
            for (var what : List.of("joined", "parted")) {
                var type = "complaint." + what + ".v1";
                var data = CONTRACT.example(type, variant);
                assertThat(read(type, data).fact())
                        .isEqualTo(plain("intake", type, data).at(time(data, what + "At")));
            }
            var reinstated = CONTRACT.example("clock.reinstated.v1", variant);
            assertThat(read("clock.reinstated.v1", reinstated).fact())
                    .isEqualTo(plain("sla", "clock.reinstated.v1", reinstated)
                            .at(time(reinstated, "reinstatedAt"))
                            .in(reinstated.get("cycle").intValue())
                            .timed(new Elapsed(
                                    reinstated.get("metric").textValue(),
                                    reinstated.path("about").asText(""),
                                    Elapsed.UNSAID_SECONDS,
                                    reinstated.has("dueAt") ? time(reinstated, "dueAt") : Elapsed.UNSAID_TIME,
                                    Elapsed.UNSAID_TIME,
                                    false))
                            .ending(reinstated.get("status").textValue(), ""));
            for (var what : List.of("merged", "unmerged")) {
                var type = "complaint." + what + ".v1";
                var data = CONTRACT.example(type, variant);
                assertThat(read(type, data).fact())
                        .isEqualTo(plain("intake", type, data)
                                .at(time(data, what + "At"))
                                .timed(new Elapsed("", data.get("master").textValue(), Elapsed.UNSAID_SECONDS))
                                .ending(data.get("reason").textValue(), ""));
            }
        }
    }

    @Test
    void takesWhatIsAddedPutRightAndWithdrawnFromTheData() throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var amended = CONTRACT.example("complaint.amended.v1", variant);
            assertThat(read("complaint.amended.v1", amended).fact())
                    .isEqualTo(plain("intake", "complaint.amended.v1", amended).at(time(amended, "amendedAt")));
            var erased = CONTRACT.example("complaint.erased.v1", variant);
            assertThat(read("complaint.erased.v1", erased).fact())
                    .isEqualTo(plain("intake", "complaint.erased.v1", erased).at(time(erased, "erasedAt")));
            var attached = CONTRACT.example("complaint.attachment-added.v1", variant);
            assertThat(read("complaint.attachment-added.v1", attached).fact())
                    .isEqualTo(plain("intake", "complaint.attachment-added.v1", attached)
                            .at(time(attached, "attachedAt")));
            var corrected = CONTRACT.example("complaint.corrected.v1", variant);
            var product = corrected.path("product");
            assertThat(read("complaint.corrected.v1", corrected).fact())
                    .isEqualTo(plain("intake", "complaint.corrected.v1", corrected)
                            .at(time(corrected, "correctedAt"))
                            .through(corrected.get("channel").textValue())
                            .on(new Matter(product.path("name").asText(""), ""))
                            .knownBy(new Particulars(
                                    "",
                                    "",
                                    product.path("batch").asText(""),
                                    corrected.path("outlet").asText(""),
                                    corrected.path("equipment").asText("")))
                            .by(corrected.path("takenBy").asText("")));
            var withdrawn = CONTRACT.example("complaint.withdrawn.v1", variant);
            assertThat(read("complaint.withdrawn.v1", withdrawn).fact())
                    .isEqualTo(plain("intake", "complaint.withdrawn.v1", withdrawn)
                            .at(time(withdrawn, "withdrawnAt"))
                            .through(withdrawn.get("channel").textValue()));
        }
    }

    private static Money money(JsonNode amount) {
        return new Money(amount.get("minor").longValue(), amount.get("currency").textValue());
    }

    @Test
    void takesACorrectionByTheVerdictThatHolds() throws Exception {
        var late = CONTRACT.example("clock.corrected.v1", "full");
        assertThat(fact("clock.corrected.v1").happened()).isEqualTo(time(late, "breachedAt"));
        assertThat(fact("clock.corrected.v1").outcome().code()).isEqualTo("BREACHED");
        assertThat(fact("clock.corrected.v1").timing().stopped()).isEqualTo(time(late, "stoppedAt"));

        var met = CONTRACT.example("clock.corrected.v1", "minimal");
        var fact = read("clock.corrected.v1", met).fact();
        assertThat(fact.happened()).isEqualTo(time(met, "stoppedAt"));
        assertThat(fact.outcome().code()).isEqualTo("MET");
        assertThat(fact.timing().elapsedSeconds())
                .isEqualTo(met.get("elapsedSeconds").longValue());
    }

    @ParameterizedTest
    @CsvSource({
        "followup.planned.v1, plannedAt, ''",
        "followup.attempted.v1, attemptedAt, result",
        "followup.feedback-heard.v1, heardAt, kind",
        "complaint.surveyed.v1, surveyedAt, ''",
        "complaint.closed.v1, closedAt, reason"
    })
    void takesFromTheDataHowAVisitWent(String type, String time, String outcome) throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var data = CONTRACT.example(type, variant);
            assertThat(read(type, data).fact())
                    .isEqualTo(plain("followup", type, data)
                            .at(time(data, time))
                            .in(data.get("cycle").intValue())
                            .ending(outcome.isEmpty() ? "" : data.get(outcome).textValue(), ""));
        }
    }

    @Test
    void takesTheAnswersAndWhoseWorkTheyAreAbout() throws Exception {
        var full = CONTRACT.example("complaint.surveyed.v1", "full");
        assertThat(read("complaint.surveyed.v1", full).details())
                .containsExactly(new Survey(
                        UUID.fromString(full.get("complaintId").textValue()),
                        6,
                        1,
                        "NO",
                        new Survey.Scores(2, 3, 5),
                        "INTERVIEW",
                        new Survey.HandledBy("E2210", "AFTER_SALES")));
        var minimal = CONTRACT.example("complaint.surveyed.v1", "minimal");
        assertThat(read("complaint.surveyed.v1", minimal).details())
                .containsExactly(new Survey(
                        UUID.fromString(minimal.get("complaintId").textValue()),
                        4,
                        1,
                        "NO",
                        new Survey.Scores(1, 2, 4),
                        "",
                        new Survey.HandledBy("", "")));
    }

    @Test
    void takesReviewsTheirMarksAndTheirDisputes() throws Exception {
        var opened = CONTRACT.example("review.opened.v1", "full");
        var about = read("review.opened.v1", opened).fact().about();
        assertThat(read("review.opened.v1", opened).details())
                .containsExactly(new Review(
                        about,
                        1,
                        UUID.fromString(opened.get("complaintId").textValue()),
                        "2026-03",
                        "AFTER_SALES",
                        "S4",
                        "E2210",
                        new Review.Stratum("AFTER_SALES S4", 40, 4)));

        var completed = CONTRACT.example("review.completed.v1", "full");
        assertThat(fact("review.completed.v1").about()).isEqualTo(about);
        assertThat(fact("review.completed.v1").happened()).isEqualTo(time(completed, "completedAt"));
        assertThat(read("review.completed.v1", completed).details())
                .containsExactly(new GradedReview(
                        about,
                        3,
                        360,
                        List.of(
                                new Mark("COURTESY", 5),
                                new Mark("LISTENING", 4),
                                new Mark("RECORD_COMPLETE", 3),
                                new Mark("PROMISE_KEPT", 2),
                                new Mark("CAUSE_PLAUSIBLE", 4))));

        var disputed = CONTRACT.example("review.disputed.v1", "full");
        assertThat(fact("review.disputed.v1").happened()).isEqualTo(time(disputed, "disputedAt"));

        var upheld = CONTRACT.example("review.dispute-decided.v1", "full");
        assertThat(fact("review.dispute-decided.v1").outcome().code()).isEqualTo("UPHELD");
        assertThat(fact("review.dispute-decided.v1").happened()).isEqualTo(time(upheld, "decidedAt"));
        assertThat(read("review.dispute-decided.v1", upheld).details())
                .first()
                .isInstanceOfSatisfying(GradedReview.class, it -> {
                    assertThat(it.version()).isEqualTo(5);
                    assertThat(it.hundredths()).isEqualTo(420);
                });
        var dismissed = read("review.dispute-decided.v1", CONTRACT.example("review.dispute-decided.v1", "minimal"));
        assertThat(dismissed.fact().outcome().code()).isEqualTo("DISMISSED");
        assertThat(dismissed.details()).isEmpty();
    }

    private static Fact fact(String type) throws EventReader.Unreadable {
        return read(type, CONTRACT.example(type, "full")).fact();
    }

    private static Fact plain(String stage, String type, JsonNode data) {
        return Fact.of(
                "complaints." + stage,
                type,
                Records.SOURCE,
                UUID.fromString(data.get("complaintId").textValue()),
                data.get("version").intValue(),
                Records.HAPPENED);
    }

    private static Instant time(JsonNode data, String field) {
        return Instant.parse(data.get(field).textValue());
    }

    private static EventReader.Result read(String type, JsonNode data) throws EventReader.Unreadable {
        return EventReader.read(Records.binary(Catalogue.published().topicOf(type), type, data.toString()));
    }
}
