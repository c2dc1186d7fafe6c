package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.by;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.mediated;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.paused;
import static dev.redress.resolution.casework.domain.Given.refund;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.votes;
import static dev.redress.resolution.casework.domain.Given.woken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board.Vote;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Proposal.Evidence;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By which ways a case gets from where it stands to where it may stand next. */
class WaysTest {
    /** From, by which way, to. There is no other way. */
    private static final List<String> WAYS = List.of(
            "ASSIGNED contact CONTACTED",
            "CONTACTED find-cause CAUSE_FOUND",
            "CONTACTED resolve RESOLVED",
            "CONTACTED refuse REJECTED",
            "CONTACTED approve-refusal REJECTED",
            "CONTACTED silence RESOLVED",
            "CAUSE_FOUND propose PROPOSED",
            "CAUSE_FOUND refuse REJECTED",
            "CAUSE_FOUND approve-refusal REJECTED",
            "CAUSE_FOUND silence RESOLVED",
            "CAUSE_FOUND board-proposes APPROVED",
            "CAUSE_FOUND board-refuses REJECTED",
            "PROPOSED approve APPROVED",
            "PROPOSED turn-down CAUSE_FOUND",
            "PROPOSED offer OFFERED",
            "PROPOSED board-proposes APPROVED",
            "PROPOSED board-refuses REJECTED",
            "APPROVED offer OFFERED",
            "APPROVED board-refuses REJECTED",
            "OFFERED accept ACCEPTED",
            "OFFERED accept-by-link ACCEPTED",
            "OFFERED decline DECLINED",
            "OFFERED decline-by-link DECLINED",
            "OFFERED silence RESOLVED",
            "OFFERED board-proposes APPROVED",
            "OFFERED board-refuses REJECTED",
            "ACCEPTED offer OFFERED",
            "ACCEPTED set-task IMPLEMENTING",
            "ACCEPTED pay IMPLEMENTING",
            "ACCEPTED resolve RESOLVED",
            "DECLINED propose PROPOSED",
            "DECLINED refuse REJECTED",
            "DECLINED approve-refusal REJECTED",
            "DECLINED board-proposes APPROVED",
            "DECLINED board-refuses REJECTED",
            "IMPLEMENTING resolve RESOLVED",
            "RESOLVED reopened ASSIGNED",
            "RESOLVED closed CLOSED",
            "REJECTED reopened ASSIGNED",
            "REJECTED closed CLOSED",
            "CLOSED reopened ASSIGNED");

    private static final DecisionContext HANDLER = on(day(5));
    private static final DecisionContext LEAD = on(day(5), "E2008", 1);
    private static final DecisionContext MANAGER = on(day(5), "E1000", 3);
    private static final List<Board.Ballot> FOR = votes(Vote.FOR, Vote.FOR);

    /** Something that is asked, told or brought by the time. */
    private record Way(String name, DecisionContext ground, BiFunction<Case, DecisionContext, List<CaseEvent>> step) {
        /** Where it leads; where it was when it is refused. */
        Stage from(Case it) {
            try {
                return by(it, ground, step).stage();
            } catch (CaseRefusal refused) {
                return it.stage();
            }
        }
    }

    private static final List<Way> ALL = List.of(
            new Way("contact", HANDLER, (it, on) -> it.talking(on).contact(Given.call(true, day(5)), SKEW)),
            new Way("attempt", HANDLER, (it, on) -> it.talking(on).contact(Given.call(false, day(5)), SKEW)),
            new Way(
                    "confirm",
                    HANDLER,
                    (it, on) -> it.talking(on).confirm(new Confirmation("it leaks", "a new one", null, on.said()))),
            new Way(
                    "tell",
                    HANDLER,
                    (it, on) -> it.talking(on)
                            .tell(new Findings(Channel.PHONE, "a seal", "ours", minute(day(9)), on.said()))),
            new Way("promise", HANDLER, (it, on) -> it.talking(on).promise("a call", minute(day(9)))),
            new Way("note", HANDLER, (it, on) -> it.talking(on).note("is angry")),
            new Way("pause", HANDLER, (it, on) -> it.talking(on).pause(PauseReason.FORCE_MAJEURE, "flood")),
            new Way("resume", HANDLER, (it, on) -> it.talking(on).resume()),
            new Way(
                    "find-cause",
                    HANDLER,
                    (it, on) -> it.inquiring(on).findCause(Given.cause(Cause.RootCause.LOGISTICS, day(5)))),
            new Way("propose", HANDLER, (it, on) -> it.solving(on).propose(solution(Remedy.Kind.GIFT))),
            new Way("approve", LEAD, (it, on) -> it.solving(on).approve()),
            new Way("turn-down", LEAD, (it, on) -> it.solving(on).turnDown("too much")),
            new Way("offer", HANDLER, (it, on) -> it.solving(on).offer("en", "within the week", null)),
            new Way("accept", HANDLER, (it, on) -> it.solving(on).accept(Evidence.LETTER, "SCAN-1", "")),
            new Way("accept-by-link", system(day(5)), (it, on) -> it.solving(on).acceptByLink(newest(it))),
            new Way("decline", HANDLER, (it, on) -> it.solving(on).decline(Proposal.Way.SCAN, "no", "")),
            new Way(
                    "decline-by-link",
                    system(day(5)),
                    (it, on) -> it.solving(on).decline(Proposal.Way.LINK, "never", newest(it))),
            new Way("consult", HANDLER, (it, on) -> it.executing(on).setTask(Given.ask(Purpose.CONSULT, day(9)))),
            new Way("set-task", HANDLER, (it, on) -> it.executing(on).setTask(Given.ask(Purpose.CARRY_OUT, day(9)))),
            new Way("done", HANDLER, (it, on) -> it.executing(on).done("task-1-1", "sent", List.of("PARCEL-1"))),
            new Way("pay", HANDLER, (it, on) -> it.executing(on).pay(Given.pay(Remedy.Kind.REFUND, 900, "T-1"))),
            new Way("resolve", HANDLER, (it, on) -> it.ending(on).resolve(Resolution.Outcome.SETTLED, "")),
            new Way("ask-to-refuse", HANDLER, (it, on) -> it.ending(on).refuse(Given.rejection(day(5)))),
            new Way("refuse", LEAD, (it, on) -> it.ending(on).refuse(Given.rejection(day(5)))),
            new Way("approve-refusal", LEAD, (it, on) -> it.ending(on).approveRefusal(null)),
            new Way("turn-down-refusal", LEAD, (it, on) -> it.ending(on).turnDownRefusal("they are right")),
            new Way("claim", on(day(5), "E2012", 0), (it, on) -> it.leading(on).claim()),
            new Way("reassign", LEAD, (it, on) -> it.leading(on).reassign("QUALITY", "", "theirs")),
            new Way("escalate", MANAGER, (it, on) -> it.leading(on).escalate(4, "the press asks")),
            new Way("call-board", MANAGER, (it, on) -> it.leading(on).callBoard(List.of(), 0, null)),
            new Way(
                    "board-proposes",
                    MANAGER,
                    (it, on) -> it.leading(on).decideProposal(FOR, "agreed", solution(Remedy.Kind.MONEY))),
            new Way(
                    "board-refuses",
                    MANAGER,
                    (it, on) -> it.leading(on).decideRefusal(FOR, "agreed", Given.rejection(day(5)))),
            new Way("board-hands-over", MANAGER, (it, on) -> it.leading(on).decideOwner(FOR, "agreed", "E2012")),
            new Way("silence", system(day(8)), Case::wake),
            new Way("clock", system(day(70)), (it, on) -> it.waiting() == null ? it.wake(on) : List.of()),
            new Way(
                    "reopened",
                    system(day(5)),
                    (it, on) -> it.ended(it.cycle()) ? it.reopen(it.cycle() + 1, Given.reopening(day(5))) : List.of()),
            new Way(
                    "closed",
                    system(day(5)),
                    (it, on) -> it.ended(it.cycle()) ? it.close(it.cycle(), Given.closing(day(5))) : List.of()));

    private static String newest(Case it) {
        return it.currentCycle()
                .flatMap(Cycle::lastOffer)
                .map(Proposal.Offer::hash)
                .orElse("none");
    }

    /** Cases that stand there, with all that may lie beside: a board that sits, a customer who is silent, a demand. */
    private static List<Case> all(Stage stage) {
        var all = new ArrayList<Case>();
        all.add(in(stage));
        if (stage.boardMayDecide()) {
            all.add(mediated(in(stage), 52));
        }
        if (stage.open() && stage != Stage.ASSIGNED) {
            var waiting = paused(in(stage), 52, PauseReason.AWAITING_CUSTOMER_DECISION);
            all.add(woken(woken(waiting, day(2) + 52), day(4) + 52));
        }
        if (stage.byHandlers().contains(Stage.REJECTED)) {
            all.add(then(in(stage), on(52), it -> it.ending(on(52)).refuse(Given.rejection(52))));
        }
        switch (stage) {
            case PROPOSED ->
                all.add(then(
                        in(Stage.CAUSE_FOUND), on(30), it -> it.solving(on(30)).propose(refund(100_000))));
            case CONTACTED -> all.add(communicative());
            case ACCEPTED -> all.add(Given.agreed(refund(900)));
            case IMPLEMENTING ->
                all.add(then(
                        in(stage), on(55), it -> it.executing(on(55)).done("task-1-1", "sent", List.of("PARCEL-1"))));
            case ASSIGNED, CAUSE_FOUND, APPROVED, OFFERED, DECLINED, RESOLVED, REJECTED, CLOSED -> {}
        }
        return all;
    }

    private static Case communicative() {
        var opened =
                then(Case.unheard(Given.ID), system(1), it -> it.open(Given.verdict(Verdict.Nature.COMMUNICATIVE)));
        return then(opened, on(10), it -> it.talking(on(10)).contact(Given.call(true, 10), SKEW));
    }

    private static Stream<String> taken(Stage from) {
        return all(from).stream()
                .flatMap(it -> ALL.stream()
                        .filter(way -> way.from(it) != from)
                        .map(way -> "%s %s %s".formatted(from, way.name(), way.from(it))))
                .distinct();
    }

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableSaysByItsWaysAndByNoOther(Stage from) {
        assertThat(taken(from))
                .containsExactlyInAnyOrderElementsOf(
                        WAYS.stream().filter(it -> it.startsWith(from + " ")).toList());
    }

    @Test
    void hasAWayForEveryMoveAndNoMoveWithoutOne() {
        Map<Stage, Set<Stage>> moves = WAYS.stream()
                .map(it -> it.split(" ", -1))
                .collect(Collectors.groupingBy(
                        it -> Stage.valueOf(it[0]),
                        Collectors.mapping(it -> Stage.valueOf(it[2]), Collectors.toSet())));

        assertThat(moves).isEqualTo(Arrays.stream(Stage.values()).collect(Collectors.toMap(it -> it, Stage::next)));
    }

    @ParameterizedTest
    @EnumSource
    void standsWhereTheGivenCaseIsSaidToStand(Stage stage) {
        assertThat(all(stage)).allSatisfy(it -> assertThat(it.stage()).isEqualTo(stage));
    }

    @Test
    void takesNothingForACaseUntilTriageHasSpoken() {
        var heard = then(Case.unheard(Given.ID), system(0), it -> it.heard(Given.complaint()));

        assertThat(heard.opened()).isFalse();
        assertThat(heard.wake(system(day(70)))).isEmpty();
        ALL.stream()
                .filter(it -> !Set.of("silence", "clock", "reopened", "closed").contains(it.name()))
                .forEach(way -> Refused.assertRefused(
                        CaseRefusal.Code.NO_SUCH_CASE, () -> way.step().apply(heard, way.ground())));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItStandsAndWhatIsPossibleWhenItRefuses(Stage stage) {
        var before = in(stage);

        for (var way : ALL) {
            try {
                assertThat(way.step().apply(before, way.ground())).doesNotContainNull();
            } catch (CaseRefusal refused) {
                if (refused.code() == CaseRefusal.Code.NOT_NOW) {
                    assertThat(refused)
                            .hasMessageContaining("the case is " + stage + " in cycle 1")
                            .hasMessageContaining(stage.possible());
                }
            }
        }
    }
}
