package dev.redress.followup.followups;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.parts.Wire;
import dev.redress.followup.RunningFollowupService;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks the customer, by what the directory tells. */
class AssignmentIT extends RunningFollowupService {
    @Autowired
    AggregateRepository<FollowUps, FollowUpEvent> followUps;

    @Autowired
    FollowUpContexts contexts;

    @Autowired
    Workload workload;

    private String hired(String role, String department) {
        var code = "F-" + UUID.randomUUID();
        hire(code, role, department);
        return code;
    }

    private static Instant now() {
        return Instant.now();
    }

    private JsonNode assigns(String agent) {
        return json(post("lead", 1, "assignment", "{'agent': '" + agent + "'}")
                .expectStatus()
                .isOk());
    }

    private JsonNode lastAssigned() {
        return WIRE.awaitType(FOLLOWUP, id, "followup.assigned.v1").json();
    }

    @Test
    void goesToWhomALeadWishesOnce() {
        var agent = resolve(7, 1, now()).at("/agent").asText();
        var other = hired("FOLLOWUP", "CARE");

        assertThat(assigns(other).at("/agent").asText()).isEqualTo(other);
        assertThat(assigns(other).at("/agent").asText()).isEqualTo(other);

        assertThat(types(told(3))).containsExactly("planned", "assigned", "assigned");
        assertThat(lastAssigned().get("previous").asText()).isEqualTo(agent);
        assertThat(lastAssigned().get("trigger").asText()).isEqualTo("HAND");
        assertThat(lastAssigned().get("by").asText()).isEqualTo("local-lead");
        assertThat(json(get("lead", "/followups?agent=" + other)).at("/items").findValuesAsText("complaintId"))
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"HANDLER, wrong-role", "FOLLOWUP, party"})
    void goesToNobodyWhoDoesNotSuit(String role, String code) {
        var agent = hired(role, "CARE");
        handled(5, role.equals("FOLLOWUP") ? agent : "E2011");
        resolve(7, 1, now());

        post("manager", 1, "assignment", "{'agent': '" + agent + "'}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("agent")
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void goesToSomeoneElseWhenTheAgentTurnsOutToHaveHandledIt() {
        var agent = resolve(7, 1, now()).at("/agent").asText();

        handled(8, agent);

        var after = awaitFollowUp(1, it -> !it.at("/agent").asText().equals(agent));
        assertThat(lastAssigned().get("agent")).isEqualTo(after.at("/agent"));
        assertThat(lastAssigned().get("previous").asText()).isEqualTo(agent);
        assertThat(lastAssigned().get("trigger").asText()).isEqualTo("INVOLVED");
        assertThat(after.has("handler")).as("frozen").isFalse();
    }

    @Test
    void goesToSomeoneElseWhenTheCauseLiesInTheAgentsDepartment() {
        var department = "D-" + UUID.randomUUID();
        var agent = hired("FOLLOWUP", department);
        resolve(7, 1, now());
        assigns(agent);

        var cause = example("complaint.cause-found.v1", 8).put("causeDepartment", department);
        WIRE.send(RESOLUTION, event("complaint.cause-found.v1", "resolution", cause));

        awaitFollowUp(1, it -> !it.at("/agent").asText().equals(agent));
        assertThat(lastAssigned().get("trigger").asText()).isEqualTo("INVOLVED");
    }

    @Test
    void goesToSomeoneElseWhenTheAgentIsGoneOnceItIsDue() {
        var agent = hired("FOLLOWUP", "CARE");
        // Time enough to hear of it and to assign it before, also on a busy machine.
        var soon = Instant.now().plusSeconds(10);
        resolve(7, 1, soon.minus(Duration.ofDays(5)));
        assertThat(assigns(agent).at("/overdue").asBoolean()).isFalse();

        person(agent, 2, "FOLLOWUP", "CARE", false);

        awaitFollowUp(1, it -> !it.at("/agent").asText().equals(agent));
        assertThat(lastAssigned().get("trigger").asText()).isEqualTo("ABSENT");
        assertThat(Instant.parse(lastAssigned().get("assignedAt").asText()))
                .isAfterOrEqualTo(soon.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void staysWithNobodyWhenEverybodyHadAPartInIt() {
        var version = 1;
        for (var person : staff.current().active(Role.FOLLOWUP)) {
            handled(version++, person.code());
        }

        var planned = resolve(version, 1, now());

        assertThat(planned.has("agent")).isFalse();
        assertThat(types(told(1))).containsExactly("planned");
        assertThat(json(get("lead", "/followups?unassigned=true&size=200"))
                        .at("/items")
                        .findValuesAsText("complaintId"))
                .contains(id);
        var late = hired("FOLLOWUP", "CARE");
        assertThat(assigns(late).at("/agent").asText()).isEqualTo(late);
        assertThat(lastAssigned().has("previous")).isFalse();
    }

    /** All of one poll, or of a few: nobody gets more who has more to do already. */
    @Test
    void spreadsAPollEvenly() {
        IntStream.range(0, 3).forEach(it -> hired("FOLLOWUP", "CARE"));
        var before = load();
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(30).toList();

        tell(ids);
        await().until(() -> sum(load()) == sum(before) + ids.size());

        var after = load();
        var least = after.values().stream().min(Integer::compare).orElseThrow();
        after.forEach((person, load) -> {
            if (load > before.get(person)) {
                assertThat(load).as("%s: %s, then %s", person, before, after).isLessThanOrEqualTo(least + 2);
            }
        });
    }

    /** A decision may be made several times, and is saved once or never. */
    @Test
    void countsNothingThatIsOnlyDecided() {
        hired("FOLLOWUP", "CARE");
        resolve(7, 1, now());
        await().until(() ->
                followUps.find(id).filter(it -> !it.asker().isEmpty()).isPresent());
        var before = followUps.find(id).orElseThrow();
        // Comes when the follow-up has an asker already, so that nobody else gives it to them.
        var other = hired("FOLLOWUP", "CARE");

        var decided = contexts.decide(before, (it, context) -> it.assign(1, other, "a-lead", context));

        assertThat(before.after(decided).asker()).isEqualTo(other);
        var counted = workload.since().getOrDefault(id, new Workload.Move("", before.asker()));
        assertThat(counted.to()).isEqualTo(before.asker());
    }

    private Map<String, Integer> load() {
        return staff.current().active(Role.FOLLOWUP).stream().collect(Collectors.toMap(Person::code, it ->
                (int) followUps.count(FollowUpFilters.toAsk(it.code()))));
    }

    private static int sum(Map<String, Integer> load) {
        return load.values().stream().mapToInt(it -> it).sum();
    }

    private void tell(List<String> ids) {
        for (var each : ids) {
            WIRE.send(INTAKE, event(RECEIVED, "intake", example(RECEIVED, 1).put("complaintId", each)));
            WIRE.send(TRIAGE, event(TRIAGED, "triage", example(TRIAGED, 1).put("complaintId", each)));
        }
        for (var each : ids) {
            var data = example(RESOLVED, 7).put("complaintId", each).put("resolvedAt", now().toString());
            WIRE.send(RESOLUTION, Wire.event(RESOLVED, "/redress/resolution", each, data.toString()));
        }
    }
}
