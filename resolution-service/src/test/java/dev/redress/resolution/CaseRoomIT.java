package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.web.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people in the case room do with each other and with the customer, over HTTP. */
class CaseRoomIT extends ServiceTest {
    private static final String REFUND =
            "{\"remedies\":[{\"kind\":\"REFUND\",\"amount\":{\"minor\":600000,\"currency\":\"CNY\"}}],\"description\":\"the"
                    + " price back\"}";

    @Test
    void approvesOffersAgreesPaysAndResolves() {
        opened();
        does("contacts", CALL);
        does("cause", CAUSE);
        does("findings", FINDINGS);
        var proposed = does("proposals", REFUND);
        assertThat(proposed.path("stage").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.at("/cycles/0/proposals/0/needs/level").intValue()).isEqualTo(2);
        post("agent", "offer", OFFER).expectStatus().isEqualTo(409);
        problem(post("agent", "approval", "{\"approved\":true}"), 403, "resolution:not-allowed");
        problem(post("lead", "approval", "{\"approved\":true}"), 403, "resolution:not-allowed");

        var approved = read(post("manager", "approval", "{\"approved\":true}")
                .expectStatus()
                .isOk());
        assertThat(approved.path("stage").asText()).isEqualTo("APPROVED");
        does("offer", OFFER);
        does("acceptance", YES);
        problem(post("agent", "resolution", DONE), 409, "resolution:not-now");
        problem(post("agent", "payments", pay("MONEY", 1, "P-1")), 400, "resolution:invalid");
        problem(post("agent", "payments", pay("REFUND", 600_001, "P-1")), 400, "resolution:invalid");
        var paid = does("payments", pay("REFUND", 600_000, "P-1 to 13812345678"));
        assertThat(paid.at("/cycles/0/payments/0").toString())
                .as("a reference, masked as every text")
                .contains("P-1 to [phone]");
        assertThat(paid.path("stage").asText()).isEqualTo("IMPLEMENTING");
        assertThat(paid.at("/cycles/0/payments/0/confirmationNeeded").asBoolean())
                .isTrue();
        problem(post("agent", "payments/payment-1-1/confirmation", ""), 403, "resolution:not-allowed");
        problem(post("agent", "resolution", DONE), 409, "resolution:not-now");
        leadDoes("payments/payment-1-1/confirmation", "");

        var resolved = does("resolution", DONE);
        assertThat(resolved.at("/cycles/0/resolution/cost/minor").longValue()).isEqualTo(600_000);
        assertThat(toldTypes(10))
                .containsExactly(
                        "contacted",
                        "cause-found",
                        "findings-told",
                        "solution-proposed",
                        "solution-approved",
                        "solution-offered",
                        "solution-accepted",
                        "compensated",
                        "compensation-confirmed",
                        "resolved");
    }

    private static String pay(String kind, long minor, String reference) {
        var today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
        return "{\"kind\":\"%s\",\"amount\":{\"minor\":%s,\"currency\":\"CNY\"},\"paidOn\":\"%s\",\"reference\":\"%s\"}"
                .formatted(kind, minor, today, reference);
    }

    @Test
    void carriesOutOnlyWhatWasAgreedAndWantsEvidence() {
        var task =
                "{\"purpose\":\"CARRY_OUT\",\"department\":\"WAREHOUSE\",\"what\":\"send it\",\"dueAt\":\"2035-01-01T00:00:00Z\"}";
        offered();
        problem(post("agent", "tasks", task), 409, "resolution:not-now");
        does("acceptance", YES);

        assertThat(does("tasks", task).path("stage").asText()).isEqualTo("IMPLEMENTING");
        problem(post("agent", "resolution", DONE), 409, "resolution:not-now");
        var bare = problem(post("manager", "tasks/task-1-1/done", "{}"), 400, "resolution:invalid");
        assertThat(bare.at("/errors/0/field").asText()).isEqualTo("evidence");
        problem(post("manager", "tasks/task-9-9/done", "{\"evidence\":[\"D-1\"]}"), 404, "resolution:not-found");
        managerDoes("tasks/task-1-1/done", "{\"evidence\":[\"D-1\"]}");

        assertThat(does("resolution", DONE).path("stage").asText()).isEqualTo("RESOLVED");
        assertThat(slaOf("TASK")).extracting(it -> it.path("status").asText()).containsExactly("MET");
    }

    @Test
    void showsDepartmentsAndPeopleWhatTheyWereAskedFor() {
        var department = "D-" + id;
        department(department);
        Patience.await(department)
                .until(() -> contexts.staff().department(department).isPresent());
        offered();
        for (var day : List.of("03", "01", "02")) {
            does(
                    "tasks",
                    "{\"purpose\":\"CONSULT\",\"department\":\"%s\",\"what\":\"by day %s\",\"dueAt\":\"2035-01-%sT00:00:00Z\"}"
                            .formatted(department, day, day));
        }
        managerDoes("tasks/task-1-3/done", "{\"result\":\"known\"}");

        var open = look("/tasks?state=OPEN&size=1&page=1&department=" + department);
        assertThat(open.path("total").intValue()).isEqualTo(2);
        assertThat(open.at("/items/0/what").asText()).isEqualTo("by day 03");
        assertThat(open.at("/items/0/complaintId").asText()).isEqualTo(id);
        assertThat(open.at("/items/0/state").asText()).isEqualTo("OPEN");
        assertThat(open.at("/items/0/overdue").asBoolean()).isFalse();
        assertThat(look("/tasks?state=DONE&department=" + department)
                        .at("/items/0/doneBy")
                        .asText())
                .isEqualTo("local-manager");
        assertThat(look("/tasks?overdue=true&department=" + department)
                        .path("total")
                        .intValue())
                .isZero();
        assertThat(look("/tasks?person=me&department=" + department)
                        .path("total")
                        .intValue())
                .isZero();
        problem(get("agent", "/tasks?departement=" + department), 400, "resolution:invalid");
    }

    @Test
    void letsTheCustomerAcceptOnThePageBehindTheLinkOnce() {
        var offered = offered();
        var hash = offered.at("/cycles/0/proposals/0/offers/0/hash").asText();
        var link = link();

        var page = page(link, "").expectStatus().isOk();
        assertThat(body(page)).contains("a written apology").contains("agree").contains("<html lang=\"");
        assertThat(body(page(link, "?lang=zh"))).contains("lang=\"zh-CN\"");
        form(link + "/acceptance", "").expectStatus().isBadRequest();
        assertThat(stage()).isEqualTo("OFFERED");
        form(link + "/acceptance", "agree=yes").expectStatus().isOk();

        var accepted = look("/cases/" + id);
        assertThat(accepted.path("stage").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/cycles/0/proposals/0/answer/way").asText()).isEqualTo("LINK");
        var told =
                WIRE.awaitType(RESOLUTION, id, "complaint.solution-accepted.v1").json();
        assertThat(told.path("hash").asText()).isEqualTo(hash);
        assertThat(told.path("by").asText()).isEqualTo("redress");
        form(link + "/decline", "reason=changed%20my%20mind").expectStatus().isOk();
        assertThat(stage()).as("a link answers once").isEqualTo("ACCEPTED");
        var pdf = http.get()
                .uri(link + "/document")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void takesAYesThroughALinkThatWasHandedOutForNoSignature() {
        offered();

        assertThat(body(form(link(1) + "/acceptance?lang=en", "agree=yes")
                        .expectStatus()
                        .isOk()))
                .contains("one of us confirms it with you");
        var answered = look("/cases/" + id);
        assertThat(answered.path("stage").asText()).isEqualTo("OFFERED");
        assertThat(answered.at("/cycles/0/proposals/0/answer/way").asText()).isEqualTo("LINK_BY_HAND");
        assertThat(look("/cases/" + id + "/agreement/verify").has("acceptedAt")).isFalse();
        WIRE.awaitType(RESOLUTION, id, "complaint.consent-awaited.v1");

        assertThat(does("acceptance", YES).path("stage").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void letsTheCustomerDeclineWithAReasonThatIsMasked() {
        offered();
        var link = link();

        form(link + "/decline", "reason=").expectStatus().isBadRequest();
        form(link + "/decline", "reason=call%2013812345678%20first")
                .expectStatus()
                .isOk();

        var declined = look("/cases/" + id);
        assertThat(declined.path("stage").asText()).isEqualTo("DECLINED");
        assertThat(declined.at("/cycles/0/proposals/0/answer/reason").asText()).isEqualTo("call [phone] first");
    }

    @Test
    void showsNothingBehindALinkThatIsNotOursOrForAnOlderWording() {
        offered();
        var old = link();
        does("offer", "{\"conditions\":\"valid until Friday\"}");

        assertThat(body(page(old, "").expectStatus().isEqualTo(409))).doesNotContain("a written apology");
        form(old + "/acceptance", "agree=yes").expectStatus().isEqualTo(409);
        var forged = old.substring(0, old.length() - 1) + (old.endsWith("A") ? "B" : "A");
        assertThat(body(page(forged, "").expectStatus().isNotFound())).doesNotContain(id);
        page("/agreements/nonsense", "").expectStatus().isNotFound();
        assertThat(stage()).isEqualTo("OFFERED");
    }

    @Test
    void bindsAnAcceptanceToTheWordingThatTheCustomerSaw() {
        var first = offered().at("/cycles/0/proposals/0/offers/0/hash").asText();
        does("offer", "{\"conditions\":\"valid until Friday\"}");

        problem(
                post("agent", "acceptance", YES.replace("}", ",\"hash\":\"" + first + "\"}")),
                409,
                "resolution:superseded");
        var accepted = does("acceptance", YES);
        assertThat(accepted.at("/cycles/0/proposals/0/answer/offer").intValue()).isEqualTo(2);

        var changed = does("offer", "{\"conditions\":\"valid until Monday\"}");
        assertThat(changed.path("stage").asText())
                .as("any change needs a new answer")
                .isEqualTo("OFFERED");
    }

    @Test
    void givesTheAgreementAsADocumentAndChecksIt() {
        offered();
        does("acceptance", YES);

        var html = bytes("/cases/" + id + "/agreement");
        var text = bytes("/cases/" + id + "/agreement?format=text");
        var check = look("/cases/" + id + "/agreement/verify");

        assertThat(new String(html, java.nio.charset.StandardCharsets.UTF_8))
                .contains("a written apology")
                .contains(check.path("hash").asText());
        assertThat(sha256(text)).isEqualTo(check.path("hash").asText());
        assertThat(check.path("intact").asBoolean()).isTrue();
        assertThat(check.path("way").asText()).isEqualTo("CALL");
        assertThat(look("/cases/" + id + "/agreement/verify?hash=" + "0".repeat(64))
                        .path("matches")
                        .asBoolean())
                .isFalse();
        get("agent", "/cases/" + id + "/agreement?format=pdf")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF);
    }

    @Test
    void saysWhatOthersChangedWhenTwoWorkOnOneCase() {
        var seen = opened().path("version").intValue();
        does("contacts", CALL);

        var late = problem(
                http.post()
                        .uri("/cases/" + id + "/notes")
                        .header("Authorization", SharedParts.tokens().bearer("lead"))
                        .header("If-Match", "\"" + seen + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"text\":\"nobody called yet\"}")
                        .exchange(),
                409,
                "resolution:changed");
        assertThat(late.path("version").intValue()).isEqualTo(seen + 1);
        assertThat(late.path("changed")).hasSize(1);
        assertThat(late.at("/changed/0/what").asText()).isEqualTo("customer-contacted");
        assertThat(late.at("/changed/0/by").asText()).isEqualTo("local-agent");
    }

    @Test
    void letsOneOfManyClaimACase() {
        opened();

        var statuses = IntStream.range(0, 8)
                .mapToObj(it -> CompletableFuture.supplyAsync(() -> http.post()
                        .uri("/cases/" + id + "/claim")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + SharedParts.tokens().token("H" + it, List.of("agent"), Duration.ofMinutes(5)))
                        .exchange()
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(it -> it == 403)).hasSize(7);
    }

    @Test
    void reassignsManyCasesAtOnceAndSaysWhatCameOfEach() {
        var other = new CaseRoomIT();
        other.http = http;
        opened();
        other.opened();
        person("E5-" + id, "HANDLER", "AFTER_SALES", 0);

        var answer = read(http.post()
                .uri("/cases/reassignment")
                .header("Authorization", SharedParts.tokens().bearer("lead"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"cases\":[\"%s\",\"%s\",\"nobody\"],\"handler\":\"E5-%s\",\"reason\":\"load\"}"
                        .formatted(id, other.id, id))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(answer.path("done").intValue()).isEqualTo(2);
        assertThat(answer.at("/items/2/code").asText()).isEqualTo("resolution:not-found");
        assertThat(look("/cases?owner=E5-" + id).path("total").intValue()).isEqualTo(2);
        assertThat(look("/cases?owner=E5-" + id + "&open=false").path("total").intValue())
                .isZero();
        http.post()
                .uri("/cases/reassignment")
                .header("Authorization", SharedParts.tokens().bearer("agent"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void findsCasesByWhatIsUrgentByWordsAndBySavedFilters() {
        opened();
        // Letters alone: digits of an id may happen to be somebody's phone number, which is masked.
        var word = id.replaceAll("[^a-f]", "");
        does("contacts", CALL);
        does("notes", "{\"text\":\"asks for Ms Seal-%s\"}".formatted(word));
        does("pause", "{\"reason\":\"AWAITING_CUSTOMER_INFO\"}");

        assertThat(total("text=seal-" + word)).isEqualTo(1);
        assertThat(total("text=ｓｅａｌ－" + word)).as("in full width").isEqualTo(1);
        assertThat(total("text=Ms\u3000SEAL-" + word)).as("with a wide space").isEqualTo(1);
        assertThat(total("text=seal-" + word + "&waiting=true")).isEqualTo(1);
        assertThat(total("text=seal-" + word + "&waiting=false")).isZero();
        assertThat(total("text=seal-" + word + "&late=false&escalation=0&owner=none"))
                .isEqualTo(1);
        assertThat(total("text=seal-" + word + "&dueWithin=P60D")).isEqualTo(1);
        assertThat(total("text=seal-" + word + "&dueWithin=PT1S")).isZero();
        http.put()
                .uri("/filters/mine-" + id)
                .header("Authorization", SharedParts.tokens().bearer("quality"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"text=seal-%s&waiting=true\"}".formatted(word))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        assertThat(total("filter=mine-" + id)).isEqualTo(1);
        get("quality", "/cases?filter=none-" + id).expectStatus().isBadRequest();
        http.put()
                .uri("/filters/bad")
                .header("Authorization", SharedParts.tokens().bearer("quality"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"stage=NOWHERE\"}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private int total(String query) {
        return look("/cases?" + query).path("total").intValue();
    }

    @Test
    void mediatesWithABoardOfWhomOneMayNotVote() {
        var tag = id.substring(0, 8);
        for (var person : List.of("A", "B", "C")) {
            person("M" + tag + person, "BOARD", person.equals("C") ? "FACTORY" + tag : "LEGAL" + tag, 4);
        }
        opened();
        does("contacts", CALL);
        does("cause", CAUSE.replace("}", ",\"causeDepartment\":\"FACTORY" + tag + "\"}"));
        problem(post("lead", "mediation", "{}"), 403, "resolution:not-allowed");
        var board = "{\"members\":[\"M%1$sA\",\"M%1$sB\",\"M%1$sC\"],\"quorum\":2}".formatted(tag);
        var called = read(post("manager", "mediation", board).expectStatus().isOk());
        assertThat(called.at("/handling/level").intValue()).isEqualTo(4);

        var votes = "{\"member\":\"M%1$sA\",\"vote\":\"FOR\"},{\"member\":\"M%1$s%2$s\",\"vote\":\"FOR\"}";
        var decision = "{\"effect\":\"PROPOSAL\",\"minutes\":\"heard both\",\"proposal\":" + PROPOSAL + ",\"votes\":[";
        var concerned = problem(
                post("manager", "mediation/decision", decision + votes.formatted(tag, "C") + "]}"),
                400,
                "resolution:invalid");
        assertThat(concerned.path("detail").asText()).contains("responsible for the cause");
        var decided = read(post("manager", "mediation/decision", decision + votes.formatted(tag, "B") + "]}")
                .expectStatus()
                .isOk());

        assertThat(decided.path("stage").asText()).isEqualTo("APPROVED");
        does("offer", OFFER);
        assertThat(does("acceptance", YES).path("stage").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void explainsAClockAndAppliesANewPolicyToIt() {
        // Eight digits behind a P would be masked as a passport.
        var code = "POLICY_" + id.substring(0, 4);
        putPolicy(code, "P3D");
        opened(code);
        var before = explain("RESOLUTION");
        assertThat(before.at("/choice/policy").asText()).isEqualTo(code);
        assertThat(before.at("/choice/fallback").asBoolean()).isFalse();
        assertThat(before.at("/clock/days").size()).isGreaterThan(2);
        assertThat(before.at("/clock/days/1/open/0").asText()).isEqualTo("00:00-24:00");

        putPolicy(code, "P2D");
        var after = Patience.await("the new limit")
                .until(
                        () -> explain("RESOLUTION"),
                        it -> it.at("/clock/policy/version").intValue() == 2);

        var due = Instant.parse(after.at("/clock/due").asText());
        assertThat(due).isEqualTo(RECEIVED.plus(Duration.ofDays(2)));
        var moved = WIRE.await(
                SLA, id, it -> it.stream().anyMatch(each -> each.type().equals("clock.retargeted.v1")));
        assertThat(moved.stream().filter(it -> it.type().equals("clock.retargeted.v1")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.json().path("reason").asText()).isEqualTo("POLICY_CHANGED");
                    assertThat(Instant.parse(it.json().path("previousDueAt").asText()))
                            .isEqualTo(RECEIVED.plus(Duration.ofDays(3)));
                });
        get("agent", "/cases/" + id + "/clocks/PROMISE/explain").expectStatus().isNotFound();
        get("agent", "/cases/" + id + "/clocks/LUNCH/explain").expectStatus().isBadRequest();
    }

    @Test
    void fallsBackToTheDefaultPolicyForACodeThatNobodyKnows() {
        opened("NOBODY_KNOWS_THIS");

        var explained = explain("FIRST_RESPONSE");

        assertThat(explained.at("/choice/policy").asText()).isEqualTo("STANDARD");
        assertThat(explained.at("/choice/fallback").asBoolean()).isTrue();
        assertThat(explained.at("/choice/passedOver/0/because").asText()).contains("code is NOBODY_KNOWS_THIS");
    }

    @Test
    void tellsTheClocksOfACaseInOrder() {
        opened();
        does("contacts", CALL);
        does("pause", "{\"reason\":\"AWAITING_CUSTOMER_INFO\"}");
        does("resume", "{}");

        var told = WIRE.await(SLA, id, 9);
        assertThat(told.stream()
                        .map(it -> it.json().path("metric").asText() + " "
                                + it.type().replace("clock.", "").replace(".v1", "")))
                .containsExactly(
                        "FIRST_RESPONSE started",
                        "FINDINGS_REPLY started",
                        "RESOLUTION started",
                        "STATUTORY started",
                        "FIRST_RESPONSE met",
                        "FINDINGS_REPLY paused",
                        "RESOLUTION paused",
                        "FINDINGS_REPLY resumed",
                        "RESOLUTION resumed");
        assertThat(told.stream().map(it -> it.json().path("version").intValue()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void endsTheWaitWhenTheCustomerSpeaksAtTheTimeWhenTheyDid() {
        opened();
        does("contacts", CALL);
        does("pause", "{\"reason\":\"AWAITING_CUSTOMER_INFO\",\"note\":\"which model?\"}");

        var spoken = does("contacts", "{\"channel\":\"EMAIL\",\"direction\":\"INBOUND\",\"reached\":false}");

        assertThat(spoken.has("waiting")).isFalse();
        var resumed = WIRE.awaitType(RESOLUTION, id, "complaint.resumed.v1").json();
        assertThat(resumed.path("trigger").asText()).isEqualTo("CUSTOMER_SPOKE");
        assertThat(Instant.parse(resumed.path("resumedAt").asText()))
                .isEqualTo(Instant.parse(
                        spoken.at("/cycles/0/contacts/1/contactedAt").asText()));
    }

    @Test
    void showsTheHistoryOfAllStagesAsJsonAndAsAPage() {
        opened();
        does("contacts", CALL.replace("}", ",\"summary\":\"apologised at once\"}"));

        var history = Patience.await("history")
                .until(
                        () -> look("/cases/" + id + "/history"),
                        it -> it.toString().contains("complaint.contacted"));
        assertThat(history.path("entries")).anySatisfy(it -> {
            assertThat(it.path("stage").asText()).isEqualTo("resolution");
            assertThat(it.path("words").asText()).isEqualTo("apologised at once");
            assertThat(it.path("by").asText()).isEqualTo("local-agent");
        });
        assertThat(history.toString()).contains("complaint.received", "complaint.triaged", "clock.met");
        var page = http.get()
                .uri("/cases/" + id + "/history?lang=zh")
                .header("Authorization", SharedParts.tokens().bearer("agent"))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(body(page)).contains("lang=\"zh-CN\"").contains("apologised at once");
    }

    @Test
    void exportsTheAgreementWithTheArchive() {
        offered();
        does("acceptance", YES);

        var archive = Patience.await("archive")
                .until(
                        () -> read(get("lead", "/cases/" + id + "/archive")
                                .expectStatus()
                                .isOk()),
                        it -> it.toString().contains("solution-accepted"));

        assertThat(archive.at("/documents/0/name").asText()).isEqualTo("agreement-1-1-1.txt");
        assertThat(archive.at("/documents/0/sha256").asText())
                .isEqualTo(
                        look("/cases/" + id + "/agreement/verify").path("hash").asText());
        assertThat(read(get("lead", "/cases/" + id + "/archive/verify"))
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    // Steps and looks.

    private JsonNode offered() {
        opened();
        does("contacts", CALL);
        does("cause", CAUSE);
        does("findings", FINDINGS);
        does("proposals", PROPOSAL);
        return does("offer", OFFER);
    }

    private void opened(String policy) {
        received();
        send(TRIAGE, "complaint.triaged.v1", verdict().put("policy", policy));
        awaitCase(it -> it.has("complaint"));
    }

    private String stage() {
        return look("/cases/" + id).path("stage").asText();
    }

    @Autowired
    SignedLinks links;

    /** The path of a link to the first offer, as the front desk makes it when it sends it itself. */
    private String link() {
        return link(0);
    }

    /** @param handOut which handing out by one of us, from 1 */
    private String link(int handOut) {
        return "/agreements/"
                + links.mint("offer", id + "~1~1~1~" + handOut, Instant.now().plusSeconds(600));
    }

    private WebTestClient.ResponseSpec page(String path, String query) {
        return http.get().uri(path + query).accept(MediaType.TEXT_HTML).exchange();
    }

    private WebTestClient.ResponseSpec form(String path, String fields) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(fields)
                .exchange();
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(String.class).returnResult().getResponseBody();
    }

    private byte[] bytes(String uri) {
        return get("agent", uri)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static String sha256(byte[] text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(text));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode explain(String metric) {
        return look("/cases/" + id + "/clocks/" + metric + "/explain");
    }

    private List<JsonNode> slaOf(String metric) {
        var found = new java.util.ArrayList<JsonNode>();
        look("/cases/" + id + "/clocks").forEach(it -> {
            if (it.path("metric").asText().equals(metric)) {
                found.add(it);
            }
        });
        return found;
    }

    private static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String code) {
        var problem = read(answer.expectStatus().isEqualTo(status));
        assertThat(problem.path("code").asText()).isEqualTo(code);
        return problem;
    }

    private void putPolicy(String code, String resolution) {
        http.put()
                .uri("/policies/" + code)
                .header("Authorization", SharedParts.tokens().bearer("manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"order": 1, "calendar": "ALWAYS", "when": {"codes": ["%s"]},
                         "limits": [{"metric": "RESOLUTION", "unit": "CALENDAR_DAYS", "days": %s, "dayRule": "SAME_TIME"}],
                         "board": {"quorum": 2, "deadline": "P5D"}, "actionWindow": "P30D"}
                        """.formatted(code, resolution.replaceAll("\\D", "")))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }
}
