package dev.redress.intake.notices.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.domain.NoticeDetail;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.domain.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which colleagues are told of what is heard: by the published examples, with everybody in them in the directory. */
class ColleagueNewsTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final WorkContact REACHED = new WorkContact("work@example.com", "", "", "");
    private static final Set<String> STRANGERS = Set.of();

    private final Set<String> codes = Stream.of(
                    "complaint.handler-changed.v1",
                    "complaint.task-set.v1",
                    "complaint.escalated.v1",
                    "complaint.mediation-opened.v1",
                    "clock.warned.v1",
                    "followup.assigned.v1")
            .flatMap(it -> codesIn(example(it)))
            .collect(Collectors.toSet());

    private static ObjectNode example(String type) {
        return Contract.published().example(type, "full").deepCopy();
    }

    private static Stream<String> codesIn(JsonNode it) {
        return it.isTextual() ? Stream.of(it.textValue()) : it.valueStream().flatMap(ColleagueNewsTest::codesIn);
    }

    private static Person somebody(String code, WorkContact contact, String standIn, Role... roles) {
        return new Person(code, List.of(roles), "AFTER_SALES", 0, List.of(), standIn, true, contact);
    }

    private static Colleagues house(Collection<String> people, Set<String> reachedNowhere) {
        return Colleagues.of(
                Stream.concat(
                                people.stream()
                                        .filter(it -> !reachedNowhere.contains(it))
                                        .map(it -> somebody(it, REACHED, "")),
                                reachedNowhere.stream().map(it -> somebody(it, WorkContact.NONE, "")))
                        .toList(),
                List.of(new Department("AFTER_SALES", "", REACHED), new Department("LOGISTICS", "", REACHED)));
    }

    private static Notices heard(Notices before, Colleagues house, String type, JsonNode data) throws Exception {
        var handlers = new ColleagueNews(() -> house).addTo(new EventHandlers<Notices, NoticeEvent>());
        var message = new InboundEvent("topic", "id-1", "/redress/test", type, "c", 1, Instant.EPOCH, "", data, false);
        var after = before;
        for (var event : handlers.decide(before, message, JSON)) {
            after = event.applyTo(after);
        }
        return after;
    }

    private List<Notice> told(String type, JsonNode data) throws Exception {
        return heard(Notices.none("c"), house(codes, STRANGERS), type, data).all();
    }

    private List<Recipient> recipients(String type, JsonNode data) throws Exception {
        return told(type, data).stream().map(Notice::to).toList();
    }

    @Test
    void tellsWhoHandlesTheCaseNow() throws Exception {
        var changed = example("complaint.handler-changed.v1");
        changed.put("handler", "E1").put("by", "E2");
        codes.add("E1");

        var told = told("complaint.handler-changed.v1", changed);

        assertThat(told).extracting(Notice::to, Notice::about).containsExactly(tuple("E1", NoticeTopic.ASSIGNED));
        assertThat(recipients("complaint.handler-changed.v1", changed.put("by", "E1")))
                .as("who took it knows")
                .isEmpty();
        changed.remove("handler");
        assertThat(recipients("complaint.handler-changed.v1", changed.put("department", "LOGISTICS")))
                .containsExactly(Recipient.department("LOGISTICS"));
    }

    private static org.assertj.core.groups.Tuple tuple(String person, NoticeTopic about) {
        return org.assertj.core.groups.Tuple.tuple(Recipient.person(person), about);
    }

    @Test
    void dropsWhatWaitsForTheOneWhoHadItBefore() throws Exception {
        var changed = example("complaint.handler-changed.v1");
        changed.put("handler", "E1").put("by", "E9");
        var house = house(List.of("E1", "E2"), STRANGERS);
        var first = heard(Notices.none("c"), house, "complaint.handler-changed.v1", changed);

        changed.put("handler", "E2").put("changedAt", "2026-03-05T10:00:00.000Z");
        var then = heard(first, house, "complaint.handler-changed.v1", changed);

        assertThat(then.all())
                .extracting(Notice::state)
                .containsExactlyInAnyOrder(NoticeState.DROPPED, NoticeState.QUEUED);
        assertThat(then.find(2).orElseThrow().to()).isEqualTo(Recipient.person("E2"));
    }

    @Test
    void tellsDepartmentAndLeadsAtOnceOfTheMostSevere() throws Exception {
        var triaged = example("complaint.triaged.v1");
        triaged.put("severity", "S1").put("department", "AFTER_SALES");
        var house = Colleagues.of(
                List.of(
                        somebody("L1", REACHED, "", Role.LEAD),
                        somebody("L2", WorkContact.NONE, "", Role.HEAD),
                        somebody("H1", REACHED, "", Role.HANDLER)),
                List.of(new Department("AFTER_SALES", "", REACHED)));

        var told =
                heard(Notices.none("c"), house, "complaint.triaged.v1", triaged).all();

        assertThat(told).allSatisfy(it -> {
            assertThat(it.about()).isEqualTo(NoticeTopic.URGENT);
            assertThat(it.about().wakes()).isTrue();
        });
        assertThat(told)
                .extracting(Notice::to)
                .containsExactly(Recipient.department("AFTER_SALES"), Recipient.person("L1"));
    }

    @Test
    void tellsWhoIsAskedForSomething() throws Exception {
        var task = example("complaint.task-set.v1");
        task.put("person", "E1").put("by", "E2");
        codes.add("E1");

        var told = told("complaint.task-set.v1", task);

        assertThat(told).extracting(Notice::to).containsExactly(Recipient.person("E1"));
        assertThat(told.get(0).details())
                .contains(new NoticeDetail("what", task.path("what").textValue()))
                .extracting(NoticeDetail::name)
                .containsExactly("what", "dueBy");
        task.remove("person");
        assertThat(recipients("complaint.task-set.v1", task.put("department", "LOGISTICS")))
                .containsExactly(Recipient.department("LOGISTICS"));
    }

    @Test
    void tellsEachOfThoseWhomAWarningOrTheBoardNames() throws Exception {
        var warned = example("clock.warned.v1");
        var people = warned.path("to").findValuesAsText("person");
        var board = example("complaint.mediation-opened.v1");
        var members =
                board.path("members").valueStream().map(JsonNode::textValue).toList();

        assertThat(people).isNotEmpty();
        assertThat(recipients("clock.warned.v1", warned))
                .containsExactlyElementsOf(
                        people.stream().map(Recipient::person).toList());
        assertThat(members).isNotEmpty();
        assertThat(recipients("complaint.mediation-opened.v1", board))
                .containsExactlyElementsOf(
                        members.stream().map(Recipient::person).toList());
    }

    @Test
    void warnsAgainAtAnotherLevelAndNotAtTheSame() throws Exception {
        var house = house(codes, STRANGERS);
        var warned = example("clock.warned.v1");
        var once = heard(Notices.none("c"), house, "clock.warned.v1", warned);

        assertThat(heard(once, house, "clock.warned.v1", warned)).isEqualTo(once);
        var higher = heard(once, house, "clock.warned.v1", warned.put("level", 3));
        assertThat(higher.all()).hasSize(2 * once.all().size());
    }

    @Test
    void leavesToTheLastMomentWhoIsToldOfABreach() throws Exception {
        assertThat(recipients("clock.breached.v1", example("clock.breached.v1")))
                .containsExactly(Recipient.HANDLER);
    }

    @Test
    void tellsTheNewOwnerAndWhoIsToAskTheCustomer() throws Exception {
        var escalated = example("complaint.escalated.v1").put("owner", "E1");
        var followup = example("followup.assigned.v1").put("agent", "E1").put("by", "redress");
        codes.add("E1");

        assertThat(told("complaint.escalated.v1", escalated))
                .extracting(Notice::to, Notice::about)
                .containsExactly(tuple("E1", NoticeTopic.ESCALATED));
        assertThat(told("followup.assigned.v1", followup))
                .extracting(Notice::to, Notice::about)
                .containsExactly(tuple("E1", NoticeTopic.FOLLOW_UP));
    }

    @Test
    void queuesNothingForWhoIsReachedNowhere() throws Exception {
        var escalated = example("complaint.escalated.v1").put("owner", "E1");

        assertThat(heard(Notices.none("c"), house(List.of(), Set.of("E1")), "complaint.escalated.v1", escalated)
                        .all())
                .isEmpty();
        var standIn =
                Colleagues.of(List.of(somebody("E1", WorkContact.NONE, "E2"), somebody("E2", REACHED, "")), List.of());
        assertThat(heard(Notices.none("c"), standIn, "complaint.escalated.v1", escalated)
                        .all())
                .hasSize(1);
        assertThat(heard(Notices.none("c"), Colleagues.NOBODY, "clock.breached.v1", example("clock.breached.v1"))
                        .all())
                .isEmpty();
    }
}
