package dev.redress.resolution.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.VersionRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calendars and policies over HTTP, on the real store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
class RulesIT {
    private static final String CALENDAR = "{'zone':'Europe/Berlin','nominalDay':'PT8H','source':'by hand',"
            + "'week':[{'day':'MONDAY','open':['09:00-12:00','13:00-24:00']},{'day':'TUESDAY','open':['00:00-06:00']}],"
            + "'exceptions':[{'date':'2026-12-25','name':'Christmas'},{'date':'2026-12-27','open':['10:00-11:00']}]}";
    private static final String POLICY =
            "{'order':9000,'calendar':'CN','when':{'codes':['ONLY_IN_A_TEST'],'severities':['S4']},"
                    + "'limits':[{'metric':'RESOLUTION','unit':'WORKING_DAYS','days':4},"
                    + "{'metric':'FIRST_RESPONSE','unit':'WORKING_TIME','time':'PT90M'},"
                    + "{'metric':'STATUTORY','unit':'CALENDAR_DAYS','days':15,'dayRule':'END_OF_DAY'}],"
                    + "'plan':[{'level':0,'percent':80,'also':[1]},{'level':1,'after':'PT4H'}],"
                    + "'plans':[{'metric':'STATUTORY','plan':[{'level':2,'percent':50}]}],"
                    + "'pauseCap':'P10D','secondInvestigatorFrom':{'minor':100,'currency':'EUR'},"
                    + "'approvals':[{'kind':'REFUND','from':{'minor':5000,'currency':'EUR'},'level':2,'approvers':2}],"
                    + "'silence':{'remindAfter':['P1D','P2D'],'closeAfter':'P5D'},"
                    + "'board':{'quorum':3,'deadline':'P5D'},'actionWindow':'P30D'}";

    @Autowired
    WebTestClient http;

    @Autowired
    RuleBooks books;

    @Autowired
    Settings<Calendar> calendars;

    @Autowired
    Clock clock;

    private final String id = "T-" + UUID.randomUUID();

    private WebTestClient.ResponseSpec put(String role, String path, String body) {
        return http.put()
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private JsonNode puts(String path, String body) {
        return read(put("manager", path, body).expectStatus().isOk());
    }

    private WebTestClient.ResponseSpec get(String role, String path) {
        return http.get()
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    private JsonNode look(String path) {
        return read(get("quality", path).expectStatus().isOk());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    /** Without what the service adds. */
    private static JsonNode bare(JsonNode shown) {
        return ((ObjectNode) shown.deepCopy()).without(List.of("version", "definedAt", "definedBy"));
    }

    @ParameterizedTest
    @CsvSource({
        "agent, 200, 403",
        "lead, 200, 403",
        "manager, 200, 200",
        "quality, 200, 403",
        "admin, 200, 200",
        "ops, 403, 403",
        "publisher, 403, 403"
    })
    void letsHandlersReadAndManagersChange(String role, int reading, int changing) {
        get(role, "/calendars").expectStatus().isEqualTo(reading);
        get(role, "/calendars/CN").expectStatus().isEqualTo(reading);
        get(role, "/policies").expectStatus().isEqualTo(reading);
        get(role, "/policies/STANDARD").expectStatus().isEqualTo(reading);
        put(role, "/calendars/" + id + role, CALENDAR).expectStatus().isEqualTo(changing);
        put(role, "/policies/" + id + role, POLICY).expectStatus().isEqualTo(changing);
        http.get().uri("/policies").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void hasWhatComesWithTheService() {
        assertThat(look("/calendars").findValuesAsText("id")).contains("ALWAYS", "CN");
        assertThat(look("/policies").findValuesAsText("id")).contains("COMMUNICATIVE", "STANDARD", "URGENT");
        assertThat(look("/calendars/CN").path("version").asInt()).isEqualTo(1);
        assertThat(look("/calendars/CN").has("definedBy")).isFalse();
        assertThat(books.current().policy("STANDARD")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'severities':['S4']  | 'severities':['S9']            | when.severities[0]",
                "'severities':['S4']  | 'natures':['FRIENDLY']         | when.natures[0]",
                "'severities':['S4']  | 'categories':['KETTLES']       | when.categories[0]",
                "'kind':'REFUND'      | 'kind':'REFUNDS'               | approvals[0].kind",
                "'kind':'REFUND'      | 'severity':'S0'                | approvals[0].severity",
                "'time':'PT90M'       | 'time':90                      | limits[1].time",
                "'pauseCap':'P10D'    | 'pauseCap':10                  | pauseCap",
                "'pauseCap':'P10D'    | 'pauseCap':'P4000D'            | pauseCap",
                "'actionWindow':'P30D' | 'actionWindow':'PT0S'         | actionWindow",
                "'deadline':'P5D'     | 'deadline':'-P5D'              | board.deadline",
            })
    void takesNoPolicyThatCouldNeverHoldOrHasNoBound(String right, String wrong, String field) {
        var problem = read(put("manager", "/policies/" + id, POLICY.replace(right, wrong))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void tellsOthersOfEveryVersionAndOfWhatComesWithTheService() {
        puts("/calendars/" + id, CALENDAR);
        puts("/calendars/" + id, CALENDAR.replace("by hand", "by letter"));

        var wire = SharedParts.wire();
        wire.awaitType("complaints.rules", "calendar:" + id + ":1", "calendar.defined.v1");
        wire.awaitType("complaints.rules", "calendar:" + id + ":2", "calendar.defined.v1");
        wire.awaitType("complaints.rules", "calendar:CN:1", "calendar.defined.v1");
        wire.awaitType("complaints.rules", "policy:STANDARD:1", "policy.defined.v1");
        books.refresh();
        assertThat(wire.of("complaints.rules", "policy:STANDARD:1"))
                .as("said once")
                .extracting(Received::id)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(1));
    }

    @Test
    void keepsEveryVersionOfACalendar() {
        var first = puts("/calendars/" + id, CALENDAR);
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("id").asText()).isEqualTo(id);
        assertThat(first.path("week").at("/0/open/1").asText()).isEqualTo("13:00-24:00");
        assertThat(first.path("definedAt").asText()).isNotEmpty();
        assertThat(first.path("definedBy").asText()).isNotEmpty();

        var again = puts("/calendars/" + id, CALENDAR);
        var second = puts("/calendars/" + id, CALENDAR.replace("by hand", "by letter"));

        assertThat(again).isEqualTo(first);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(look("/calendars/" + id)).isEqualTo(second);
        assertThat(look("/calendars/" + id + "?version=1")).isEqualTo(first);
        get("agent", "/calendars/" + id + "?version=3").expectStatus().isNotFound();
        get("agent", "/calendars/" + id + "?version=0").expectStatus().isBadRequest();
        get("agent", "/calendars/NONE").expectStatus().isNotFound();
        var kept = books.current().calendar(new VersionRef(id, 1)).orElseThrow();
        assertThat(kept.source()).isEqualTo("by hand");
        assertThat(kept.openOn(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(kept.nominalDay()).isEqualTo(Duration.ofHours(8));
        assertThat(books.current().calendar(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void keepsEveryVersionOfAPolicyAndAllThatIsInIt() {
        var first = puts("/policies/" + id, POLICY);
        var again = puts("/policies/" + id, bare(first).toString());
        var second = puts("/policies/" + id, POLICY.replace("'days':4", "'days':5"));

        assertThat(again).isEqualTo(first);
        assertThat(first.path("rounds").asInt()).isEqualTo(3);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(look("/policies/" + id + "?version=1")).isEqualTo(first);
        var kept = books.current().policy(new VersionRef(id, 1)).orElseThrow();
        assertThat(kept.plan().steps()).hasSize(2);
        assertThat(kept.silence())
                .isEqualTo(new Policy.Silence(List.of(Duration.ofDays(1), Duration.ofDays(2)), Duration.ofDays(5)));
        assertThat(kept.approvals().get(0).severity()).isEmpty();
        var choice = books.current().choose("ONLY_IN_A_TEST", "S1", "VALID", "OTHER", "X");
        assertThat(choice.fallback()).isFalse();
        assertThat(choice.passedOver()).anySatisfy(it -> {
            assertThat(it.policy()).isEqualTo(new VersionRef(id, 2));
            assertThat(it.because()).contains("severity is S1");
        });
    }

    @Test
    void refusesToReplaceWhatSomebodyElseHasChangedMeanwhile() {
        var first = puts("/calendars/" + id, CALENDAR);
        puts("/calendars/" + id, CALENDAR.replace("by hand", "by letter"));

        var late = put("manager", "/calendars/" + id, first.toString().replace("by hand", "by heart"));

        assertThat(read(late.expectStatus().isEqualTo(409)).path("code").asText())
                .isEqualTo("resolution:conflict");
        assertThat(look("/calendars/" + id).path("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'zone':'Europe/Berlin'         | 'zone':'Europe/Atlantis'                   | zone              | unknown",
                "'13:00-24:00'                  | '11:00-24:00'                              | week[0].open[1]   | overlap",
                "'13:00-24:00'                  | '13:00-13:00'                              | week[0].open[1]   | not-in-a-day",
                "'13:00-24:00'                  | '13:00-24:30'                              | week[0].open[1]   | not-in-a-day",
                "'13:00-24:00'                  | '1pm'                                      | week[0].open[1]   | pattern",
                "'day':'TUESDAY'                | 'day':'MONDAY'                             | week[1].day       | repeated",
                "2026-12-27                     | 2026-12-25                                 | exceptions[1].date | repeated",
                "'10:00-11:00'                  | '10:00-11:00','10:30-12:00'                | exceptions[1].open[1] | overlap",
                "'nominalDay':'PT8H'            | 'nominalDay':'PT0S'                        | nominalDay        | not-in-a-day",
                "'nominalDay':'PT8H',           | ''                                         | nominalDay        | not-null",
                "'source'                       | 'sauce'                                    | sauce             | unknown-field",
                "'zone'                         | 'id':'OTHER','zone'                        | id                | differs"
            })
    void namesWhatIsWrongWithACalendar(String right, String wrong, String field, String code) {
        var body = CALENDAR.replace(right, wrong.equals("''") ? "" : wrong);

        assertThat(errors("/calendars/" + id, body)).contains(field + " " + code);
        get("agent", "/calendars/" + id).expectStatus().isNotFound();
    }

    @Test
    void refusesAWeekThatIsNeverOpen() {
        assertThat(errors(
                        "/calendars/" + id,
                        "{'zone':'Europe/Berlin','nominalDay':'PT8H','week':[{'day':'MONDAY','open':[]}]}"))
                .containsExactly("week never-open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'calendar':'CN'        | 'calendar':'MOON'             | calendar                | unknown",
                "'FIRST_RESPONSE'       | 'RESOLUTION'                  | limits[1].metric        | repeated",
                "'time':'PT90M'         | 'days':1                      | limits[1].days          | out-of-place",
                "'time':'PT90M'         | 'time':'PT0M'                 | limits[1].time          | not-positive",
                "'days':4               | 'days':0                      | limits[0].days          | range",
                "'days':4               | 'days':4,'dayRule':'SAME_TIME' | limits[0].dayRule      | out-of-place",
                "'percent':80           | 'percent':0                   | plan[0].percent         | range",
                "'level':1              | 'level':0                     | plan[1].level           | repeated",
                "'level':2,'percent':50 | 'level':7,'percent':50        | plans[0].plan[0].level  | range",
                "'minor':100,'currency':'EUR' | 'minor':-1,'currency':'EUR' | secondInvestigatorFrom.minor | negative",
                "'minor':5000,'currency':'EUR' | 'minor':1,'currency':'EUX' | approvals[0].from.currency | unknown",
                "'approvers':2          | 'approvers':3                 | approvals[0].approvers  | range",
                "'closeAfter':'P5D'     | 'closeAfter':'P2D'            | silence.closeAfter      | order",
                "'quorum':3             | 'quorum':0                    | board.quorum            | range",
                "'actionWindow':'P30D'  | 'rounds':1                    | actionWindow            | not-null"
            })
    void namesWhatIsWrongWithAPolicy(String right, String wrong, String field, String code) {
        assertThat(errors("/policies/" + id, POLICY.replace(right, wrong))).contains(field + " " + code);
        get("agent", "/policies/" + id).expectStatus().isNotFound();
    }

    private List<String> errors(String path, String body) {
        var problem = read(put("manager", path, body).expectStatus().isBadRequest());
        assertThat(problem.path("code").asText()).isEqualTo("resolution:invalid");
        return problem.path("errors").findParents("field").stream()
                .map(it -> it.path("field").asText() + " " + it.path("code").asText())
                .toList();
    }

    @Test
    void tellsWhoWantsToKnowOnceForEachChangeWhereverItWasMade() {
        var told = new AtomicInteger();
        books.onChange(told::incrementAndGet);
        books.refresh();
        assertThat(told).hasValue(1);

        puts("/calendars/" + id, CALENDAR);
        assertThat(told).hasValue(2);
        books.refresh();
        puts("/calendars/" + id, CALENDAR);
        assertThat(told).hasValue(2);

        var wanted = books.current().calendar(id).orElseThrow();
        calendars.seed(Map.of(id + "-B", named(wanted, id + "-B")));
        books.refresh();
        assertThat(told).hasValue(3);
        assertThat(books.current().calendar(id + "-B")).isPresent();
    }

    @Test
    void tellsAgainWhoFailed() {
        var calls = new AtomicInteger();
        books.onChange(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
        });

        books.refresh();
        books.refresh();
        books.refresh();

        assertThat(calls).hasValue(2);
    }

    @Test
    void leavesWhatIsDefinedAsItIsAtTheNextStart() {
        puts("/calendars/" + id, CALENDAR.replace("by hand", "by letter"));

        books.seed(Map.of(id, named(books.current().calendar("CN").orElseThrow(), id)));

        assertThat(books.current().calendar(id).orElseThrow().source()).isEqualTo("by letter");
        assertThat(Instant.parse(look("/calendars/" + id).path("definedAt").asText()))
                .isBeforeOrEqualTo(clock.instant());
    }

    private static Calendar named(Calendar it, String id) {
        return new Calendar(id, 1, it.zone(), it.week(), it.exceptions(), it.source(), it.nominalDay());
    }
}
