package dev.redress.followup.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.followups.KnownCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What tests of campaigns share. Each test has three days of its own, from 1990 on, on which nobody else complains. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
abstract class RunningCampaigns {
    protected static final String CAMPAIGNS = "complaints.campaigns";
    protected static final String INVITATIONS = "complaints.invitations";
    protected static final String INTAKE = "complaints.intake";
    protected static final Wire WIRE =
            SharedParts.wire().topics(INTAKE, "complaints.triage", "complaints.resolution", "complaints.directory");
    protected static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final AtomicInteger TESTS = new AtomicInteger();

    protected final String mark = UUID.randomUUID().toString();
    protected final LocalDate from = LocalDate.of(1990, 2, 1).plusDays(3L * TESTS.getAndIncrement());
    protected final LocalDate to = from.plusDays(1);

    @Autowired
    protected WebTestClient http;

    @Autowired
    protected CampaignService service;

    @Autowired
    protected KnownCases knownCases;

    @Autowired
    protected AggregateRepository<Campaign, CampaignEvent> campaigns;

    @Autowired
    protected AggregateRepository<Invitation, InvitationEvent> invitations;

    // What people do.

    /** Customers of this test. */
    protected String ref(String name) {
        return name + "-" + mark;
    }

    protected String plan(String more) {
        var all = "{'name': 'A campaign', 'from': '%s', 'to': '%s'%s}".formatted(from, to, more);
        return more.contains("'name'")
                ? all.replace("'name': 'A campaign', ", "")
                : more.contains("'to'") ? all.replace("'to': '" + to + "', ", "") : all;
    }

    protected String opened(String more) {
        return id(read(post("quality", "/campaigns", plan(more), null)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/campaigns/.+")));
    }

    protected JsonNode filled(String id, String... names) {
        var all = List.of(names).stream().map(this::ref).toList();
        return does("quality", "/campaigns/" + id + "/frame", customers(all));
    }

    protected static String customers(String... all) {
        return customers(List.of(all));
    }

    protected static String customers(List<String> all) {
        return all.stream().collect(Collectors.joining("', '", "{'customers': ['", "']}"));
    }

    protected static JsonNode listing(int added, int known, int frame) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("added", added)
                .put("known", known)
                .put("frame", frame);
    }

    /** Marks for all that those are asked who did not complain; those who did are asked one more. */
    protected static String marks(int score, String comment) {
        return ("{'answers': [{'question': 'OVERALL', 'score': %s}, {'question': 'PRODUCT', 'score': 5},"
                        + " {'question': 'SERVICE', 'score': 1}], 'comment': '%s'}")
                .formatted(score, comment);
    }

    protected JsonNode answers(String invitation, int overall, String comment) {
        var marks = marks(overall, comment);
        var complained = read(get("agent", "/invitations/" + invitation))
                .path("complained")
                .booleanValue();
        return does(
                "agent",
                "/invitations/" + invitation + "/answer",
                complained ? marks.replace("}],", "}, {'question': 'COMPLAINTS', 'score': 2}],") : marks);
    }

    protected JsonNode does(String role, String uri, String body) {
        return read(post(role, uri, body, null).expectStatus().isOk());
    }

    protected void refused(String role, String uri, String body, int status, String code) {
        post(role, uri, body, null)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("code")
                .isEqualTo(code);
    }

    protected static void invalid(ResponseSpec answer, String field, String code) {
        var problem = read(answer.expectStatus().isBadRequest());
        assertThat(problem.path("code").asText()).isEqualTo("followup:invalid");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    protected ResponseSpec post(String role, String uri, String body, String key) {
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

    protected ResponseSpec get(String role, String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    protected JsonNode look(String uri) {
        return read(get("quality", uri).expectStatus().isOk());
    }

    protected static JsonNode read(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    protected JsonNode awaitCampaign(String id, Predicate<JsonNode> wanted) {
        return Patience.await("campaign " + id).until(() -> look("/campaigns/" + id), wanted);
    }

    protected List<JsonNode> invited(String id, String more) {
        return items(look("/campaigns/" + id + "/invitations?size=200" + more));
    }

    protected static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    protected static String id(JsonNode it) {
        return it.path("id").asText();
    }

    protected static List<Integer> numbers(JsonNode it, String... fields) {
        return List.of(fields).stream().map(field -> it.path(field).intValue()).toList();
    }

    // What others tell, and are told.

    protected void complained(String name, Instant at) {
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
    protected static List<Received> told(String topic, String id, int atLeast) {
        var told = once(WIRE.await(topic, id, it -> once(it).size() >= atLeast));
        for (var i = 0; i < told.size(); i++) {
            var it = told.get(i);
            assertThat(Contract.published().validate(it.type(), it.json())).isEmpty();
            assertThat(it.json().path("version").intValue()).isEqualTo(i + 1);
            assertThat(it.key()).isEqualTo(id);
        }
        return told;
    }

    protected static List<String> types(String topic, String id, int atLeast) {
        return told(topic, id, atLeast).stream().map(Received::type).toList();
    }

    protected static List<Received> once(List<Received> all) {
        var ids = new HashSet<String>();
        return all.stream().filter(it -> ids.add(it.id())).toList();
    }
}
