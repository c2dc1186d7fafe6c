package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.ENDED;
import static dev.redress.followup.followups.domain.GivenFollowUps.LOOK_AGAIN;
import static dev.redress.followup.followups.domain.GivenFollowUps.NOW;
import static dev.redress.followup.followups.domain.GivenFollowUps.PEOPLE;
import static dev.redress.followup.followups.domain.GivenFollowUps.after;
import static dev.redress.followup.followups.domain.GivenFollowUps.asker;
import static dev.redress.followup.followups.domain.GivenFollowUps.away;
import static dev.redress.followup.followups.domain.GivenFollowUps.context;
import static dev.redress.followup.followups.domain.GivenFollowUps.known;
import static dev.redress.followup.followups.domain.GivenFollowUps.person;
import static dev.redress.followup.followups.domain.GivenFollowUps.planned;
import static dev.redress.followup.followups.domain.GivenFollowUps.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.CauseFound;
import dev.redress.followup.followups.domain.FollowUpEvent.HandlerChanged;
import dev.redress.followup.followups.domain.FollowUpEvent.Looked;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.TookPart;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks the customer. In these tests a case is due five days after its end, on 10 March. */
class AssignmentDecisionsTest {
    private static final Instant DUE = ENDED.plus(Duration.ofDays(5));
    private static final Instant MIDNIGHT = Instant.parse("2026-03-11T00:00:00Z");

    private static FollowUps without(Person... people) {
        return planned(context(List.of(people), Map.of(), ENDED));
    }

    private static List<FollowUpEvent> ended(FollowUps it, FollowUpContext context) {
        return it.caseEnded(1, CycleEnd.RESOLVED, ENDED, "redress", context);
    }

    @Test
    void givesItToWhoeverHasTheLeastToDo() {
        var load = Map.of("E3001", 4, "E3002", 2, "E3003", 2);

        assertThat(planned(context(PEOPLE, Map.of(), ENDED)).asker()).isEqualTo("E3001");
        assertThat(planned(context(PEOPLE.subList(0, 3), load, ENDED)).asker()).isEqualTo("E3002");
    }

    @Test
    void saysSoRightAfterThePlan() {
        var events = ended(known(), context(ENDED));

        assertThat(events).hasSize(2).first().isInstanceOf(Planned.class);
        assertThat(events.get(1)).isEqualTo(new Assigned(1, "E3001", "", Handover.PLANNED, DUE, ENDED, "redress"));
    }

    @Test
    void takesNobodyWhoHandledIt() {
        var handled = known().after(known().handlerChanged("AFTER_SALES", "E3001", context(ENDED)));
        var passedOn = handled.after(handled.handlerChanged("AFTER_SALES", "E3002", context(ENDED)));
        var claimable = passedOn.after(passedOn.handlerChanged("AFTER_SALES", "", context(ENDED)));

        assertThat(claimable.after(ended(claimable, context(ENDED))).asker()).isEqualTo("E3003");
    }

    @Test
    void takesNobodyWhoEndedIt() {
        var events = known().caseEnded(1, CycleEnd.REJECTED, ENDED, "E3001", context(ENDED));

        assertThat(events.get(0)).isEqualTo(new TookPart("E3001"));
        assertThat(known().after(events).asker()).isEqualTo("E3002");
    }

    @Test
    void takesNobodyOfTheDepartmentWhereTheCauseLiesNorOfItsParts() {
        var staff = List.of(asker("E3009", "HOTLINE"), asker("E3010", "SERVICE"));
        var caused = known().after(known().causeFound(new FoundCause(1, "SERVICE", ""), context(ENDED)));

        assertThat(caused.after(ended(caused, context(staff, Map.of(), ENDED))).asker())
                .isEmpty();
        assertThat(known().after(ended(known(), context(staff, Map.of(), ENDED)))
                        .asker())
                .isEqualTo("E3009");
    }

    @Test
    void takesNotThePersonWithWhomTheCauseLies() {
        var caused = known().after(known().causeFound(new FoundCause(1, "", "E3001"), context(ENDED)));

        assertThat(caused.after(ended(caused, context(ENDED))).asker()).isEqualTo("E3002");
    }

    @Test
    void letsTheNewestFindingOfEachCycleHold() {
        var wrong = known().after(known().causeFound(new FoundCause(1, "", "E3001"), context(ENDED)));
        var mended = wrong.after(wrong.causeFound(new FoundCause(1, "", "E3002"), context(ENDED)));
        var second = mended.after(mended.causeFound(new FoundCause(2, "", "E3003"), context(ENDED)));

        assertThat(mended.parties().people()).containsExactly("E3002");
        assertThat(second.parties().people()).containsExactlyInAnyOrder("E3002", "E3003");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-10, E3002", // away on the day that is due
        "2026-03-05, 2026-03-09, E3001", // back in time
        "2026-03-11, 2026-03-20, E3001", // goes later
    })
    void looksAtTheDayThatIsDue(String from, String to, String agent) {
        var staff = List.of(asker("E3001", "FOLLOWUP", away(from, to)), asker("E3002", "FOLLOWUP"));

        assertThat(planned(context(staff, Map.of(), ENDED)).asker()).isEqualTo(agent);
    }

    @Test
    void looksAtTodayWhenItIsOverdueAlready() {
        var staff = List.of(asker("E3001", "FOLLOWUP", away("2026-03-20", "2026-03-20")), asker("E3002", "FOLLOWUP"));
        var late = Instant.parse("2026-03-20T10:00:00Z");

        assertThat(planned(context(staff, Map.of(), late)).asker()).isEqualTo("E3002");
    }

    @Test
    void staysWithNobodyWhenThereIsNobodyAndLooksAgain() {
        var nobody = without(asker("E3009", "HOTLINE", away("2026-03-01", "2026-03-31")));
        var then = ENDED.plus(LOOK_AGAIN);

        assertThat(nobody.asker()).isEmpty();
        assertThat(nobody.wakeAt()).contains(then);
        assertThat(nobody.awake(context(List.of(), Map.of(), then)))
                .containsExactly(new Looked(1, then.plus(LOOK_AGAIN)));
        assertThat(nobody.awake(context(then)))
                .containsExactly(new Assigned(1, "E3001", "", Handover.PLANNED, DUE, then, "redress"));
    }

    @Test
    void sleepsUntilItIsTimeToLook() {
        assertThat(planned().wakeAt()).contains(DUE);
        assertThat(planned().awake(context(DUE.minusMillis(1)))).isEmpty();
        assertThat(known().wakeAt()).isEmpty();
        assertThat(known().awake(context(DUE))).isEmpty();
        assertThat(after(planned(), refused()).wakeAt()).isEmpty();
        assertThat(after(planned(), refused()).awake(context(DUE))).isEmpty();
    }

    @Test
    void leavesItWhereItIsWhenThatIsStillRightAndLooksAgainEachDay() {
        var events = planned().awake(context(DUE));

        assertThat(events).containsExactly(new Looked(1, MIDNIGHT));
        assertThat(planned().after(events).awake(context(DUE))).isEmpty();
        assertThat(planned().after(events).awake(context(MIDNIGHT)))
                .containsExactly(new Looked(1, MIDNIGHT.plus(Duration.ofDays(1))));
    }

    @Test
    void goesToSomeoneElseWhenTheAgentIsAwayOnTheDay() {
        var staff = List.of(asker("E3001", "FOLLOWUP", away("2026-03-10", "2026-03-12")), asker("E3002", "FOLLOWUP"));

        assertThat(planned().awake(context(staff, Map.of(), DUE)))
                .containsExactly(new Assigned(1, "E3002", "E3001", Handover.ABSENT, MIDNIGHT, DUE, "redress"));
    }

    @Test
    void goesToSomeoneElseWhenTheAgentWorksHereNoMore() {
        var staff = List.of(person("E3001", Role.FOLLOWUP, "FOLLOWUP", List.of(), false), asker("E3002", "FOLLOWUP"));

        assertThat(planned().awake(context(staff, Map.of(), DUE)))
                .containsExactly(new Assigned(1, "E3002", "E3001", Handover.ABSENT, MIDNIGHT, DUE, "redress"));
    }

    @Test
    void looksAgainSoonWhenNobodyCanTakeItOver() {
        var staff = List.of(asker("E3001", "FOLLOWUP", away("2026-03-10", "2026-03-12")));

        var events = planned().awake(context(staff, Map.of(), DUE));

        assertThat(events).containsExactly(new Looked(1, DUE.plus(LOOK_AGAIN)));
        assertThat(planned().after(events).asker()).isEqualTo("E3001");
    }

    @Test
    void goesToSomeoneElseAtOnceWhenTheAgentTurnsOutToBeAParty() {
        var handler = planned().handlerChanged("AFTER_SALES", "E3001", context(NOW));
        var cause = planned().causeFound(new FoundCause(1, "FOLLOWUP", ""), context(NOW));

        assertThat(handler)
                .containsExactly(
                        new HandlerChanged("AFTER_SALES", "E3001"),
                        new Assigned(1, "E3002", "E3001", Handover.INVOLVED, DUE, NOW, "redress"));
        assertThat(cause)
                .containsExactly(
                        new CauseFound(new FoundCause(1, "FOLLOWUP", "")),
                        new Assigned(1, "E3009", "E3001", Handover.INVOLVED, DUE, NOW, "redress"));
    }

    @Test
    void looksAgainSoonWhenAPartyCannotBeReplaced() {
        var alone = List.of(asker("E3001", "FOLLOWUP"));
        var events = planned().causeFound(new FoundCause(1, "", "E3001"), context(alone, Map.of(), NOW));
        var soon = NOW.plus(LOOK_AGAIN);

        assertThat(events).contains(new Looked(1, soon));
        assertThat(planned().after(events).awake(context(soon)))
                .containsExactly(new Assigned(1, "E3002", "E3001", Handover.INVOLVED, DUE, soon, "redress"));
    }

    @Test
    void changesNothingWhenTheNewsAreNoNews() {
        var caused = planned().after(planned().causeFound(new FoundCause(1, "SERVICE", ""), context(NOW)));

        assertThat(planned().handlerChanged("AFTER_SALES", "E2011", context(NOW)))
                .isEmpty();
        assertThat(caused.causeFound(new FoundCause(1, "SERVICE", ""), context(NOW)))
                .isEmpty();
        assertThat(planned().received(GivenFollowUps.complaint())).isEmpty();
        assertThat(planned().triaged(planned().verdict())).isEmpty();
    }

    @Test
    void givesNobodyAnythingToDoAfterTheEnd() {
        var closed = after(planned(), refused());

        assertThat(closed.asker()).isEmpty();
        assertThat(closed.handlerChanged("AFTER_SALES", "E3001", context(NOW))).hasSize(1);
    }

    @Test
    void goesToWhomALeadWishes() {
        var events = planned().assign(1, "E3003", "E2007", context(NOW));

        assertThat(events).containsExactly(new Assigned(1, "E3003", "E3001", Handover.HAND, DUE, NOW, "E2007"));
        assertThat(planned().after(events).assign(1, "E3003", "E2007", context(NOW)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "E3998, UNKNOWN_PERSON",
        "E2012, WRONG_ROLE",
        "E3009, INVOLVED",
        "E3005, INVOLVED",
        "E3006, AWAY",
        "E3007, AWAY",
        "E3008, ''"
    })
    void givesItToNobodyWhoDoesNotSuit(String agent, String code) {
        var staff = List.of(
                person("E2012", Role.HANDLER, "AFTER_SALES", List.of(), true),
                asker("E3009", "HOTLINE"),
                asker("E3005", "FOLLOWUP"),
                asker("E3006", "FOLLOWUP", away("2026-03-10", "2026-03-10")),
                person("E3007", Role.FOLLOWUP, "FOLLOWUP", List.of(), false),
                asker("E3008", "FOLLOWUP", away("2026-03-08", "2026-03-09")));
        var first = planned();
        var caused = first.after(first.causeFound(new FoundCause(1, "SERVICE", "E3005"), context(NOW)));
        var context = context(staff, Map.of(), NOW);

        if (code.isEmpty()) {
            assertThat(caused.assign(1, agent, "E2007", context)).hasSize(1);
        } else {
            assertThatThrownBy(() -> caused.assign(1, agent, "E2007", context))
                    .isInstanceOfSatisfying(FollowUpRefusal.class, it -> {
                        assertThat(it.code()).isEqualTo(Code.valueOf(code));
                        assertThat(it.field()).isEqualTo("agent");
                    });
        }
    }

    @Test
    void givesNothingThatHasEndedToAnybody() {
        assertThatThrownBy(() -> after(planned(), refused()).assign(1, "E3002", "E2007", context(NOW)))
                .isInstanceOfSatisfying(
                        FollowUpRefusal.class, it -> assertThat(it.code()).isEqualTo(Code.NOT_NOW));
    }
}
