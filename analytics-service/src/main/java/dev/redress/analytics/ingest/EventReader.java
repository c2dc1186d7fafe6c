package dev.redress.analytics.ingest;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.history.HistoryRecorded;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.WireFormat;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record as a fact: of events that a figure needs, with their details; of all others, that they happened. */
final class EventReader {
    static final String RECEIPTS = "complaints.receipts";
    static final String DIRECTORY = "complaints.directory";
    static final String ACTIONS = "complaints.actions";
    static final String RULES = "complaints.rules";
    static final String ARCHIVE = "complaints.archive";
    static final String CAMPAIGNS = "complaints.campaigns";
    static final String INVITATIONS = "complaints.invitations";
    static final String REVIEWS = "complaints.reviews";
    static final String NOTICES = "complaints.notices";
    static final String HISTORY = HistoryRecorded.TOPIC;
    static final String MEASURES = "complaints.measures";
    static final String ALERTS = "complaints.alerts";

    /** Submissions are not among them: they hold personal data, and each is answered by one receipt. */
    static final Set<String> TOPICS = Set.of(
            RECEIPTS,
            DIRECTORY,
            ACTIONS,
            RULES,
            ARCHIVE,
            CAMPAIGNS,
            INVITATIONS,
            REVIEWS,
            NOTICES,
            HISTORY,
            MEASURES,
            ALERTS,
            "complaints.intake",
            "complaints.triage",
            "complaints.resolution",
            "complaints.sla",
            "complaints.followup");

    private static final int LONGEST_CODE = 100;
    private static final long LONGEST_SECONDS = 400_000_000_000L;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static final String FOLLOWS = "FOLLOWS";

    private static final String REPEAT = "REPEAT";
    static final String FIRST_CONTACT = "FIRST_CONTACT";
    static final String ON_TIME = "ON_TIME";
    static final String LATE = "LATE";

    /** What a fact says beyond its envelope. */
    private interface Content {
        Fact of(Fact fact, JsonNode data) throws IOException, Unreadable;
    }

    private static final Content NONE = (fact, data) -> fact;
    private static final ObjectReader READER = reader(WireFormat.mapper());
    private static final ObjectReader PARTLY =
            WireFormat.mapper().reader(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** The types that we know. One that we do not know counts as well, without content. */
    private static final Map<String, Content> TYPES = Map.ofEntries(
            entry("submission.accepted.v1", NONE),
            entry("submission.duplicate.v1", NONE),
            entry("submission.rejected.v1", NONE),
            entry("submission.applied.v1", NONE),
            entry("complaint.received.v1", (fact, data) -> {
                var it = as(IncomingEvents.Received.class, data);
                return takenDown(fact, it.channel(), data).at(it.receivedAt()).ending("", repeats(data) ? FOLLOWS : "");
            }),
            entry("complaint.acknowledged.v1", (fact, data) -> fact.at(time(data, "acknowledgedAt"))),
            entry("complaint.amended.v1", (fact, data) -> fact.at(time(data, "amendedAt"))),
            entry("complaint.corrected.v1", (fact, data) -> {
                var it = as(IncomingEvents.Corrected.class, data);
                return takenDown(fact, it.channel(), data).at(it.correctedAt());
            }),
            entry("complaint.attachment-added.v1", (fact, data) -> fact.at(time(data, "attachedAt"))),
            entry(
                    "complaint.withdrawn.v1",
                    (fact, data) -> fact.at(time(data, "withdrawnAt")).through(text(data, "channel"))),
            entry("complaint.erased.v1", (fact, data) -> fact.at(time(data, "erasedAt"))),
            entry("complaint.merged.v1", (fact, data) -> merger(fact, data, "mergedAt")),
            entry("complaint.unmerged.v1", (fact, data) -> merger(fact, data, "unmergedAt")),
            entry("complaint.joined.v1", (fact, data) -> fact.at(time(data, "joinedAt"))),
            entry("complaint.parted.v1", (fact, data) -> fact.at(time(data, "partedAt"))),
            entry("complaint.triaged.v1", (fact, data) -> {
                var it = as(IncomingEvents.Triaged.class, data);
                return fact.at(it.triagedAt())
                        .placed(new Fact.Placement(it.category(), it.severity(), it.department()))
                        .knownBy(new Fact.Particulars("", text(data, "nature"), "", "", ""))
                        .ending(text(data, "kind"), "");
            }),
            entry("complaint.reclassified.v1", (fact, data) -> {
                var it = as(IncomingEvents.Reclassified.class, data);
                return fact.at(it.reclassifiedAt())
                        .placed(new Fact.Placement(it.category(), it.severity(), ""))
                        .knownBy(new Fact.Particulars("", it.nature(), "", "", ""))
                        .ending(text(data, "kind"), text(data, "cause"));
            }),
            entry(Detailed.DEPARTMENT_DEFINED, NONE),
            entry(Detailed.PERSON_DEFINED, NONE),
            entry("complaint.contacted.v1", (fact, data) -> {
                var it = as(IncomingEvents.Contacted.class, data);
                return fact.at(it.contactedAt())
                        .in(it.cycle())
                        .responding(it.response())
                        .through(text(data, "channel"))
                        .by(text(data, "by"));
            }),
            entry("complaint.confirmed.v1", NONE),
            entry("complaint.noted.v1", NONE),
            entry("complaint.handler-changed.v1", (fact, data) -> {
                var it = as(IncomingEvents.HandlerChanged.class, data);
                return fact.at(it.changedAt())
                        .in(it.cycle())
                        .placed(new Fact.Placement("", "", it.department()))
                        .by(text(data, "handler"))
                        .ending("", text(data, "trigger"));
            }),
            entry("complaint.assignment-returned.v1", (fact, data) -> {
                var it = as(IncomingEvents.Returned.class, data);
                return happened(fact, data, "returnedAt")
                        .placed(new Fact.Placement("", "", it.department()))
                        .by(text(data, "handler"))
                        .ending(it.reason(), "");
            }),
            entry("complaint.cause-found.v1", (fact, data) -> {
                var it = as(IncomingEvents.CauseFound.class, data);
                var its = text(data, "causeDepartment");
                return fact.at(it.foundAt())
                        .in(it.cycle())
                        .placed(new Fact.Placement("", "", its))
                        .on(new Fact.Matter("", it.rootCause()))
                        .by(text(data, "causePerson"))
                        .ending(text(data, "fault"), "")
                        .costing(money(data.path("estimatedLoss")));
            }),
            entry("complaint.cause-confirmed.v1", NONE),
            entry("complaint.findings-told.v1", (fact, data) -> happened(fact, data, "toldAt")),
            entry(
                    "complaint.promised.v1",
                    (fact, data) -> happened(fact, data, "promisedAt")
                            .timed(new Fact.Elapsed("", text(data, "promiseId"), Fact.Elapsed.UNSAID_SECONDS)
                                    .comingDue(time(data, "dueAt")))
                            .by(text(data, "by"))),
            entry(
                    "complaint.promise-kept.v1",
                    (fact, data) -> happened(fact, data, "keptAt")
                            .timed(about(data, "promiseId"))
                            .ending(data.path("onTime").asBoolean() ? ON_TIME : LATE, "")),
            entry(
                    "complaint.task-set.v1",
                    (fact, data) -> happened(fact, data, "setAt")
                            .timed(about(data, "taskId").comingDue(time(data, "dueAt")))
                            .placed(new Fact.Placement("", "", text(data, "department")))
                            .by(text(data, "person"))
                            .ending(text(data, "purpose"), "")),
            entry(
                    "complaint.task-done.v1",
                    (fact, data) -> happened(fact, data, "doneAt")
                            .timed(about(data, "taskId"))
                            .by(text(data, "by"))),
            entry(
                    "complaint.task-dropped.v1",
                    (fact, data) -> happened(fact, data, "droppedAt").timed(about(data, "taskId"))),
            entry("complaint.solution-proposed.v1", NONE),
            entry("complaint.solution-approved.v1", NONE),
            entry("complaint.solution-refused.v1", NONE),
            entry("complaint.solution-offered.v1", NONE),
            entry("complaint.solution-accepted.v1", NONE),
            entry("complaint.consent-awaited.v1", NONE),
            entry("complaint.solution-declined.v1", NONE),
            entry(
                    "complaint.compensated.v1",
                    (fact, data) -> happened(fact, data, "recordedAt")
                            .timed(about(data, "paymentId"))
                            .ending(text(data, "kind"), "")
                            .by(text(data, "by"))
                            .costing(money(data.path("amount")))),
            entry(
                    "complaint.compensation-confirmed.v1",
                    (fact, data) -> happened(fact, data, "confirmedAt").timed(about(data, "paymentId"))),
            entry(
                    "complaint.paused.v1",
                    (fact, data) -> happened(fact, data, "pausedAt").ending(text(data, "reason"), "")),
            entry("complaint.resumed.v1", (fact, data) -> happened(fact, data, "resumedAt")),
            entry("complaint.reminder-due.v1", NONE),
            entry("complaint.customer-reminded.v1", NONE),
            entry(
                    "complaint.escalated.v1",
                    (fact, data) -> happened(fact, data, "escalatedAt")
                            .by(text(data, "owner"))
                            .ending(text(data, "level"), text(data, "trigger"))),
            entry("complaint.mediation-opened.v1", (fact, data) -> happened(fact, data, "openedAt")),
            entry(
                    "complaint.mediation-decided.v1",
                    (fact, data) -> happened(fact, data, "decidedAt").ending(text(data, "effect"), "")),
            entry("complaint.rejection-proposed.v1", NONE),
            entry("complaint.rejection-refused.v1", NONE),
            entry("complaint.resolved.v1", (fact, data) -> {
                var it = as(IncomingEvents.Resolved.class, data);
                return fact.at(it.resolvedAt())
                        .in(it.cycle())
                        .by(text(data, "by"))
                        .ending(text(data, "outcome"), data.path("firstContact").asBoolean() ? FIRST_CONTACT : "")
                        .costing(money(data.path("cost")));
            }),
            entry("complaint.rejected.v1", (fact, data) -> {
                var it = as(IncomingEvents.Rejected.class, data);
                return fact.at(it.rejectedAt())
                        .in(it.cycle())
                        .by(text(data, "by"))
                        .ending(text(data, "outcome"), "");
            }),
            entry("clock.started.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockStarted.class, data);
                var clock = clock(fact, data).at(it.startedAt());
                return clock.timed(
                                clock.timing().takenOver(data.path("takenOver").asBoolean(false)))
                        .countedBy(calendar(data));
            }),
            entry("clock.paused.v1", EventReader::clock),
            entry("clock.resumed.v1", EventReader::clock),
            entry("clock.retargeted.v1", (fact, data) -> clock(fact, data).countedBy(calendar(data))),
            entry("clock.corrected.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockCorrected.class, data);
                var judged = data.has("breachedAt")
                        ? as(IncomingEvents.ClockBreached.class, data).breachedAt()
                        : it.stoppedAt();
                return stopped(fact, data, it.elapsedSeconds(), it.stoppedAt())
                        .at(judged)
                        .ending(it.to(), "");
            }),
            entry("clock.warned.v1", EventReader::clock),
            entry("clock.met.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockMet.class, data);
                return stopped(fact, data, it.elapsedSeconds(), it.metAt()).at(it.metAt());
            }),
            entry("clock.breached.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockBreached.class, data);
                return clock(fact, data).at(it.breachedAt());
            }),
            entry("clock.stopped.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockStopped.class, data);
                return stopped(fact, data, it.elapsedSeconds(), it.stoppedAt()).at(it.stoppedAt());
            }),
            entry("clock.cancelled.v1", (fact, data) -> {
                var it = as(IncomingEvents.ClockCancelled.class, data);
                return clock(fact, data).at(it.cancelledAt());
            }),
            entry(
                    "clock.reinstated.v1",
                    (fact, data) ->
                            clock(fact, data).at(time(data, "reinstatedAt")).ending(text(data, "status"), "")),
            entry(
                    "action.opened.v1",
                    (fact, data) -> fact.at(time(data, "openedAt"))
                            .placed(new Fact.Placement("", "", text(data, "department")))
                            .on(new Fact.Matter(text(data, "product"), text(data, "rootCause")))
                            .by(text(data, "owner"))
                            .ending(text(data, "kind"), "")),
            entry("action.done.v1", (fact, data) -> fact.at(time(data, "doneAt"))),
            entry(Detailed.ACTION_VERIFIED, (fact, data) -> fact.at(time(data, "verifiedAt"))),
            entry(Detailed.DENOMINATOR_TOLD, (fact, data) -> fact.at(time(data, "toldAt"))),
            entry(Detailed.ALERT_RAISED, (fact, data) -> fact.at(time(data, "raisedAt"))),
            entry(Detailed.ALERT_ACKNOWLEDGED, (fact, data) -> fact.at(time(data, "acknowledgedAt"))),
            entry(Detailed.ALERT_CLEARED, (fact, data) -> fact.at(time(data, "clearedAt"))),
            entry(Detailed.TARGET_DEFINED, (fact, data) -> fact.at(time(data, "definedAt"))),
            entry(Detailed.ASSESSMENT_DEFINED, (fact, data) -> fact.at(time(data, "definedAt"))),
            entry(Detailed.CALENDAR_DEFINED, (fact, data) -> fact.at(time(data, "definedAt"))),
            entry("policy.defined.v1", NONE),
            entry("archive.sealed.v1", NONE),
            entry("campaign.opened.v1", NONE),
            entry("campaign.drawn.v1", NONE),
            entry("campaign.closed.v1", NONE),
            entry("invitation.issued.v1", NONE),
            entry("invitation.reminded.v1", NONE),
            entry("invitation.answered.v1", NONE),
            entry("invitation.declined.v1", NONE),
            entry("notice.queued.v1", NONE),
            entry("notice.by-hand.v1", NONE),
            entry("notice.handed-out.v1", NONE),
            entry("notice.sent.v1", NONE),
            entry("notice.failed.v1", NONE),
            entry("invitation.delivered.v1", NONE),
            entry("invitation.undelivered.v1", NONE),
            entry("invitation.lapsed.v1", NONE),
            entry("followup.planned.v1", (fact, data) -> {
                var it = as(IncomingEvents.Planned.class, data);
                return fact.at(it.plannedAt()).in(it.cycle());
            }),
            entry("followup.assigned.v1", NONE),
            entry("followup.attempted.v1", (fact, data) -> {
                var it = as(IncomingEvents.Attempted.class, data);
                return fact.at(it.attemptedAt()).in(it.cycle()).ending(it.result(), "");
            }),
            entry("followup.feedback-heard.v1", (fact, data) -> {
                var it = as(IncomingEvents.FeedbackHeard.class, data);
                return fact.at(it.heardAt()).in(it.cycle()).ending(it.kind(), "");
            }),
            entry(Detailed.SURVEYED, (fact, data) -> {
                var it = as(IncomingEvents.Surveyed.class, data);
                return fact.at(it.surveyedAt()).in(it.cycle());
            }),
            entry("complaint.reopened.v1", (fact, data) -> {
                var it = as(IncomingEvents.Reopened.class, data);
                var trigger = text(data, "trigger");
                return fact.at(it.reopenedAt()).in(it.cycle()).ending(it.reason(), trigger);
            }),
            entry("complaint.closed.v1", (fact, data) -> {
                var it = as(IncomingEvents.Closed.class, data);
                return fact.at(it.closedAt()).in(it.cycle()).ending(it.reason(), "");
            }),
            entry("complaint.renewed.v1", NONE),
            entry(HistoryRecorded.TYPE, NONE),
            entry(Detailed.REVIEW_OPENED, NONE),
            entry("review.assigned.v1", NONE),
            entry(Detailed.REVIEW_COMPLETED, (fact, data) -> {
                var it = as(IncomingEvents.ReviewCompleted.class, data);
                return fact.at(it.completedAt());
            }),
            entry("review.disputed.v1", (fact, data) -> {
                var it = as(IncomingEvents.Disputed.class, data);
                return fact.at(it.disputedAt());
            }),
            entry(Detailed.DISPUTE_DECIDED, (fact, data) -> {
                var it = as(IncomingEvents.DisputeDecided.class, data);
                return fact.at(it.decidedAt()).ending(it.decision(), "");
            }));

    /** Thrown when a record cannot be counted; the message repeats no value. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Exception cause) {
            super(message, cause);
        }

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * A record that was read.
     *
     * @param details what it says beyond the fact
     * @param time when it happened, as its envelope tells
     */
    record Result(Fact fact, List<Detail> details, Instant time) {}

    private EventReader() {}

    static Set<String> types() {
        return TYPES.keySet();
    }

    static Result read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        try {
            var event = Envelope.event(record);
            if (event.getData() == null) {
                throw new Unreadable("no data");
            }
            var data = READER.readTree(event.getData().toBytes());
            if (!data.isObject()) {
                throw new Unreadable("data is not a JSON object");
            }
            var time = event.getTime() == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : event.getTime().toInstant();
            requireWithin(time, "its time lies");
            var content = TYPES.getOrDefault(event.getType(), NONE);
            var fact = checked(content.of(envelope(record.topic(), event, time, data), data));
            return new Result(fact, Detailed.read(fact, data), time);
        } catch (JsonMappingException e) {
            throw new Unreadable("missing or not of its form: " + field(e), e);
        } catch (JsonProcessingException e) {
            throw new Unreadable("data is not JSON", e);
        } catch (IOException | Envelope.Unreadable e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }

    /** Within the cycle that it tells. */
    private static Fact happened(Fact fact, JsonNode data, String field) throws IOException, Unreadable {
        return fact.at(time(data, field))
                .in(as(IncomingEvents.OfCycle.class, data).cycle());
    }

    /** Into which other complaint, or out of which, is what it is about. */
    /** What the front line wrote down, as it did or as it is right; a correction tells no number, which never changes. */
    private static Fact takenDown(Fact fact, String channel, JsonNode data) {
        var product = data.path("product");
        return fact.through(channel)
                .on(new Fact.Matter(text(product, "name"), ""))
                .knownBy(new Fact.Particulars(
                        text(data, "number"),
                        "",
                        text(product, "batch"),
                        text(data, "outlet"),
                        text(data, "equipment")))
                .by(text(data, "takenBy"));
    }

    private static Fact merger(Fact fact, JsonNode data, String field) throws IOException, Unreadable {
        var it = as(IncomingEvents.Merger.class, data);
        return fact.at(time(data, field))
                .timed(new Fact.Elapsed("", it.master().toString(), Fact.Elapsed.UNSAID_SECONDS))
                .ending(it.reason(), "");
    }

    private static Fact.Elapsed about(JsonNode data, String field) {
        return new Fact.Elapsed("", text(data, field), Fact.Elapsed.UNSAID_SECONDS);
    }

    private static Instant time(JsonNode data, String field) throws IOException, Unreadable {
        if (!data.hasNonNull(field)) {
            throw new Unreadable("missing or not of its form: " + field);
        }
        return as(Instant.class, data.get(field));
    }

    private static Fact.Money money(JsonNode amount) {
        return amount.isObject() && amount.path("minor").canConvertToLong()
                ? new Fact.Money(amount.get("minor").longValue(), text(amount, "currency"))
                : new Fact.Money(0, "");
    }

    /** Whether the customer came back with it, or said it before in a complaint that had come to its end. */
    private static boolean repeats(JsonNode received) {
        return received.hasNonNull("follows")
                || text(received.path("repeats"), "kind").equals(REPEAT);
    }

    /** Empty where it does not say. */
    private static String text(JsonNode data, String field) {
        return data.path(field).asText("");
    }

    private static Fact clock(Fact fact, JsonNode data) throws IOException {
        return clock(fact, data, Fact.Elapsed.UNSAID_SECONDS);
    }

    private static Fact.CalendarVersion calendar(JsonNode data) throws IOException {
        return data.hasNonNull("calendar")
                ? new Fact.CalendarVersion(
                        text(data, "calendar"),
                        as(IncomingEvents.ByCalendar.class, data).calendarVersion())
                : Fact.CalendarVersion.UNSAID;
    }

    private static Fact stopped(Fact fact, JsonNode data, long elapsedSeconds, Instant at) throws IOException {
        var clock = clock(fact, data, elapsedSeconds);
        return clock.timed(clock.timing().stopped(at));
    }

    private static Fact clock(Fact fact, JsonNode data, long elapsedSeconds) throws IOException {
        var it = as(IncomingEvents.AboutClock.class, data);
        var subject = text(data, "about");
        var timing = new Fact.Elapsed(it.metric(), subject, elapsedSeconds);
        return fact.in(it.cycle())
                .timed(
                        data.has("dueAt")
                                ? timing.comingDue(
                                        as(IncomingEvents.ClockDue.class, data).dueAt())
                                : timing);
    }

    /** Which message it is. Receipts have no version: their own id tells them apart, and it is for ever. */
    private static Fact envelope(String topic, CloudEvent event, Instant time, JsonNode data) throws IOException {
        var type = event.getType();
        var source = event.getSource().toString();
        return switch (topic) {
            case RECEIPTS -> Fact.of(topic, type, source, Ids.derived(source, event.getId()), 1, time);
            case DIRECTORY, ACTIONS, RULES, ARCHIVE, CAMPAIGNS, INVITATIONS, REVIEWS, NOTICES, MEASURES, ALERTS -> {
                var version = as(IncomingEvents.AboutSubject.class, data).version();
                yield Fact.of(topic, type, source, Ids.derived(String.valueOf(event.getSubject())), version, time);
            }
            case HISTORY -> {
                var it = as(IncomingEvents.AboutHistory.class, data);
                var version = (int) Math.min(it.version(), Integer.MAX_VALUE);
                yield Fact.of(topic, type, source, it.complaintId(), version, time);
            }
            default -> {
                var about = as(IncomingEvents.AboutComplaint.class, data);
                yield Fact.of(topic, type, source, about.complaintId(), about.version(), time);
            }
        };
    }

    /** What the store could not take must not reach it: it would be tried again for ever. */
    private static Fact checked(Fact fact) throws Unreadable {
        if (fact.version() < 1) {
            throw new Unreadable("no version from 1 on");
        }
        var placement = fact.placement();
        var timing = fact.timing();
        requireWithin(fact.happened(), "happened");
        requireWithin(timing.due(), "comes due");
        requireWithin(timing.stopped(), "was done");
        if (timing.elapsedSeconds() < Fact.Elapsed.UNSAID_SECONDS || timing.elapsedSeconds() > LONGEST_SECONDS) {
            throw new Unreadable("took less than nothing or more than ten thousand years");
        }
        for (var code : List.of(
                fact.channel(),
                placement.category(),
                placement.severity(),
                placement.department(),
                fact.matter().rootCause(),
                timing.metric(),
                timing.subject(),
                fact.outcome().code(),
                fact.outcome().trigger(),
                fact.particulars().number(),
                fact.particulars().nature(),
                fact.person(),
                fact.amount().currency(),
                fact.calendar().code())) {
            checked(code);
        }
        return fact;
    }

    static void requireWithin(Instant time, String what) throws Unreadable {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new Unreadable(what + " outside the years 1 to 9999");
        }
    }

    static String checked(String code) throws Unreadable {
        if (code.length() > LONGEST_CODE) {
            throw new Unreadable("a code is longer than " + LONGEST_CODE + " characters");
        }
        return code;
    }

    private static String field(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "data" : path;
    }

    static <T> T as(Class<T> form, JsonNode data) throws IOException {
        return READER.treeToValue(data, form);
    }

    /** The same where the form says itself what may be absent. */
    static <T> T partly(Class<T> form, JsonNode data) throws IOException {
        return PARTLY.treeToValue(data, form);
    }

    private static ObjectReader reader(ObjectMapper wire) {
        return wire.copy()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .reader();
    }
}
