package dev.redress.local;

import static dev.redress.local.Steps.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A survey among 5,000 customers, those among them who complained until yesterday. Whatever the service counts is counted
 * here as well: who was drawn, who answered what, and what that comes to.
 */
final class CampaignOfThousands {
    private static final int FRAME = 5_000;
    private static final int SAMPLE = 3_500;
    private static final int BATCH = 2_500;
    private static final String SEED = "journey";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> QUESTIONS = List.of("OVERALL", "PRODUCT", "SERVICE");
    private static final String OF_COMPLAINANTS = "COMPLAINTS";
    private static final String TOPIC = "complaints.invitations";
    /** Each look counts thousands. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Rest rest;
    private final Wire wire;
    private final LocalDate from;
    private final LocalDate to;
    private final Own own = new Own();

    CampaignOfThousands(Rest rest, Wire wire, Clock clock) {
        this.rest = rest;
        this.wire = wire;
        this.to = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1);
        this.from = to.minusDays(30);
    }

    /** A customer who was drawn. */
    private record Invited(String id, String customerRef, boolean complained) {
        static Invited of(JsonNode told) {
            return new Invited(
                    told.path("invitationId").asText(),
                    told.path("customerRef").asText(),
                    told.path("complained").asBoolean());
        }

        List<String> questions() {
            var all = new ArrayList<>(QUESTIONS);
            if (complained) {
                all.add(OF_COMPLAINANTS);
            }
            return all;
        }
    }

    /** What was reported here. */
    private static final class Own {
        private final List<Integer> all = new ArrayList<>();
        private final Map<String, List<Integer>> marks = new TreeMap<>();
        private int answered;
        private int declined;
        private int undelivered;

        /** Marks of all sorts, a few for each customer. */
        Map<String, Integer> answers(Invited by) {
            var given = new LinkedHashMap<String, Integer>();
            by.questions().forEach(it -> {
                var mark = 1 + (all.size() * 7 + answered) % 5;
                given.put(it, mark);
                all.add(mark);
                marks.computeIfAbsent(it, name -> new ArrayList<>()).add(mark);
            });
            answered++;
            return given;
        }
    }

    void run() {
        var complained = complained();
        var id = open();
        var others = list(id, FRAME - complained.size());
        var invited = draw(id, complained, others);
        var open = new ArrayDeque<>(invited.values());

        report(open, 24, this::interview);
        report(open, 8, this::decline);
        var half = progress(id);
        requireOwn(half);
        report(open, 6, this::fillIn);
        report(open, 8, this::returned);
        var whole = progress(id);
        requireOwn(whole);
        assertThat(whole.at("/all/unanswered").asInt())
                .isLessThan(half.at("/all/unanswered").asInt());

        var late = customerOf(open.peek());
        close(id);
        requireOwn(progress(id));
        assertThat(late.answers(Map.of()).status()).isEqualTo(410);
        requireTold(id, invited, open.peek());
    }

    /** Those who complained in the period, by what intake has told. */
    private Set<String> complained() {
        var first = from.atStartOfDay(ZONE).toInstant();
        var after = to.plusDays(1).atStartOfDay(ZONE).toInstant();
        return wire.all("complaints.intake").stream()
                .filter(it -> it.type().equals("complaint.received.v1"))
                .map(Received::json)
                .filter(it -> {
                    var at = Instant.parse(it.path("receivedAt").asText());
                    return !at.isBefore(first) && at.isBefore(after);
                })
                .map(it -> it.path("customerRef").asText())
                .collect(Collectors.toSet());
    }

    private String open() {
        var form = body("{'name':'Five thousand customers'}")
                .put("from", from.toString())
                .put("to", to.toString())
                .put("seed", SEED);
        return post("/campaigns", form).path("id").asText();
    }

    /** In batches, of which the second has one customer of the first. */
    private List<String> list(String id, int count) {
        var customers =
                IntStream.range(0, count).mapToObj(it -> "customer-" + it).toList();
        var first = list(id, customers.subList(0, BATCH));
        var second = list(id, customers.subList(BATCH - 1, count));
        assertThat(first.path("frame").asInt()).isEqualTo(BATCH);
        assertThat(second.path("known").asInt()).isEqualTo(1);
        assertThat(second.path("frame").asInt()).isEqualTo(count);
        return customers;
    }

    private JsonNode list(String id, List<String> customers) {
        var form = body("{}");
        customers.forEach(form.putArray("customers")::add);
        return post("/campaigns/" + id + "/frame", form);
    }

    /** Watches the invitations go out; gives those who were drawn, by their pseudonyms. */
    private Map<String, Invited> draw(String id, Set<String> complained, List<String> others) {
        var issued = new ArrayList<Integer>();
        issued.add(post("/campaigns/" + id + "/sample", body("{}"))
                .at("/all/issued")
                .asInt());
        Patience.await("all invitations")
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> {
                            issued.add(progress(id).at("/all/issued").asInt());
                            return issued.get(issued.size() - 1);
                        },
                        it -> it == SAMPLE);
        System.out.println("invitations issued, as it went on: " + issued);
        assertThat(issued).isSorted();
        assertThat(issued.get(0)).isLessThan(SAMPLE);
        requireOwn(progress(id));

        var invited = Patience.await("messages of all invitations").until(() -> invited(id), it -> it.size() == SAMPLE);
        assertThat(drawn(invited.values(), true)).isEqualTo(lowest(complained, (7 * complained.size() + 5) / 10));
        assertThat(drawn(invited.values(), false)).isEqualTo(lowest(others, SAMPLE - (7 * complained.size() + 5) / 10));
        return invited;
    }

    private Map<String, Invited> invited(String id) {
        return wire.all(TOPIC).stream()
                .filter(it -> it.type().equals("invitation.issued.v1"))
                .map(Received::json)
                .filter(it -> it.path("campaignId").asText().equals(id))
                .map(Invited::of)
                .distinct()
                .collect(Collectors.toMap(
                        Invited::customerRef,
                        it -> it,
                        (one, other) -> {
                            throw new AssertionError("invited twice: " + one + ", " + other);
                        },
                        TreeMap::new));
    }

    private static Set<String> drawn(Collection<Invited> all, boolean complained) {
        return all.stream()
                .filter(it -> it.complained() == complained)
                .map(Invited::customerRef)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sample as anybody can draw it again: those with the lowest hashes. */
    private static Set<String> lowest(Collection<String> group, int count) {
        return group.stream()
                .sorted(Comparator.comparing(CampaignOfThousands::rank))
                .limit(count)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rank(String customer) {
        try {
            var text = (SEED + "\n" + customer).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(Deque<Invited> open, int count, BiConsumer<Invited, String> how) {
        for (var i = 0; i < count; i++) {
            // From both ends, so that there are some among them who complained and some who did not.
            var it = i % 2 == 0 ? open.pollFirst() : open.pollLast();
            how.accept(it, "/invitations/" + it.id());
        }
    }

    private void interview(Invited it, String path) {
        var form = body("{}");
        var answers = form.putArray("answers");
        own.answers(it)
                .forEach((question, mark) ->
                        answers.addObject().put("question", question).put("score", mark));
        var seen = post(path + "/answer", form);
        assertThat(seen.path("way").asText()).isEqualTo("INTERVIEW");
    }

    private void decline(Invited it, String path) {
        post(path + "/decline", body("{}"));
        own.declined++;
    }

    private void returned(Invited it, String path) {
        post(path + "/undelivered", body("{'reason':'Moved.'}"));
        own.undelivered++;
    }

    private void fillIn(Invited it, String path) {
        var customer = customerOf(it);
        var page = customer.opens();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("All in all, how satisfied are you with us?");
        assertThat(page.html().contains("mark-" + OF_COMPLAINANTS)).isEqualTo(it.complained());
        var fields = new LinkedHashMap<>(Map.of("comment", "Keep it up."));
        own.answers(it).forEach((question, mark) -> fields.put("mark-" + question, mark.toString()));

        assertThat(customer.answers(fields).status()).isEqualTo(200);

        assertThat(customer.opens().html()).doesNotContain("<form");
        var seen = rest.get(Part.FOLLOWUP, "agent", path).required();
        assertThat(seen.path("way").asText()).isEqualTo("LINK");
    }

    private Customer customerOf(Invited it) {
        return new Customer(post("/invitations/" + it.id() + "/link", body("{}"))
                .path("url")
                .asText());
    }

    private void close(String id) {
        post("/campaigns/" + id + "/close", body("{}"));
        Patience.await("the end of the campaign")
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> progress(id).path("state").asText().equals("CLOSED"));
    }

    /** All that the service counts is what was counted here. */
    private void requireOwn(JsonNode campaign) {
        var all = campaign.path("all");
        var asked = own.answered + own.declined;
        var unanswered = SAMPLE - own.undelivered - own.answered - own.declined;
        assertThat(numbers(
                        all, "frame", "sample", "issued", "asked", "answered", "declined", "undelivered", "unanswered"))
                .containsExactly(FRAME, SAMPLE, SAMPLE, asked, own.answered, own.declined, own.undelivered, unanswered);
        requireRate(all, "coverage", (double) asked / FRAME);
        requireRate(all, "response", share(own.answered, asked));
        requireRate(all, "leastResponse", (double) own.answered / SAMPLE);
        requireRate(all, "refusal", share(own.declined, asked));
        requireRate(all, "nonResponse", 0);
        assertThat(campaign.path("targetMet").asBoolean())
                .as("to be drawn is not to be asked")
                .isFalse();
        all.path("results").forEach(this::requireOwnMarks);
        for (var number : List.of("frame", "sample", "answered", "declined", "undelivered", "unanswered")) {
            assertThat(campaign.path("complained").path(number).asInt()
                            + campaign.path("others").path(number).asInt())
                    .as("both groups together: %s", number)
                    .isEqualTo(all.path(number).asInt());
        }
    }

    /** None of nobody shows as 0 here. */
    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void requireOwnMarks(JsonNode result) {
        var question = result.path("question").asText();
        var marks = own.marks.getOrDefault(question, List.of());
        assertThat(result.path("count").asInt()).as(question).isEqualTo(marks.size());
        assertThat(result.path("distribution"))
                .as(question)
                .extracting(JsonNode::asInt)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(mark ->
                                (int) marks.stream().filter(it -> it == mark).count())
                        .toList());
        marks.stream().mapToInt(it -> it).average().ifPresent(it -> requireRate(result, "mean", it));
    }

    /** They are rounded to four digits. */
    private static void requireRate(JsonNode figures, String name, double expected) {
        assertThat(figures.path(name).asDouble()).as(name).isCloseTo(expected, within(0.000_051));
    }

    private static List<Integer> numbers(JsonNode it, String... fields) {
        return List.of(fields).stream().map(name -> it.path(name).asInt()).toList();
    }

    /** Others are told the same: the end of the campaign, and of an invitation that was not answered. */
    private void requireTold(String id, Map<String, Invited> invited, Invited silent) {
        var closed =
                wire.awaitType("complaints.campaigns", id, "campaign.closed.v1").json();
        var counted = numbers(closed, "answered", "declined", "undelivered", "unanswered");
        assertThat(counted)
                .containsExactly(
                        own.answered,
                        own.declined,
                        own.undelivered,
                        SAMPLE - own.answered - own.declined - own.undelivered);
        assertThat(numbers(closed, "frame", "sample")).containsExactly(FRAME, SAMPLE);
        assertThat(typesOf(silent, 2)).containsExactly("invitation.issued.v1", "invitation.lapsed.v1");
        var answered = rest.get(Part.FOLLOWUP, "quality", "/campaigns/" + id + "/invitations?state=ANSWERED&size=100")
                .required()
                .path("items");
        assertThat(answered).hasSize(own.answered);
        var one = invited.get(answered.path(0).path("customerRef").asText());
        assertThat(typesOf(one, 2)).containsExactly("invitation.issued.v1", "invitation.answered.v1");
    }

    private List<String> typesOf(Invited it, int count) {
        return Patience.await("messages about " + it)
                .until(
                        () -> wire.of(TOPIC, it.id()).stream()
                                .map(Received::type)
                                .distinct()
                                .toList(),
                        types -> types.size() >= count);
    }

    private JsonNode progress(String id) {
        return rest.get(Part.FOLLOWUP, "quality", "/campaigns/" + id).required();
    }

    private JsonNode post(String path, ObjectNode body) {
        return rest.post(Part.FOLLOWUP, "quality", path, body).required();
    }
}
