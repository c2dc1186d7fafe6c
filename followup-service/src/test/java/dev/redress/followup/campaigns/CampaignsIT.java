package dev.redress.followup.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.followups.KnownCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Campaigns over HTTP and on their topics. Each test has days of its own, on which nobody else complains. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
class CampaignsIT {
    private static final String CAMPAIGNS = "complaints.campaigns";
    private static final String INVITATIONS = "complaints.invitations";
    private static final String INTAKE = "complaints.intake";
    private static final Wire WIRE =
            SharedParts.wire().topics(INTAKE, "complaints.triage", "complaints.resolution", "complaints.directory");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String mark = UUID.randomUUID().toString();
    private final LocalDate from =
            LocalDate.of(1900, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(30_000));
    private final LocalDate to = from.plusDays(1);

    @Autowired
    WebTestClient http;

    @Autowired
    CampaignService service;

    @Autowired
    KnownCases knownCases;

    @Autowired
    AggregateRepository<Campaign, CampaignEvent> campaigns;

    @Autowired
    AggregateRepository<Invitation, InvitationEvent> invitations;

    @Test
    void asksASampleRemindsItAndReportsWhatCame() {
        var id = opened(
                ", 'coverageTarget': 0.5, 'reminders': ['PT1S'], 'seed': 's', 'name': 'Half a year, 13812345678'");
        complained("cu-a", from.atStartOfDay(ZONE).toInstant());
        complained("cu-b", to.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1));
        complained("cu-late", to.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(filled(id, "cu-a", "cu-1", "cu-2", "cu-3", "cu-4", "cu-5")).isEqualTo(listing(6, 0, 6));
        assertThat(filled(id, "cu-1", "cu-6", "cu-6")).isEqualTo(listing(1, 2, 7));
        assertThat(look("/campaigns/" + id).path("frame").intValue()).isEqualTo(7);

        var drawn = does("manager", "/campaigns/" + id + "/sample", "");

        assertThat(drawn.path("state").asText()).isEqualTo("DRAWN");
        assertThat(numbers(drawn.path("all"), "frame", "sample")).containsExactly(8, 4);
        assertThat(numbers(drawn.path("complained"), "frame", "sample")).containsExactly(2, 1);
        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 4);
        awaitCampaign(id, it -> it.at("/all/reminded").intValue() == 4);
        var complainant = invited(id, "&complained=true").get(0);
        assertThat(complainant.path("customerRef").asText()).isIn(ref("cu-a"), ref("cu-b"));
        var others = invited(id, "&complained=false&state=ISSUED");
        assertThat(others).hasSize(3);

        var answered = answers(id(complainant), 2, "Call me on 13812345678. ");
        assertThat(answered.path("comment").asText()).isEqualTo("Call me on [phone].");
        assertThat(answered.path("endedBy").asText()).isEqualTo("local-agent");
        var byLink = service.answer(
                id(others.get(0)),
                List.of(new Answer("OVERALL", 4), new Answer("PRODUCT", 5), new Answer("SERVICE", 5)),
                "");
        assertThat(byLink.questions()).hasSize(3);
        does("agent", "/invitations/" + id(others.get(1)) + "/decline", "");
        var undelivered =
                does("agent", "/invitations/" + id(others.get(2)) + "/undelivered", "{'reason': 'no li@example.com'}");
        assertThat(undelivered.path("reason").asText()).isEqualTo("no [email]");
        does("quality", "/campaigns/" + id + "/close", "");

        var closed = awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));
        assertThat(closed.path("name").asText()).isEqualTo("Half a year, [phone]");
        assertThat(closed.path("closedBy").asText()).isEqualTo("local-quality");
        assertThat(numbers(closed.path("all"), "issued", "answered", "declined", "undelivered", "unanswered"))
                .containsExactly(4, 2, 1, 1, 0);
        assertThat(closed.at("/all/coverage").decimalValue()).isEqualByComparingTo("0.375");
        assertThat(closed.path("targetMet").booleanValue()).isFalse();
        assertThat(closed.at("/all/response").decimalValue()).isEqualByComparingTo("0.6667");
        assertThat(closed.at("/all/leastResponse").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(closed.at("/all/nonResponse").decimalValue()).isEqualByComparingTo("0");
        assertThat(closed.at("/others/response").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(closed.at("/all/results/0/question").asText()).isEqualTo("OVERALL");
        assertThat(closed.at("/all/results/0/mean").decimalValue()).isEqualByComparingTo("3");
        assertThat(closed.at("/all/results/0/distribution"))
                .map(JsonNode::intValue)
                .containsExactly(0, 1, 0, 1, 0);
        assertThat(closed.at("/others/results")).hasSize(3);

        assertThat(types(CAMPAIGNS, id, 3))
                .containsExactly("campaign.opened.v1", "campaign.drawn.v1", "campaign.closed.v1");
        var told = told(CAMPAIGNS, id, 3);
        assertThat(told.get(0).value()).doesNotContain("13812345678");
        assertThat(numbers(told.get(2).json(), "frame", "sample", "answered", "declined", "undelivered", "unanswered"))
                .containsExactly(8, 4, 2, 1, 1, 0);
        assertThat(types(INVITATIONS, id(complainant), 3))
                .containsExactly("invitation.issued.v1", "invitation.reminded.v1", "invitation.answered.v1");
        var link = told(INVITATIONS, id(others.get(0)), 3).get(2).json();
        assertThat(link.path("way").asText()).isEqualTo("LINK");
        assertThat(link.path("by").asText()).isEqualTo("redress");
        assertThat(types(INVITATIONS, id(others.get(1)), 3)).endsWith("invitation.declined.v1");
        assertThat(types(INVITATIONS, id(others.get(2)), 3)).endsWith("invitation.undelivered.v1");
    }

    @Test
    void closesWhenItsTimeIsOverAndLetsLapseWhatIsOpen() {
        var id = opened(", 'openFor': 'PT1S', 'reminders': []");
        filled(id, "cu-1", "cu-2");
        does("quality", "/campaigns/" + id + "/sample", "");

        var closed = awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));

        assertThat(closed.path("closedBy").asText()).isEqualTo("redress");
        assertThat(closed.path("closedAt")).isEqualTo(closed.path("closesAt"));
        assertThat(closed.at("/all/nonResponse").decimalValue()).isEqualByComparingTo("1");
        var invitation = invited(id, "&state=LAPSED").get(1);
        assertThat(types(INVITATIONS, id(invitation), 2))
                .containsExactly("invitation.issued.v1", "invitation.lapsed.v1");
        assertThat(told(CAMPAIGNS, id, 3).get(2).json().path("unanswered").intValue())
                .isEqualTo(2);
        refused("agent", "/invitations/" + id(invitation) + "/decline", "", 409, "followup:not-now");
        refused("quality", "/campaigns/" + id + "/frame", customers("cu-3"), 409, "followup:not-now");
        assertThat(does("manager", "/campaigns/" + id + "/close", "")).isEqualTo(look("/campaigns/" + id));
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        var key = "key-" + mark;
        var plan = plan(", 'coverageTarget': 1");
        var id = id(read(post("manager", "/campaigns", plan, key).expectStatus().isCreated()));
        assertThat(id(read(
                        post("manager", "/campaigns", plan, key).expectStatus().isOk())))
                .isEqualTo(id);
        post("manager", "/campaigns", plan(""), key).expectStatus().isEqualTo(409);
        filled(id, "cu-1", "cu-2");
        assertThat(filled(id, "cu-1", "cu-2")).isEqualTo(listing(0, 2, 2));

        does("manager", "/campaigns/" + id + "/sample", "");
        var drawn = awaitCampaign(id, it -> it.at("/all/issued").intValue() == 2);
        assertThat(does("quality", "/campaigns/" + id + "/sample", "")).isEqualTo(drawn);
        var invitation = id(invited(id, "").get(0));
        var first = answers(invitation, 3, "");
        assertThat(answers(invitation, 3, "")).isEqualTo(first);
        refused("agent", "/invitations/" + invitation + "/answer", marks(4, ""), 409, "followup:not-now");
        refused("agent", "/invitations/" + invitation + "/decline", "", 409, "followup:not-now");
        does("quality", "/campaigns/" + id + "/close", "");
        awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));

        assertThat(answers(invitation, 3, "")).as("also after the end").isEqualTo(first);
        assertThat(types(INVITATIONS, invitation, 2)).hasSize(2);
        assertThat(types(CAMPAIGNS, id, 3)).hasSize(3);
    }

    /** What a process leaves behind that dies after the sample was settled, in the middle of issuing. */
    @Test
    void goesOnWhereAnotherDied() {
        var id = opened(", 'coverageTarget': 0.6");
        var customers = IntStream.range(0, 1200).mapToObj(it -> ref("cu-" + it)).toList();
        does("quality", "/campaigns/" + id + "/frame", customers(customers));
        var campaign = campaigns.find(id).orElseThrow();
        var work = new Invitations(invitations);
        var now = Instant.now();
        var frame = work.frame(id, campaign.frame(), "none");
        var drawn = frame.draw(campaign.plan()).others();
        assertThat(drawn).hasSize(720);
        work.changeAll(
                id,
                drawn.subList(0, 100),
                "died",
                customer -> it -> it.issue(false, now.plus(campaign.plan().openFor()), List.of(), now));

        campaigns.change(id, "died", it -> it.draw(it.batches(), "none", frame, new Stamp("E4100", now)));

        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 720);
        var issued = Patience.await().until(() -> issuedOf(id), it -> it.size() == 720);
        assertThat(issued.values()).as("each once").containsOnly(1);
        assertThat(issued.keySet()).isEqualTo(Set.copyOf(drawn));
    }

    /** How many issues were told of each customer of a campaign, counting each message once. */
    private static Map<String, Integer> issuedOf(String campaignId) {
        var ids = new HashSet<String>();
        var issued = new HashMap<String, Integer>();
        WIRE.all(INVITATIONS).stream()
                .filter(it -> it.type().equals("invitation.issued.v1") && ids.add(it.id()))
                .map(Received::json)
                .filter(it -> it.path("campaignId").asText().equals(campaignId))
                .forEach(it -> issued.merge(it.path("customerRef").asText(), 1, Integer::sum));
        return issued;
    }

    @Test
    void doesNotCountWhatARequestLeftBehindThatDied() {
        var id = opened("");
        new Invitations(invitations).putDown(id, List.of(ref("cu-1"), ref("cu-2")), "lost", "died");
        assertThat(look("/campaigns/" + id).path("frame").intValue()).isZero();
        refused("quality", "/campaigns/" + id + "/sample", "", 409, "followup:empty-frame");

        assertThat(filled(id, "cu-1")).as("said again").isEqualTo(listing(1, 0, 1));

        var drawn = does("quality", "/campaigns/" + id + "/sample", "");
        assertThat(numbers(drawn.path("all"), "frame", "sample")).containsExactly(1, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , 'coverageTarget': 0                          | coverageTarget      | decimal-min
            , 'coverageTarget': 1.01                       | coverageTarget      | decimal-max
            , 'openFor': 'PT0S'                            | openFor             | duration-min
            , 'openFor': 'a while'                         | openFor             | unreadable
            , 'openFor': 'P1D'                             | reminders[0]        | wrong-order
            , 'reminders': ['P2D', 'P1D']                  | reminders[1]        | wrong-order
            , 'seed': 'a b'                                | seed                | pattern
            , 'to': '1800-01-01'                           | to                  | wrong-order
            , 'questions': []                              | questions           | size
            , 'questions': [{'code': 'A', 'names': {'zh': 'a', 'en': ''}}] | questions[0].names.en | not-blank
            , 'questions': [{'code': 'A', 'names': {'zh': 'a', 'en': 'a'}, 'complainedOnly': true}] | questions | needed
            , 'sedd': 's'                                  | sedd                | unknown-field
            """)
    void namesTheFieldOfAPlanThatIsWrong(String more, String field, String code) {
        invalid(post("quality", "/campaigns", plan(more), null), field, code);
    }

    @Test
    void namesTheAnswerThatIsWrong() {
        var id = opened("");
        invalid(
                post("quality", "/campaigns/" + id + "/frame", customers("13812345678"), null),
                "customers[0]",
                "personal-data");
        filled(id, "cu-1");
        does("quality", "/campaigns/" + id + "/sample", "");
        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 1);
        var answer = "/invitations/" + id(invited(id, "").get(0)) + "/answer";

        invalid(post("agent", answer, "{'answers': []}", null), "answers", "size");
        invalid(post("agent", answer, "{'answers': [{'question': 'OVERALL', 'score': 3}]}", null), "answers", "needed");
        invalid(post("agent", answer, marks(6, ""), null), "answers[0].score", "max");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "TASTE"), null),
                "answers[2].question",
                "unknown-code");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "COMPLAINTS"), null),
                "answers[2].question",
                "contradiction");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "OVERALL"), null),
                "answers[2].question",
                "twice");
        invalid(
                post(
                        "agent",
                        answer,
                        marks(3, "").replace("'comment'", "'answeredAt': '2999-01-01T00:00:00Z', 'comment'"),
                        null),
                "answeredAt",
                "in-future");
        invalid(get("agent", "/campaigns/" + id + "/invitations?sate=ISSUED"), "sate", "unknown-parameter");
        invalid(get("agent", "/campaigns/" + id + "/invitations?state=LISTED"), "state", "unreadable");
        assertThat(invited(id, "&state=ISSUED")).hasSize(1);
    }

    @Test
    void showsCampaignsTheNewestFirst() {
        var first = opened("");
        var second = opened("");

        var page = look("/campaigns?state=OPEN&size=200");

        var ids = items(page).stream().map(CampaignsIT::id).toList();
        assertThat(ids.indexOf(second)).isNotNegative().isLessThan(ids.indexOf(first));
        assertThat(look("/campaigns?state=CLOSED,CLOSING").path("items"))
                .noneMatch(it -> it.path("state").asText().equals("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "quality, 200, 400, 404, 404, 404",
        "manager, 200, 400, 404, 404, 404",
        "lead, 200, 403, 403, 404, 404",
        "agent, 403, 403, 403, 404, 404",
        "publisher, 403, 403, 403, 403, 403"
    })
    void opensTheDoorsToWhoMay(String role, int read, int plan, int draw, int see, int report) {
        var id = UUID.randomUUID().toString();

        get(role, "/campaigns").expectStatus().isEqualTo(read);
        post(role, "/campaigns", "{}", null).expectStatus().isEqualTo(plan);
        post(role, "/campaigns/" + id + "/frame", "{}", null).expectStatus().isEqualTo(plan);
        post(role, "/campaigns/" + id + "/sample", "", null).expectStatus().isEqualTo(draw);
        post(role, "/campaigns/" + id + "/close", "", null).expectStatus().isEqualTo(draw);
        get(role, "/campaigns/" + id + "/invitations").expectStatus().isEqualTo(see);
        get(role, "/invitations/" + id).expectStatus().isEqualTo(see);
        post(role, "/invitations/" + id + "/answer", marks(3, ""), null)
                .expectStatus()
                .isEqualTo(report);
        post(role, "/invitations/" + id + "/decline", "", null).expectStatus().isEqualTo(report);
        post(role, "/invitations/" + id + "/undelivered", "{}", null)
                .expectStatus()
                .isEqualTo(report);
    }

    // What people do.

    /** Customers of this test. */
    private String ref(String name) {
        return name + "-" + mark;
    }

    private String plan(String more) {
        var all = "{'name': 'A campaign', 'from': '%s', 'to': '%s'%s}".formatted(from, to, more);
        return more.contains("'name'")
                ? all.replace("'name': 'A campaign', ", "")
                : more.contains("'to'") ? all.replace("'to': '" + to + "', ", "") : all;
    }

    private String opened(String more) {
        return id(read(post("quality", "/campaigns", plan(more), null)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/campaigns/.+")));
    }

    private JsonNode filled(String id, String... names) {
        var all = List.of(names).stream().map(this::ref).toList();
        return does("quality", "/campaigns/" + id + "/frame", customers(all));
    }

    private static String customers(String... all) {
        return customers(List.of(all));
    }

    private static String customers(List<String> all) {
        return all.stream().collect(Collectors.joining("', '", "{'customers': ['", "']}"));
    }

    private static JsonNode listing(int added, int known, int frame) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("added", added)
                .put("known", known)
                .put("frame", frame);
    }

    /** Marks for all that those are asked who did not complain; those who did are asked one more. */
    private static String marks(int score, String comment) {
        return ("{'answers': [{'question': 'OVERALL', 'score': %s}, {'question': 'PRODUCT', 'score': 5},"
                        + " {'question': 'SERVICE', 'score': 1}], 'comment': '%s'}")
                .formatted(score, comment);
    }

    private JsonNode answers(String invitation, int overall, String comment) {
        var marks = marks(overall, comment);
        var complained = read(get("agent", "/invitations/" + invitation))
                .path("complained")
                .booleanValue();
        return does(
                "agent",
                "/invitations/" + invitation + "/answer",
                complained ? marks.replace("}],", "}, {'question': 'COMPLAINTS', 'score': 2}],") : marks);
    }

    private JsonNode does(String role, String uri, String body) {
        return read(post(role, uri, body, null).expectStatus().isOk());
    }

    private void refused(String role, String uri, String body, int status, String code) {
        post(role, uri, body, null)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("code")
                .isEqualTo(code);
    }

    private static void invalid(ResponseSpec answer, String field, String code) {
        var problem = read(answer.expectStatus().isBadRequest());
        assertThat(problem.path("code").asText()).isEqualTo("followup:invalid");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    private ResponseSpec post(String role, String uri, String body, String key) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role));
        var keyed = key == null ? request : request.header("Idempotency-Key", key);
        return body.isEmpty()
                ? keyed.exchange()
                : keyed.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body.replace('\'', '"'))
                        .exchange();
    }

    private ResponseSpec get(String role, String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    private JsonNode look(String uri) {
        return read(get("quality", uri).expectStatus().isOk());
    }

    private static JsonNode read(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private JsonNode awaitCampaign(String id, Predicate<JsonNode> wanted) {
        return Patience.await("campaign " + id).until(() -> look("/campaigns/" + id), wanted);
    }

    private List<JsonNode> invited(String id, String more) {
        return items(look("/campaigns/" + id + "/invitations?size=200" + more));
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static String id(JsonNode it) {
        return it.path("id").asText();
    }

    private static List<Integer> numbers(JsonNode it, String... fields) {
        return List.of(fields).stream().map(field -> it.path(field).intValue()).toList();
    }

    // What others tell, and are told.

    private void complained(String name, Instant at) {
        var complaint = UUID.randomUUID().toString();
        var data = ((ObjectNode) Contract.published()
                        .example("complaint.received.v1", "minimal")
                        .deepCopy())
                .put("complaintId", complaint)
                .put("customerRef", ref(name))
                .put("receivedAt", at.toString());
        WIRE.send(INTAKE, Wire.event("complaint.received.v1", "/redress/intake", complaint, data.toString()));
        Patience.await(name).until(() -> {
            var known = new HashSet<String>();
            knownCases.eachComplainant(at, at.plusMillis(1), known::add);
            return known.contains(ref(name));
        });
    }

    /** What was told of a campaign or an invitation: each message once, valid, in order. */
    private static List<Received> told(String topic, String id, int atLeast) {
        var told = once(WIRE.await(topic, id, it -> once(it).size() >= atLeast));
        for (var i = 0; i < told.size(); i++) {
            var it = told.get(i);
            assertThat(Contract.published().validate(it.type(), it.json())).isEmpty();
            assertThat(it.json().path("version").intValue()).isEqualTo(i + 1);
            assertThat(it.key()).isEqualTo(id);
        }
        return told;
    }

    private static List<String> types(String topic, String id, int atLeast) {
        return told(topic, id, atLeast).stream().map(Received::type).toList();
    }

    private static List<Received> once(List<Received> all) {
        var ids = new HashSet<String>();
        return all.stream().filter(it -> ids.add(it.id())).toList();
    }
}
