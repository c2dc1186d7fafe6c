package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.resolution.casework.domain.Actor;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.DecisionContext;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.clocks.RuleBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;

/** Two replicas of the service, and clocks of many cases that are due at the same moment; {@code -Dredress.tests.due} says of how many. */
class ClocksDueAtOnceIT extends ServiceTest {
    private static final int CASES = Integer.getInteger("redress.tests.due", 1_000);
    private static final int SAMPLE = 100;
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration WARNED_BEFORE = LIMIT.dividedBy(4);
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    AggregateRepository<Case, CaseEvent> cases;

    @Test
    void firesEachExactlyOnceAlsoForCasesThatNobodyHandles() {
        var tag = id.substring(0, 8);
        try (var other = replica()) {
            assertThat(other.isRunning()).isTrue();
            person("L" + tag, "LEAD", "D" + tag, 1);
            putPolicy("T" + tag);
            var rules = other.getBean(RuleBooks.class);
            Patience.await("the policy at the other")
                    .atMost(PATIENCE)
                    .until(() -> rules.current().policy("T" + tag).isPresent());
            var opening = opening("T" + tag, "D" + tag);
            var begun = Instant.now();
            var due = begun.truncatedTo(ChronoUnit.MILLIS).plus(opening).plus(WARNED_BEFORE);
            var handled = new HashSet<String>();
            var ids = open(CASES, "T" + tag, "D" + tag, due.minus(LIMIT), handled);
            System.out.printf(
                    Locale.ROOT,
                    "%d cases opened, %d of them claimed in %d ms, %d ms before they are due%n",
                    CASES,
                    handled.size(),
                    Duration.between(begun, Instant.now()).toMillis(),
                    Duration.between(Instant.now(), due).toMillis());

            var warned = awaitEach("clock.warned.v1", ids);
            var breached = awaitEach("clock.breached.v1", ids);
            System.out.printf(
                    Locale.ROOT,
                    "last warning %d ms, last breach %d ms after its time%n",
                    Duration.between(due, Instant.now()).toMillis(),
                    lateness(breached));

            assertOnce(warned, ids);
            assertOnce(breached, ids);
            var roles = warned.stream()
                    .collect(Collectors.toMap(
                            Received::subject, it -> it.json().at("/to/0/role").asText(), (a, b) -> a));
            assertThat(ids)
                    .allSatisfy(it -> assertThat(roles.get(it)).isEqualTo(handled.contains(it) ? "HANDLER" : "LEAD"));
            assertEscalatedOnce(ids);
        }
    }

    private static ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(ResolutionApplication.class)
                .initializers(new SharedPartsInitializer())
                .run("--server.port=0", "--spring.kafka.client-id=resolution-second");
    }

    /** How long it takes to open them all here and now, and half as long again: all are to be there before one warns. */
    private Duration opening(String policy, String department) {
        var begun = Instant.now();
        open(SAMPLE, policy, department, begun.plus(Duration.ofDays(1)), new HashSet<>());
        var all = Duration.between(begun, Instant.now())
                .multipliedBy(3L * CASES / SAMPLE)
                .dividedBy(2);
        return all.compareTo(LEAST) > 0 ? all : LEAST;
    }

    /**
     * Straight into the store: what is looked at here is what comes afterwards. Two of three get a handler with their
     * opening, so that no clock can fire between the two, however slow the machine is.
     */
    private List<String> open(int number, String policy, String department, Instant receivedAt, Set<String> handled) {
        var verdict = new Verdict(
                Verdict.Nature.VALID,
                null,
                Verdict.Category.OTHER,
                Verdict.Severity.S3,
                department,
                policy,
                receivedAt,
                receivedAt.plusMillis(1),
                null);
        var system = contexts.ofSystem();
        var handler = contexts.of(new Actor("E2011", 0));
        Map<String, Function<Case, List<CaseEvent>>> openings = new LinkedHashMap<>();
        for (var i = 0; i < number; i++) {
            var it = UUID.randomUUID().toString();
            if (i % 3 == 0) {
                openings.put(it, before -> before.decide(system, each -> each.open(verdict)));
            } else {
                openings.put(it, before -> claimed(before, verdict, system, handler));
                handled.add(it);
            }
        }
        cases.changeAll("openings", openings);
        return List.copyOf(openings.keySet());
    }

    private static List<CaseEvent> claimed(
            Case before, Verdict verdict, DecisionContext system, DecisionContext handler) {
        var opened = before.decide(system, it -> it.open(verdict));
        var claimed =
                before.after(opened).decide(handler, it -> it.ownership(handler).claim());
        return Stream.concat(opened.stream(), claimed.stream()).toList();
    }

    /** All of that type about these, once there is one of each. */
    private List<Received> awaitEach(String type, List<String> ids) {
        var wanted = new HashSet<>(ids);
        return Patience.await(type)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> WIRE.all(SLA).stream()
                                .filter(it -> type.equals(it.type()) && wanted.contains(it.subject()))
                                .toList(),
                        it -> it.stream().map(Received::subject).distinct().count() == ids.size());
    }

    private static void assertOnce(List<Received> told, List<String> ids) {
        var byCase = new HashMap<String, HashSet<String>>();
        told.forEach(it ->
                byCase.computeIfAbsent(it.subject(), none -> new HashSet<>()).add(it.id()));
        assertThat(byCase).hasSize(ids.size());
        assertThat(byCase.values()).allMatch(messages -> messages.size() == 1);
    }

    private void assertEscalatedOnce(List<String> ids) {
        var state = cases.findAll(ids);
        assertThat(state.values()).allSatisfy(it -> {
            assertThat(it.handling().level()).isEqualTo(2);
            assertThat(it.handling().escalations()).hasSize(1);
        });
    }

    private static long lateness(List<Received> breached) {
        return breached.stream()
                .mapToLong(it -> Duration.between(
                                Instant.parse(it.json().path("breachedAt").asText()),
                                Instant.parse(it.json().path("detectedAt").asText()))
                        .toMillis())
                .max()
                .orElseThrow();
    }

    private void putPolicy(String code) {
        http.put()
                .uri("/policies/" + code)
                .header("Authorization", SharedParts.tokens().bearer("manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"order": 1, "calendar": "ALWAYS", "when": {"codes": ["%s"]},
                         "limits": [{"metric": "RESOLUTION", "unit": "CALENDAR_TIME", "time": "PT1M"}],
                         "plan": [{"level": 0, "percent": 75}, {"level": 2, "percent": 100}],
                         "board": {"quorum": 2, "deadline": "P5D"}, "actionWindow": "P30D"}
                        """.formatted(code))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }
}
