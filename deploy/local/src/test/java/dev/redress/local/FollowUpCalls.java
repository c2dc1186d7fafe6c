package dev.redress.local;

import static dev.redress.local.Steps.body;
import static dev.redress.local.Steps.dissatisfied;
import static dev.redress.local.Steps.refuse;
import static dev.redress.local.Steps.resolve;
import static dev.redress.local.Steps.satisfied;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Customers who are asked afterwards: one whom nobody reaches, one who is never content, one who comes back too late. */
final class FollowUpCalls {
    private static final Set<Integer> NOT_YET = Set.of(404, 409);
    private static final String FOLLOWUP = "complaints.followup";
    /** Where the cause lies; one of those who ask customers belongs to it, and is a party. */
    private static final String CAUSE = "{'rootCause':'PRODUCT_QUALITY','fault':'FULL','causeDepartment':'QUALITY'}";

    private static final String PARTY = "FOLLOWUP-QUALITY";
    private static final String ASKER = "local-followup";

    private final Rest rest;
    private final Wire wire;

    FollowUpCalls(Rest rest, Wire wire) {
        this.rest = rest;
        this.wire = wire;
    }

    /**
     * An attempt in vain.
     *
     * @param after how long after the end of the case
     * @param counted how many count, with this one
     */
    private record Attempt(Duration after, String channel, String result, int counted) {}

    /** Two bands, three seconds the one after the other; what does not count is on record all the same. */
    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(Duration.ZERO, "PHONE", "NO_ANSWER", 1),
            new Attempt(Duration.ofMillis(500), "PHONE", "NO_ANSWER", 1), // too soon after the first
            new Attempt(Duration.ofMillis(2_500), "EMAIL", "NO_ANSWER", 1), // between the bands
            new Attempt(Duration.ofMillis(3_000), "PHONE", "WRONG_NUMBER", 2),
            new Attempt(Duration.ofMillis(4_000), "PHONE", "NO_ANSWER", 3), // three, but all by phone
            new Attempt(Duration.ofMillis(5_000), "LETTER", "NO_ANSWER", 4));

    void giveUp() {
        var id = complain("The kettle leaks and the box was torn.");
        var handler = new Handler(rest, id);
        resolve(handler, body(CAUSE));
        var planned = hasAsker(id + "-1");
        var ended = Instant.parse(planned.path("caseEndedAt").asText());

        under(it -> twoBandsFrom(ended, it), () -> ATTEMPTS.forEach(it -> isInVain(id + "-1", ended, it)));

        var closed = wire.awaitType(FOLLOWUP, id, "complaint.closed.v1");
        assertThat(closed.json().path("reason").asText()).isEqualTo("UNREACHABLE");
        assertThat(all(FOLLOWUP, id, "complaint.surveyed.v1")).isEmpty();
        assertThat(all(FOLLOWUP, id, "followup.attempted.v1")).hasSameSizeAs(ATTEMPTS);
        assertThat(last(id, "followup.assigned.v1").path("agent").asText()).isEqualTo(ASKER);
        awaitStage(handler, "CLOSED");
        var figures = figures(planned, it -> it.path("unreachable").asInt() == 1);
        assertThat(numbers(figures, "/planned", "/open", "/answered", "/refused"))
                .containsExactly(1, 0, 0, 0);
        assertThat(numbers(figures, "/coverage", "/response")).containsExactly(1, 0);
        assertThat(numbers(figures, "/satisfaction/satisfied", "/satisfaction/dissatisfied"))
                .containsExactly(0, 0);
    }

    /** In a time zone where the day is far from its end. */
    private static void twoBandsFrom(Instant start, ObjectNode policy) {
        var zone = ZoneOffset.ofHours(12 - start.atZone(ZoneOffset.UTC).getHour());
        var from = start.atZone(zone).toLocalTime();
        policy.put("zone", zone.getId());
        var rule = policy.withObject("/unreachable").put("apart", "PT1S");
        var bands = rule.putArray("bands");
        bands.addObject()
                .put("name", "EARLY")
                .put("from", from.toString())
                .put("to", from.plusSeconds(2).toString());
        bands.addObject()
                .put("name", "LATE")
                .put("from", from.plusSeconds(3).toString())
                .put("to", "23:00");
    }

    /** When it is time for it. The last one ends the visit. */
    private void isInVain(String visit, Instant ended, Attempt attempt) {
        var at = ended.plus(attempt.after());
        Patience.await("the time of an attempt")
                .pollDelay(Duration.ZERO)
                .until(() -> !Instant.now().isBefore(at));

        var told = body("{}")
                .put("channel", attempt.channel())
                .put("result", attempt.result())
                .put("attemptedAt", at.toString());
        var seen = ask(visit, "attempts", told).required();

        var isLast = attempt.equals(ATTEMPTS.get(ATTEMPTS.size() - 1));
        assertThat(seen.at("/unreachable/counted").asInt()).as("%s", attempt).isEqualTo(attempt.counted());
        assertThat(seen.path("state").asText()).as("%s", attempt).isEqualTo(isLast ? "CLOSED" : "PLANNED");
    }

    /** Not content twice, the second time on the page; content; and not content after all. */
    void reopenThrice() {
        var id = complain("The toaster burns everything and smells of plastic.");
        var handler = new Handler(rest, id);
        resolve(handler, body(CAUSE));
        var planned = hasAsker(id + "-1");
        var whoHandled = rest.post(Part.FOLLOWUP, "agent", path(id + "-1", "attempts"), dissatisfied());
        assertThat(whoHandled.status()).isEqualTo(403);
        ask(id + "-1", "attempts", dissatisfied()).required();
        resolve(handler, body(CAUSE));
        var page =
                customerOf(id + "-2").answers(Map.of("solved", "PARTLY", "result", "2", "speed", "3", "attitude", "5"));
        assertThat(page.status()).isEqualTo(200);
        resolve(handler, body(CAUSE));
        ask(id + "-3", "attempts", satisfied()).required();
        wire.awaitType(FOLLOWUP, id, "complaint.closed.v1");
        awaitStage(handler, "CLOSED");

        var back = ask(id + "-3", "reopening", comingBack("It smells again.")).required();

        assertThat(back.path("state").asText()).isEqualTo("REOPENED");
        awaitStage(handler, "ASSIGNED");
        assertThat(handler.sees().path("cycle").asInt()).isEqualTo(4);
        assertThat(all(FOLLOWUP, id, "complaint.reopened.v1"))
                .extracting(it -> words(it, "cycle", "trigger", "reason", "levelFloor"))
                .containsExactly("2 SURVEY NOT_SOLVED 1", "3 SURVEY DISSATISFIED 2", "4 CUSTOMER_REQUEST NOT_SOLVED 3");
        assertThat(all("complaints.resolution", id, "complaint.escalated.v1"))
                .extracting(it -> words(it, "cycle", "trigger", "level"))
                .contains("2 REOPENED 1", "3 REOPENED 2", "4 REOPENED 3");
        assertThat(all(FOLLOWUP, id, "followup.assigned.v1"))
                .extracting(it -> words(it, "cycle", "trigger", "agent"))
                .contains("2 PLANNED " + ASKER, "3 PLANNED " + ASKER)
                .noneMatch(it -> it.endsWith(PARTY));
        var figures = figures(planned, it -> it.at("/reopened/count").asInt() == 3);
        assertThat(numbers(figures, "/planned", "/answered", "/reopened/onRequest"))
                .containsExactly(3, 3, 1);
        assertThat(numbers(figures, "/satisfaction/satisfied", "/satisfaction/dissatisfied"))
                .containsExactly(1, 2);
        assertThat(numbers(figures, "/ways/0/answered", "/ways/1/answered"))
                .as("by interview and by link")
                .containsExactly(2, 1);
    }

    private Customer customerOf(String visit) {
        var link = ask(visit, "link", body("{}")).required();
        return new Customer(link.path("url").asText());
    }

    void renew() {
        var id = complain("I used the iron in the garden and it broke. I want a new one.");
        var handler = new Handler(rest, id);
        refuse(handler);
        handler.does("attempts", body("{'channel':'PHONE','result':'REFUSED'}"));
        wire.awaitType(FOLLOWUP, id, "complaint.closed.v1");

        under(it -> it.withObject("/reopening").put("window", "PT0.001S"), () -> {
            var renewed = ask(id + "-1", "reopening", comingBack("The new iron leaks as well."));
            var again = ask(id + "-1", "reopening", comingBack("The new iron leaks as well."));
            assertThat(renewed.required().at("/renewed/reason").asText()).isEqualTo("NOT_SOLVED");
            assertThat(again.required().path("renewed"))
                    .isEqualTo(renewed.body().path("renewed"));
        });

        var next = Patience.await("the complaint that follows")
                .until(() -> following(id), it -> !it.isEmpty())
                .get(0);
        var nextId = next.path("complaintId").asText();
        var earlier =
                wire.awaitType("complaints.intake", id, "complaint.received.v1").json();
        assertThat(words(next, "channel", "narrative")).isEqualTo("PHONE The new iron leaks as well.");
        assertThat(words(next, "customerRef", "language")).isEqualTo(words(earlier, "customerRef", "language"));
        assertThat(next.path("product")).isEqualTo(earlier.path("product"));
        wire.awaitType("complaints.triage", nextId, "complaint.triaged.v1");
        awaitStage(new Handler(rest, nextId), "ASSIGNED");
        assertThat(rest.get(Part.INTAKE, "lead", "/complaints/" + nextId)
                        .required()
                        .path("follows")
                        .asText())
                .isEqualTo(id);
        assertThat(following(id)).hasSize(1);
        assertThat(all(FOLLOWUP, id, "complaint.renewed.v1")).hasSize(1);
        assertThat(handler.sees().path("stage").asText()).isEqualTo("CLOSED");
    }

    private List<JsonNode> following(String id) {
        return distinct(wire.all("complaints.intake").stream()
                        .filter(it -> it.type().equals("complaint.received.v1"))
                        .filter(it -> it.json().path("follows").asText().equals(id)))
                .toList();
    }

    private static ObjectNode comingBack(String words) {
        return body("{'reason':'NOT_SOLVED','channel':'PHONE'}").put("words", words);
    }

    private String complain(String narrative) {
        var form = body("{'channel':'PHONE','customer':{'name':'Ida Example','phone':'+12025550121','language':'en'},"
                        + "'product':{'name':'Small appliance','model':'SA-4'}}")
                .put("narrative", narrative);
        return rest.post(Part.INTAKE, "agent", "/complaints", form)
                .required()
                .path("complaintId")
                .asText();
    }

    /** Puts those who ask into the directory. Followup has heard of them as soon as it knows why one of them may not. */
    private JsonNode hasAsker(String visit) {
        DemoScript.load().people().stream()
                .filter(it -> it.path("roles").toString().contains("FOLLOWUP"))
                .forEach(it -> rest.put(
                                Part.TRIAGE,
                                "manager",
                                "/people/" + it.path("code").asText(),
                                it)
                        .required());
        Patience.await("those who ask, in followup's directory")
                .pollDelay(Duration.ZERO)
                .until(
                        () -> assign(visit, PARTY).body().path("errors").findValuesAsText("code"),
                        it -> it.contains("party"));
        return assign(visit, ASKER).required();
    }

    private Rest.Answer assign(String visit, String agent) {
        return rest.post(
                Part.FOLLOWUP, "lead", path(visit, "assignment"), body("{}").put("agent", agent));
    }

    /** What whoever asks the customer puts on record; once more for a while, until the visit is known. */
    private Rest.Answer ask(String visit, String step, ObjectNode body) {
        return Patience.await(step + " of " + visit)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> rest.post(Part.FOLLOWUP, Home.FOLLOWUP, path(visit, step), body),
                        it -> !NOT_YET.contains(it.status()));
    }

    private static String path(String visit, String step) {
        return "/followups/" + visit + "/" + step;
    }

    /** Does something under another follow-up policy; then the one that was there is put again. */
    private void under(Consumer<ObjectNode> change, Runnable what) {
        var standing = (ObjectNode)
                rest.get(Part.FOLLOWUP, "manager", "/followup-policy").required();
        standing.remove(List.of("version", "definedAt", "definedBy"));
        var other = standing.deepCopy();
        change.accept(other);
        rest.put(Part.FOLLOWUP, "manager", "/followup-policy", other).required();
        try {
            what.run();
        } finally {
            rest.put(Part.FOLLOWUP, "manager", "/followup-policy", standing).required();
        }
    }

    private void awaitStage(Handler handler, String stage) {
        Patience.await("stage " + stage)
                .ignoreExceptionsInstanceOf(Trouble.class)
                .until(() -> handler.sees().path("stage").asText().equals(stage));
    }

    /** What analytics counts of the visits planned since this one, as soon as it has what is wanted; there are no others. */
    private JsonNode figures(JsonNode visit, Predicate<JsonNode> wanted) {
        var from = visit.path("plannedAt").asText();
        return Patience.await("figures of visits since " + from)
                .until(
                        () -> rest.get(Part.ANALYTICS, "quality", "/figures/followups?from=" + from)
                                .required()
                                .path("total"),
                        wanted);
    }

    private List<JsonNode> all(String topic, String id, String type) {
        return distinct(wire.of(topic, id).stream().filter(it -> it.type().equals(type)))
                .toList();
    }

    private JsonNode last(String id, String type) {
        return wire.awaitType(FOLLOWUP, id, type).json();
    }

    /** A message that was sent again is the same message. */
    private static Stream<JsonNode> distinct(Stream<Received> told) {
        return told.map(Received::json).distinct();
    }

    private static List<Integer> numbers(JsonNode it, String... pointers) {
        return Stream.of(pointers).map(each -> it.at(each).asInt()).toList();
    }

    private static String words(JsonNode it, String... fields) {
        return String.join(
                " ", Stream.of(fields).map(name -> it.path(name).asText()).toList());
    }
}
