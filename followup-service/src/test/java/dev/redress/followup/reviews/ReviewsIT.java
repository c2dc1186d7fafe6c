package dev.redress.followup.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.testing.LocalParts;
import dev.redress.chassis.testing.Patience;
import dev.redress.chassis.testing.Received;
import dev.redress.chassis.testing.Tokens;
import dev.redress.chassis.testing.Wire;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.followup.directory.domain.Person;
import dev.redress.followup.directory.domain.Role;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.KnownCases;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.followups.domain.CauseFinding;
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
import dev.redress.followup.followups.domain.TriageFacts;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewOrder;
import dev.redress.followup.reviews.domain.ReviewStamp;
import dev.redress.followup.reviews.domain.ReviewSubject;
import dev.redress.followup.reviews.domain.SampleEvent;
import dev.redress.followup.reviews.domain.SampleEvent.SampleDrawn;
import dev.redress.followup.reviews.domain.SampleTerms;
import dev.redress.followup.reviews.domain.Stratum;
import dev.redress.followup.reviews.domain.Trait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Samples, reviews and checklists over HTTP, and reviews on their topic. Each test has a month of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
class ReviewsIT {
    private static final String REVIEWS = "complaints.reviews";
    private static final String DIRECTORY = "complaints.directory";
    private static final Wire WIRE =
            Wire.shared().topics(DIRECTORY, "complaints.intake", "complaints.triage", "complaints.resolution");
    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final String ONE = "Q1-" + UUID.randomUUID();
    private static final String OTHER = "Q2-" + UUID.randomUUID();
    private static final String MARKS = "{'scores':[{'item':'COURTESY','score':5},{'item':'LISTENING','score':4},"
            + "{'item':'PROMISE_KEPT','score':2}],'remarks':'late; he was called at 13812345678'}";
    private static final String OTHER_MARKS = "[{'item':'COURTESY','score':5},{'item':'PROMISE_KEPT','score':4}]";

    private final YearMonth month = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
    private final Instant inMonth =
            month.atDay(15).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    private final String department = "D" + UUID.randomUUID();
    private final String handler = "E" + UUID.randomUUID();

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

    private void hire(String code) {
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

    private String closed(ComplaintSeverity severity, Instant at, String... alsoParties) {
        var id = UUID.randomUUID().toString();
        var plan = new FollowUpPlan(CycleEnd.RESOLVED, at, at, at, "ANY", 1, department, handler);
        var events = new ArrayList<FollowUpEvent>(List.of(
                new FollowUpEvent.Received(new ComplaintFacts("C-" + id.substring(0, 6), "ref", at, "zh", "", false)),
                new Triaged(new TriageFacts(severity, ComplaintKind.VALID, department)),
                new FollowUpEvent.HandlerChanged(department, handler),
                new CauseFound(new CauseFinding(1, department, ""))));
        for (var party : alsoParties) {
            events.add(new FollowUpEvent.TookPart(party));
        }
        events.add(new Planned(1, plan, at));
        events.add(new Closed(1, FollowUpReason.SATISFIED, at, "redress"));
        followUps.change(id, "", it -> events);
        return id;
    }

    private List<String> closed(int count, ComplaintSeverity severity) {
        return IntStream.range(0, count)
                .mapToObj(it -> closed(severity, inMonth))
                .toList();
    }

    /** Closes a complaint to which they all are parties, but for these. */
    private void allReviewersButTheseAreParties(String... these) {
        var parties = staff.current().active(Role.QUALITY).stream()
                .map(Person::code)
                .filter(it -> !List.of(these).contains(it))
                .toArray(String[]::new);
        closed(ComplaintSeverity.S3, inMonth, parties);
    }

    // What people do.

    private WebTestClient.ResponseSpec post(String bearer, String uri, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String role, String uri) {
        return http.get().uri(uri).header("Authorization", role(role)).exchange();
    }

    private JsonNode look(String uri) {
        return json(get("quality", uri).expectStatus().isOk());
    }

    private static String role(String role) {
        return Tokens.shared().bearer(role);
    }

    private static String person(String code, String role) {
        return "Bearer " + Tokens.shared().token(code, List.of(role), Duration.ofMinutes(10));
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo("followup:" + code);
    }

    private static void invalid(WebTestClient.ResponseSpec answer, String field, String code) {
        answer.expectStatus().isBadRequest();
        var problem = json(answer);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    private WebTestClient.ResponseSpec draw(String rest) {
        return post(role("quality"), "/reviews/samples", "{'month':'" + month + "'" + rest + "}");
    }

    private JsonNode drawn(String rest) {
        return json(draw(rest).expectStatus().isCreated());
    }

    /** The review of the one complaint that was closed in the month. */
    private String opened() {
        closed(1, ComplaintSeverity.S3);
        return drawn("").at("/drawn/0/reviewId").asText();
    }

    private JsonNode completed(String id) {
        var reviewer = look("/reviews/" + id).path("reviewer").asText();
        return json(post(person(reviewer, "quality"), "/reviews/" + id + "/result", MARKS)
                .expectStatus()
                .isOk());
    }

    // What we tell.

    private static List<Received> told(String id, int atLeast) {
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
    private static List<Received> distinct(List<Received> all) {
        var known = new HashSet<String>();
        return all.stream().filter(it -> known.add(it.id())).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asText())
                .toList();
    }

    @Test
    void isDrawnAssignedMarkedDisputedAndDecidedAndToldEachTime() {
        var complaint = closed(1, ComplaintSeverity.S2).get(0);
        var sample = drawn("");
        var id = sample.at("/drawn/0/reviewId").asText();
        assertThat(sample.at("/drawn/0/complaintId").asText()).isEqualTo(complaint);

        var open = look("/reviews/" + id);
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("handler").asText()).isEqualTo(handler);
        assertThat(open.path("month").asText()).isEqualTo(month.toString());
        assertThat(open.at("/stratum/name").asText()).isEqualTo(department + " S2");

        var marked = completed(id);
        assertThat(marked.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(marked.path("mean").decimalValue()).isEqualTo("3.67");
        assertThat(marked.at("/result/remarks").asText()).isEqualTo("late; he was called at [phone]");

        var disputed = json(post(person(handler, "agent"), "/reviews/" + id + "/disputes", "{'words':'agreed so'}")
                .expectStatus()
                .isOk());
        assertThat(disputed.path("state").asText()).isEqualTo("DISPUTED");

        var upheld = json(post(
                        role("manager"),
                        "/reviews/" + id + "/disputes/1/decision",
                        "{'decision':'UPHELD','words':'it was','scores':" + OTHER_MARKS + "}")
                .expectStatus()
                .isOk());
        assertThat(upheld.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(upheld.path("mean").decimalValue()).isEqualTo("4.5");
        assertThat(upheld.at("/result/mean").decimalValue()).isEqualTo("3.67");
        assertThat(look("/reviews/" + id)).isEqualTo(upheld);

        var told = told(id, 5);
        assertThat(told)
                .extracting(Received::type)
                .containsExactly(
                        "review.opened.v1",
                        "review.assigned.v1",
                        "review.completed.v1",
                        "review.disputed.v1",
                        "review.dispute-decided.v1");
        assertThat(told)
                .allSatisfy(
                        it -> assertThat(it.json().path("complaintId").asText()).isEqualTo(complaint));
        var progress = look("/reviews/samples/" + month).path("progress");
        assertThat(progress.path("opened").intValue()).isEqualTo(1);
        assertThat(progress.path("completed").intValue()).isEqualTo(1);
        assertThat(progress.path("mean").decimalValue()).isEqualTo("4.5");
        assertThat(progress.path("weightedMean").decimalValue()).isEqualTo("4.5");
    }

    @Test
    void drawsInProportionAndTheSameAgain() {
        closed(6, ComplaintSeverity.S3);
        closed(3, ComplaintSeverity.S4);
        closed(
                ComplaintSeverity.S1,
                month.atDay(1).atStartOfDay(properties.zone()).toInstant());
        var next = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
        closed(
                ComplaintSeverity.S1,
                next.atDay(1).atStartOfDay(properties.zone()).toInstant());

        var first = drawn(",'size':5,'seed':'s-1'");

        assertThat(first.path("population").intValue()).isEqualTo(10);
        assertThat(first.path("strata").findValuesAsText("name"))
                .containsExactly(department + " S1", department + " S3", department + " S4");
        assertThat(first.path("strata").findValuesAsText("drawn")).containsExactly("1", "3", "1");
        assertThat(first.at("/progress/opened").intValue()).isEqualTo(5);
        assertThat(json(draw(",'size':5,'seed':'s-1'").expectStatus().isOk())).isEqualTo(first);
        assertThat(json(draw(",'size':5").expectStatus().isOk())).isEqualTo(first);
        assertThat(look("/reviews/samples/" + month)).isEqualTo(first);
        refused(draw(",'size':6,'seed':'s-1'"), 409, "conflict");
        refused(draw(",'size':5,'seed':'s-2'"), 409, "conflict");
        refused(draw(",'size':5,'strata':['HANDLER']"), 409, "conflict");
        assertThat(texts(look("/reviews?month=" + month).path("items"), "id"))
                .containsExactlyInAnyOrderElementsOf(texts(first.path("drawn"), "reviewId"));
    }

    @Test
    void keepsTheVersionOfTheChecklistThatItWasOpenedWith() {
        var checklist = "T-" + UUID.randomUUID();
        define(checklist, "COURTESY", 1);
        closed(1, ComplaintSeverity.S3);
        var id = drawn(",'checklist':'" + checklist + "'")
                .at("/drawn/0/reviewId")
                .asText();
        define(checklist, "TASTE", 1);

        var result = "/reviews/" + id + "/result";
        invalid(post(role("manager"), result, "{'scores':[{'item':'TASTE','score':5}]}"), "scores[0].item", "unknown");
        var marked = json(post(role("manager"), result, "{'scores':[{'item':'COURTESY','score':5}]}")
                .expectStatus()
                .isOk());

        assertThat(marked.path("checklistVersion").intValue()).isEqualTo(1);
    }

    /** As if this service had died after it put the sample on record and opened the first review. */
    @Test
    void opensWhatACrashLeftUnopened() {
        var said = new ReviewStamp("local-quality", inMonth);
        var stratum = new Stratum("ALL", 3, 3);
        var subjects = closed(3, ComplaintSeverity.S3).stream()
                .map(it -> subject(closedCase(it), stratum))
                .toList();
        var terms = new SampleTerms("seed", 30, List.of(Trait.DEPARTMENT), "HANDLING", 1);
        var drawn = new SampleDrawn(terms, List.of(stratum), subjects, said);
        samples.change(month.toString(), "", it -> List.of(drawn));
        var first = SampleService.reviewId(month.toString(), subjects.get(0).complaintId());
        reviews.change(
                first, "", it -> it.open(new ReviewOrder(subjects.get(0), "HANDLING", 1, inMonth, said), ONE, said));

        rounds.look();
        rounds.look();

        var sample = look("/reviews/samples/" + month);
        assertThat(sample.at("/progress/opened").intValue()).isEqualTo(3);
        assertThat(samples.find(month.toString()).orElseThrow().complete()).isTrue();
        assertThat(texts(sample.path("drawn"), "reviewId"))
                .contains(first)
                .allSatisfy(id -> assertThat(told(id, 2))
                        .extracting(Received::type)
                        .containsExactly("review.opened.v1", "review.assigned.v1"));
    }

    private ClosedCase closedCase(String complaintId) {
        var found = new ArrayList<ClosedCase>();
        knownCases.eachClosed(Instant.EPOCH, Instant.now(), found::add);
        return found.stream()
                .filter(it -> it.complaintId().equals(complaintId))
                .findFirst()
                .orElseThrow();
    }

    private ReviewSubject subject(ClosedCase it, Stratum stratum) {
        return new ReviewSubject(
                it.complaintId(),
                it.number(),
                month.toString(),
                it.cycle(),
                it.closedAt(),
                it.department(),
                it.handler(),
                it.severity(),
                stratum,
                it.parties());
    }

    @Test
    void drawsTheMonthThatIsOverByItselfOnce() {
        closed(2, ComplaintSeverity.S3);
        var nextMonth =
                month.plusMonths(1).atDay(1).atStartOfDay(properties.zone()).toInstant();

        service(Clock.fixed(nextMonth.plus(Duration.ofHours(23)), ZoneOffset.UTC))
                .drawLast();
        get("quality", "/reviews/samples/" + month).expectStatus().isNotFound();
        var service = service(Clock.fixed(nextMonth.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        service.drawLast();
        var drawn = look("/reviews/samples/" + month);
        service.drawLast();

        assertThat(look("/reviews/samples/" + month)).isEqualTo(drawn);
        assertThat(drawn.path("by").asText()).isEqualTo("redress");
        assertThat(drawn.path("seed").asText()).hasSizeGreaterThan(30);
        assertThat(drawn.at("/progress/opened").intValue()).isEqualTo(2);
    }

    private SampleService service(Clock clock) {
        var reviewers = new Reviewers(reviews, staff, properties.zone(), clock);
        return new SampleService(samples, reviews, knownCases, checklists, reviewers, properties, ids, clock);
    }

    @Test
    void waitsForSomebodyWhoMayReviewIt() {
        allReviewersButTheseAreParties();
        var id = drawn("").at("/drawn/0/reviewId").asText();
        assertThat(look("/reviews/" + id).has("reviewer")).isFalse();
        assertThat(told(id, 1)).hasSize(1);

        var late = "Q3-" + UUID.randomUUID();
        hire(late);
        rounds.look();

        assertThat(look("/reviews/" + id).path("reviewer").asText()).isEqualTo(late);
        assertThat(told(id, 2).get(1).json().path("by").asText()).isEqualTo("redress");
    }

    @Test
    void isReviewedByAnyoneWithTheRoleWhileNobodyHasIt() {
        allReviewersButTheseAreParties();
        var id = drawn("").at("/drawn/0/reviewId").asText();
        var result = "/reviews/" + id + "/result";

        refused(post(person(ONE, "quality"), result, MARKS), 403, "party");
        post(role("quality"), result, MARKS).expectStatus().isOk();
    }

    @Test
    void isGivenToSomebodyElse() {
        var third = "Q3-" + UUID.randomUUID();
        hire(third);
        allReviewersButTheseAreParties(ONE, OTHER);
        var id = drawn("").at("/drawn/0/reviewId").asText();
        var first = look("/reviews/" + id).path("reviewer").asText();
        var second = first.equals(ONE) ? OTHER : ONE;
        var uri = "/reviews/" + id + "/reviewer";
        var asked = "{'reviewer':'" + second + "'}";

        var after = json(post(role("lead"), uri, asked).expectStatus().isOk());

        assertThat(after.path("reviewer").asText()).isEqualTo(second);
        assertThat(json(post(role("lead"), uri, asked).expectStatus().isOk())).isEqualTo(after);
        invalid(post(role("lead"), uri, "{'reviewer':'nobody'}"), "reviewer", "unknown");
        invalid(post(role("lead"), uri, "{'reviewer':'" + third + "'}"), "reviewer", "party");
        refused(post(person(first, "quality"), "/reviews/" + id + "/result", MARKS), 403, "not-yours");
        var told = told(id, 3);
        assertThat(told).hasSize(3);
        assertThat(told.get(2).json().path("previous").asText()).isEqualTo(first);
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        var id = opened();
        var marked = completed(id);
        assertThat(completed(id)).isEqualTo(marked);
        refused(
                post(role("manager"), "/reviews/" + id + "/result", "{'scores':[{'item':'COURTESY','score':1}]}"),
                409,
                "not-now");
        var disputes = "/reviews/" + id + "/disputes";
        var disputed = json(post(person(handler, "agent"), disputes, "{'words':'no'}")
                .expectStatus()
                .isOk());
        assertThat(json(post(person(handler, "agent"), disputes, "{'words':'no'}")
                        .expectStatus()
                        .isOk()))
                .isEqualTo(disputed);
        refused(post(role("lead"), disputes, "{'words':'other words'}"), 409, "not-now");
        var decision = "{'decision':'DISMISSED','words':'yes'}";
        var decided = json(post(role("manager"), disputes + "/1/decision", decision)
                .expectStatus()
                .isOk());
        assertThat(json(post(role("quality"), disputes + "/1/decision", decision)
                        .expectStatus()
                        .isOk()))
                .isEqualTo(decided);
        refused(post(role("manager"), disputes + "/1/decision", decision.replace("yes", "no")), 409, "not-now");

        assertThat(told(id, 5)).hasSize(5);
    }

    @Test
    void isDisputedAndDecidedUponByThoseWhoMay() {
        var id = opened();
        var disputes = "/reviews/" + id + "/disputes";
        refused(post(role("lead"), disputes, "{'words':'no'}"), 409, "not-now");
        var reviewer = completed(id).at("/result/by").asText();
        refused(post(role("agent"), disputes, "{'words':'no'}"), 403, "not-yours");
        post(role("lead"), disputes, "{'words':'no'}").expectStatus().isOk();

        var decision = "{'decision':'DISMISSED','words':'yes'}";
        refused(post(person(reviewer, "quality"), disputes + "/1/decision", decision), 403, "own-work");
        refused(post(person(handler, "quality"), disputes + "/1/decision", decision), 403, "party");
        refused(post(role("quality"), disputes + "/2/decision", decision), 404, "not-found");
        invalid(
                post(role("quality"), disputes + "/1/decision", decision.replace("DISMISSED", "UPHELD")),
                "scores",
                "needed");
        invalid(
                post(
                        role("quality"),
                        disputes + "/1/decision",
                        "{'decision':'DISMISSED','words':'yes','scores':" + OTHER_MARKS + "}"),
                "scores",
                "contradiction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scores':[]}                                                              | scores          | size",
                "{'scores':[{'item':'COURTESY','score':6}]}                                 | scores[0].score | max",
                "{'scores':[{'item':'COURTESY','score':0}]}                                 | scores[0].score | min",
                "{'scores':[{'item':'COURTESY'}]}                                           | scores[0].score | not-null",
                "{'scores':[{'item':'COURTESY','score':5},{'item':'COURTESY','score':5}]}   | scores[1].item  | repeated",
                "{'scores':[{'item':'TASTE','score':5}]}                                    | scores[0].item  | unknown",
                "{'scores':[{'item':'COURTESY','score':5}],'remark':'x'}                    | remark          | unknown-field"
            })
    void namesTheMarkThatIsWrong(String body, String field, String code) {
        var id = opened();

        invalid(post(role("manager"), "/reviews/" + id + "/result", body), field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | month     | not-null",
                "{'month':'2999-01'}                        | month     | not-over",
                "{'month':'soon'}                           | month     | unreadable",
                "{'month':'1999-01','size':0}               | size      | min",
                "{'month':'1999-01','strata':[]}            | strata    | size",
                "{'month':'1999-01','strata':['COLOUR']}    | strata[0] | unreadable",
                "{'month':'1999-01','seed':'two words'}     | seed      | pattern",
                "{'month':'1999-01','checklist':'NONE'}     | checklist | unknown"
            })
    void namesWhatIsWrongWithASample(String body, String field, String code) {
        invalid(post(role("quality"), "/reviews/samples", body), field, code);
    }

    @Test
    void drawsAgainWhatFoundNothing() {
        var empty = drawn("");
        assertThat(empty.path("population").intValue()).isZero();
        draw("").expectStatus().isOk();
        closed(1, ComplaintSeverity.S3);

        assertThat(drawn("").path("population").intValue()).isEqualTo(1);
    }

    @Test
    void findsReviewsByWhatTheyAre() {
        closed(3, ComplaintSeverity.S3);
        drawn("");
        var here = "/reviews?department=" + department;
        var all = look(here);
        var first = all.at("/items/0/id").asText();
        var reviewer = all.at("/items/0/reviewer").asText();
        completed(first);

        assertThat(all.path("total").intValue()).isEqualTo(3);
        assertThat(texts(look(here + "&state=COMPLETED").path("items"), "id")).containsExactly(first);
        assertThat(texts(look(here + "&state=OPEN").path("items"), "id"))
                .hasSize(2)
                .doesNotContain(first);
        assertThat(look(here + "&state=OPEN,COMPLETED").path("total").intValue())
                .isEqualTo(3);
        assertThat(texts(look(here + "&reviewer=" + reviewer).path("items"), "id"))
                .contains(first);
        assertThat(look(here + "&reviewer=nobody").path("total").intValue()).isZero();
        assertThat(look(here + "&month=" + month).path("total").intValue()).isEqualTo(3);
        assertThat(look(here + "&month=" + month.minusMonths(1)).path("total").intValue())
                .isZero();
        assertThat(texts(look(here + "&size=2&page=1").path("items"), "id")).hasSize(1);
        invalid(get("quality", "/reviews?mont=2001-01"), "mont", "unknown-parameter");
        invalid(get("quality", "/reviews?state=DONE"), "state", "unreadable");
        assertThat(texts(look("/reviews/samples?size=60").path("items"), "month"))
                .contains(month.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "agent, true, false, false, false, true",
        "lead, true, false, true, false, true",
        "manager, true, true, true, true, true",
        "quality, true, true, true, true, false",
        "publisher, false, false, false, false, false"
    })
    void opensTheDoorsToWhoMay(
            String role, boolean reads, boolean draws, boolean assigns, boolean judges, boolean disputes) {
        var id = "/reviews/" + UUID.randomUUID();

        get(role, "/reviews").expectStatus().isEqualTo(reads ? 200 : 403);
        get(role, id).expectStatus().isEqualTo(reads ? 404 : 403);
        get(role, "/reviews/samples").expectStatus().isEqualTo(reads ? 200 : 403);
        get(role, "/reviews/samples/1998-01").expectStatus().isEqualTo(reads ? 404 : 403);
        get(role, "/checklists").expectStatus().isEqualTo(reads ? 200 : 403);
        post(role(role), "/reviews/samples", "{}").expectStatus().isEqualTo(draws ? 400 : 403);
        post(role(role), id + "/reviewer", "{}").expectStatus().isEqualTo(assigns ? 400 : 403);
        post(role(role), id + "/result", "{}").expectStatus().isEqualTo(judges ? 400 : 403);
        post(role(role), id + "/result", MARKS).expectStatus().isEqualTo(judges ? 404 : 403);
        post(role(role), id + "/disputes", "{}").expectStatus().isEqualTo(disputes ? 400 : 403);
        post(role(role), id + "/disputes/1/decision", "{}").expectStatus().isEqualTo(judges ? 400 : 403);
        put(role, "X", "{}").expectStatus().isEqualTo(draws ? 400 : 403);
    }

    // Checklists.

    private WebTestClient.ResponseSpec put(String role, String id, String body) {
        return http.put()
                .uri("/checklists/" + id)
                .header("Authorization", role(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private JsonNode define(String id, String item, int weight) {
        return json(put("quality", id, checklist(item, weight)).expectStatus().isOk());
    }

    private static String checklist(String item, int weight) {
        return "{'items':[{'code':'%s','names':{'zh':'项','en':'Item'},'weight':%s}]}".formatted(item, weight);
    }

    @Test
    void keepsChecklistsInAllTheirVersions() {
        var id = "T-" + UUID.randomUUID();
        var first = define(id, "A", 1);
        assertThat(define(id, "A", 1)).isEqualTo(first);
        var second = define(id, "B", 2);

        assertThat(first.path("version").intValue()).isEqualTo(1);
        assertThat(second.path("version").intValue()).isEqualTo(2);
        assertThat(look("/checklists/" + id)).isEqualTo(second);
        assertThat(look("/checklists/" + id + "?version=1")).isEqualTo(first);
        get("agent", "/checklists/" + id + "?version=3").expectStatus().isNotFound();
        get("agent", "/checklists/none").expectStatus().isNotFound();
        assertThat(texts(look("/checklists"), "id")).contains("HANDLING", id);
        var stale = checklist("C", 1).replace("{'items'", "{'version':1,'items'");
        refused(put("manager", id, stale), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'weight':1   | 'weight':0    | items[0].weight   | min",
                "'code':'A'   | 'code':'A B'  | items[0].code     | pattern",
                "'en':'Item'  | 'en':' '      | items[0].names.en | not-blank",
                "{'items'     | {'id':'other','items' | id        | differs"
            })
    void namesWhatIsWrongWithAChecklist(String right, String wrong, String field, String code) {
        invalid(put("quality", "T-1", checklist("A", 1).replace(right, wrong)), field, code);
    }

    @Test
    void doesNotTakeAnItemTwice() {
        var twice = checklist("A", 1).replace("]}", ",{'code':'A','names':{'zh':'项','en':'Item'},'weight':1}]}");

        invalid(put("quality", "T-1", twice), "items[1].code", "repeated");
    }

    @Test
    void describesItself() {
        var page = json(http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());

        assertThat(page.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/reviews",
                        "/reviews/samples",
                        "/reviews/samples/{month}",
                        "/reviews/{id}/disputes",
                        "/checklists/{id}");
        assertThat(page.at("/paths/~1reviews/get/parameters")).hasSize(6);
    }
}
