package dev.redress.followup.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.KnownCases;
import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpEvent.CauseFound;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Triaged;
import dev.redress.followup.followups.domain.FollowUpPlan;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.FoundCause;
import dev.redress.followup.followups.domain.TriageFacts;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service with reviewers of its own, and what is done with samples, reviews and checklists. Each test has a month of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
abstract class RunningReviews {
    static final String REVIEWS = "complaints.reviews";
    static final String DIRECTORY = "complaints.directory";
    static final Wire WIRE =
            SharedParts.wire().topics(DIRECTORY, "complaints.intake", "complaints.triage", "complaints.resolution");
    static final AtomicInteger MONTHS = new AtomicInteger();
    static final String ONE = "Q1-" + UUID.randomUUID();
    static final String OTHER = "Q2-" + UUID.randomUUID();
    static final String MARKS = "{'scores':[{'item':'COURTESY','score':5},{'item':'LISTENING','score':4},"
            + "{'item':'PROMISE_KEPT','score':2}],'remarks':'late; he was called at 13812345678'}";
    static final String OTHER_MARKS = "[{'item':'COURTESY','score':5},{'item':'PROMISE_KEPT','score':4}]";

    final YearMonth month = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
    final Instant inMonth =
            month.atDay(15).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    final String department = "D" + UUID.randomUUID();
    final String handler = "E" + UUID.randomUUID();

    @Autowired
    WebTestClient http;

    @Autowired
    Lookup<Staff> staff;

    @Autowired
    AggregateRepository<FollowUps, FollowUpEvent> followUps;

    @Autowired
    AggregateRepository<MonthlySample, SampleEvent> samples;

    @Autowired
    AggregateRepository<Review, ReviewEvent> reviews;

    @Autowired
    Settings<Checklist> checklists;

    @Autowired
    KnownCases knownCases;

    @Autowired
    SampleRounds rounds;

    @Autowired
    ReviewsProperties properties;

    @Autowired
    Ids ids;

    @BeforeEach
    void hireReviewers() {
        hire(ONE);
        hire(OTHER);
    }

    void hire(String code) {
        if (staff.current().person(code).isPresent()) {
            return;
        }
        var entry = (ObjectNode)
                Contract.published().example("person.defined.v1", "minimal").deepCopy();
        entry.put("code", code).put("version", 1).put("department", "QA").put("active", true);
        entry.putArray("roles").add("QUALITY");
        entry.putArray("absences");
        WIRE.send(DIRECTORY, Wire.event("person.defined.v1", "/redress/triage", "person:" + code, entry.toString()));
        Patience.await(code).until(() -> staff.current().person(code).isPresent());
    }

    // What was closed.

    String closed(ComplaintSeverity severity, Instant at, String... alsoParties) {
        var id = UUID.randomUUID().toString();
        var plan = new FollowUpPlan(CycleEnd.RESOLVED, at, at, at, "ANY", 1, department, handler);
        var events = new ArrayList<FollowUpEvent>(List.of(
                new FollowUpEvent.Received(new ComplaintFacts("C-" + id.substring(0, 6), "ref", at, "zh", "", false)),
                new Triaged(new TriageFacts(severity, ComplaintKind.VALID, department)),
                new FollowUpEvent.HandlerChanged(department, handler),
                new CauseFound(new FoundCause(1, department, ""))));
        for (var party : alsoParties) {
            events.add(new FollowUpEvent.TookPart(party));
        }
        events.add(new Planned(1, plan, at));
        events.add(new Closed(1, FollowUpReason.SATISFIED, at, "redress"));
        followUps.change(id, "", it -> events);
        return id;
    }

    List<String> closed(int count, ComplaintSeverity severity) {
        return IntStream.range(0, count)
                .mapToObj(it -> closed(severity, inMonth))
                .toList();
    }

    /** Closes a complaint to which they all are parties, but for these. */
    void allReviewersButTheseAreParties(String... these) {
        var parties = staff.current().active(Role.QUALITY).stream()
                .map(Person::code)
                .filter(it -> !List.of(these).contains(it))
                .toArray(String[]::new);
        closed(ComplaintSeverity.S3, inMonth, parties);
    }

    // What people do.

    WebTestClient.ResponseSpec post(String bearer, String uri, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    WebTestClient.ResponseSpec get(String role, String uri) {
        return http.get().uri(uri).header("Authorization", role(role)).exchange();
    }

    JsonNode look(String uri) {
        return json(get("quality", uri).expectStatus().isOk());
    }

    static String role(String role) {
        return SharedParts.tokens().bearer(role);
    }

    static String person(String code, String role) {
        return "Bearer " + SharedParts.tokens().token(code, List.of(role), Duration.ofMinutes(10));
    }

    static JsonNode json(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo("followup:" + code);
    }

    static void invalid(WebTestClient.ResponseSpec answer, String field, String code) {
        answer.expectStatus().isBadRequest();
        var problem = json(answer);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    WebTestClient.ResponseSpec draw(String rest) {
        return post(role("quality"), "/reviews/samples", "{'month':'" + month + "'" + rest + "}");
    }

    JsonNode drawn(String rest) {
        return json(draw(rest).expectStatus().isCreated());
    }

    /** The review of the one complaint that was closed in the month. */
    String opened() {
        closed(1, ComplaintSeverity.S3);
        return drawn("").at("/drawn/0/reviewId").asText();
    }

    JsonNode completed(String id) {
        var reviewer = look("/reviews/" + id).path("reviewer").asText();
        return json(post(person(reviewer, "quality"), "/reviews/" + id + "/result", MARKS)
                .expectStatus()
                .isOk());
    }

    // What we tell.

    static List<Received> told(String id, int atLeast) {
        var told = distinct(WIRE.await(REVIEWS, id, it -> distinct(it).size() >= atLeast));
        for (var i = 0; i < told.size(); i++) {
            var it = told.get(i);
            assertThat(Contract.published().validate(it.type(), it.json())).isEmpty();
            assertThat(it.key()).isEqualTo(id);
            assertThat(it.json().path("version").intValue()).isEqualTo(i + 1);
        }
        return told;
    }

    /** A message may lie on its topic twice, with the same id. */
    static List<Received> distinct(List<Received> all) {
        var known = new HashSet<String>();
        return all.stream().filter(it -> known.add(it.id())).toList();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asText())
                .toList();
    }

    WebTestClient.ResponseSpec put(String role, String id, String body) {
        return http.put()
                .uri("/checklists/" + id)
                .header("Authorization", role(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    JsonNode define(String id, String item, int weight) {
        return json(put("quality", id, checklist(item, weight)).expectStatus().isOk());
    }

    static String checklist(String item, int weight) {
        return "{'items':[{'code':'%s','names':{'zh':'项','en':'Item'},'weight':%s}]}".formatted(item, weight);
    }
}
