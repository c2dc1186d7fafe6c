package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
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
import java.util.EnumSet;
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
            "ASSIGNED merged MERGED",
            "MERGED unmerged ASSIGNED",
            "CONTACTED merged MERGED",
            "MERGED unmerged CONTACTED",
            "CAUSE_FOUND merged MERGED",
            "MERGED unmerged CAUSE_FOUND",
            "PROPOSED merged MERGED",
            "MERGED unmerged PROPOSED",
            "APPROVED merged MERGED",
            "MERGED unmerged APPROVED",
            "OFFERED merged MERGED",
            "MERGED unmerged OFFERED",
            "ACCEPTED merged MERGED",
            "MERGED unmerged ACCEPTED",
            "DECLINED merged MERGED",
            "MERGED unmerged DECLINED",
            "IMPLEMENTING merged MERGED",
            "MERGED unmerged IMPLEMENTING",
            "MERGED withdrawn WITHDRAWN",
            "RESOLVED merged-before-it-was-reopened MERGED",
            "REJECTED merged-before-it-was-reopened MERGED",
            "CLOSED merged-before-it-was-reopened MERGED",
            "ASSIGNED withdrawn WITHDRAWN",
            "CONTACTED withdrawn WITHDRAWN",
            "CAUSE_FOUND withdrawn WITHDRAWN",
            "PROPOSED withdrawn WITHDRAWN",
            "APPROVED withdrawn WITHDRAWN",
            "OFFERED withdrawn WITHDRAWN",
            "ACCEPTED withdrawn WITHDRAWN",
            "DECLINED withdrawn WITHDRAWN",
            "IMPLEMENTING withdrawn WITHDRAWN",
            "RESOLVED withdrawn-before-it-was-reopened WITHDRAWN",
            "REJECTED withdrawn-before-it-was-reopened WITHDRAWN",
            "CLOSED withdrawn-before-it-was-reopened WITHDRAWN",
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

    /** What is not asked for, and so not refused either. */
    private static final Set<String> TOLD = Set.of(
            "silence",
            "clock",
            "reopened",
            "closed",
            "withdrawn",
            "withdrawn-before-it-was-reopened",
            "merged",
            "merged-before-it-was-reopened",
            "unmerged");

    /** Something that is asked, told or brought by the time. */
    private record Way(String name, DecisionContext context, BiFunction<Case, DecisionContext, List<CaseEvent>> step) {
        /** Where it leads; where it was when it is refused. */
        Stage from(Case it) {
            try {
                return it.after(step.apply(it, context)).stage();
            } catch (CaseRefusal refused) {
                return it.stage();
            }
        }
    }

    /** Something that people ask or others tell, with all that follows. */
    private static Way way(
            String name, DecisionContext context, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return new Way(name, context, (it, on) -> it.decide(on, before -> decide.apply(before, on)));
    }

    private static final List<Way> ALL = List.of(
            way("contact", HANDLER, (it, on) -> it.contact(on).contact(Given.call(true, day(5)), SKEW)),
            way("attempt", HANDLER, (it, on) -> it.contact(on).contact(Given.call(false, day(5)), SKEW)),
            way(
                    "confirm",
                    HANDLER,
                    (it, on) -> it.contact(on).confirm(new Confirmation("it leaks", "a new one", null, on.stamp()))),
            way(
                    "tell",
                    HANDLER,
                    (it, on) -> it.contact(on)
                            .tell(new Findings(Channel.PHONE, "a seal", "ours", minute(day(9)), on.stamp()))),
            way("promise", HANDLER, (it, on) -> it.contact(on).promise("a call", minute(day(9)))),
            way("note", HANDLER, (it, on) -> it.contact(on).note("is angry")),
            way("pause", HANDLER, (it, on) -> it.contact(on).pause(PauseReason.FORCE_MAJEURE, "flood")),
            way("resume", HANDLER, (it, on) -> it.contact(on).resume()),
            way(
                    "find-cause",
                    HANDLER,
                    (it, on) -> it.cause(on).findCause(Given.cause(Cause.RootCause.LOGISTICS, day(5)))),
            way("propose", HANDLER, (it, on) -> it.solution(on).propose(solution(Remedy.Kind.GIFT))),
            way("approve", LEAD, (it, on) -> it.solution(on).approve()),
            way("turn-down", LEAD, (it, on) -> it.solution(on).turnDown("too much")),
            way("offer", HANDLER, (it, on) -> it.solution(on).offer("en", "within the week", null)),
            way("accept", HANDLER, (it, on) -> it.solution(on).accept(Evidence.LETTER, "SCAN-1", "")),
            way("accept-by-link", system(day(5)), (it, on) -> it.solution(on).acceptByLink(newest(it), 0)),
            way("decline", HANDLER, (it, on) -> it.solution(on).decline(Proposal.Way.SCAN, "no", "")),
            way(
                    "decline-by-link",
                    system(day(5)),
                    (it, on) -> it.solution(on).decline(Proposal.Way.LINK, "never", newest(it))),
            way("consult", HANDLER, (it, on) -> it.execution(on).setTask(Given.ask(Purpose.CONSULT, day(9)))),
            way("set-task", HANDLER, (it, on) -> it.execution(on).setTask(Given.ask(Purpose.CARRY_OUT, day(9)))),
            way(
                    "done",
                    on(day(5), "W1", 0),
                    (it, on) -> it.execution(on).done("task-1-1", "sent", List.of("PARCEL-1"))),
            way("pay", HANDLER, (it, on) -> it.execution(on).pay(Given.pay(Remedy.Kind.REFUND, 900, "T-1"))),
            way("resolve", HANDLER, (it, on) -> it.ending(on).resolve(Resolution.Outcome.SETTLED, "")),
            way("ask-to-refuse", HANDLER, (it, on) -> it.ending(on).reject(Given.rejection(day(5)))),
            way("refuse", LEAD, (it, on) -> it.ending(on).reject(Given.rejection(day(5)))),
            way("approve-refusal", LEAD, (it, on) -> it.ending(on).approveRejection(null)),
            way("turn-down-refusal", LEAD, (it, on) -> it.ending(on).disapproveRejection("they are right")),
            way("claim", on(day(5), "E2012", 0), (it, on) -> it.ownership(on).claim()),
            way("reassign", LEAD, (it, on) -> it.ownership(on).reassign("QUALITY", "", "theirs")),
            way("escalate", MANAGER, (it, on) -> it.ownership(on).escalate(4, "the press asks")),
            way("call-board", MANAGER, (it, on) -> it.mediation(on).callBoard(List.of(), 0, null)),
            way(
                    "board-proposes",
                    MANAGER,
                    (it, on) -> it.mediation(on).decideProposal(FOR, "agreed", solution(Remedy.Kind.MONEY))),
            way(
                    "board-refuses",
                    MANAGER,
                    (it, on) -> it.mediation(on).decideRejection(FOR, "agreed", Given.rejection(day(5)), null)),
            way("board-hands-over", MANAGER, (it, on) -> it.mediation(on).decideOwner(FOR, "agreed", "E2012")),
            way(
                    "silence",
                    system(day(8)),
                    (it, on) -> it.waiting() == null || !it.waiting().last()
                            ? List.of()
                            : it.contact(on).told(it.cycle(), 3, true, on.stamp())),
            new Way("clock", system(day(70)), (it, on) -> it.waiting() == null ? it.wake(on) : List.of()),
            way(
                    "reopened",
                    system(day(5)),
                    (it, on) -> it.ended(it.cycle()) ? it.reopen(it.cycle() + 1, Given.reopening(day(5))) : List.of()),
            way(
                    "closed",
                    system(day(5)),
                    (it, on) -> it.ended(it.cycle()) ? it.close(it.cycle(), Given.closing(day(5))) : List.of()),
            way("withdrawn", system(day(5)), (it, on) -> it.withdrawn(Given.withdrawal(day(5)))),
            way("merged", system(day(5)), (it, on) -> it.merged(Given.into(day(5)))),
            way("unmerged", system(day(5)), (it, on) -> it.unmerged(on.stamp())),
            new Way("merged-before-it-was-reopened", system(day(5)), WaysTest::reopenedMerged),
            new Way("withdrawn-before-it-was-reopened", system(day(5)), WaysTest::reopenedWithdrawn));

    private static List<CaseEvent> reopenedMerged(Case it, DecisionContext on) {
        if (!it.ended(it.cycle()) || it.stage() == Stage.WITHDRAWN) {
            return List.of();
        }
        var merged = it.decide(on, before -> before.merged(Given.into(day(5))));
        var reopened = it.after(merged).decide(on, before -> before.reopen(it.cycle() + 1, Given.reopening(day(5))));
        return Stream.concat(merged.stream(), reopened.stream()).toList();
    }

    /** The follow-up's word comes after the front desk's. */
    private static List<CaseEvent> reopenedWithdrawn(Case it, DecisionContext on) {
        if (!it.ended(it.cycle()) || it.stage() == Stage.WITHDRAWN) {
            return List.of();
        }
        var withdrawn = it.decide(on, before -> before.withdrawn(Given.withdrawal(day(5))));
        var reopened = it.after(withdrawn).decide(on, before -> before.reopen(it.cycle() + 1, Given.reopening(day(5))));
        return Stream.concat(withdrawn.stream(), reopened.stream()).toList();
    }

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
        if (stage.open()) {
            all.add(mediated(in(stage), 52));
        }
        if (stage.open() && stage != Stage.ASSIGNED) {
            all.add(silent(in(stage)));
        }
        if (stage.byHandlers().contains(Stage.REJECTED)) {
            all.add(then(in(stage), on(52), it -> it.ending(on(52)).reject(Given.rejection(52))));
        }
        switch (stage) {
            case PROPOSED ->
                all.add(then(
                        in(Stage.CAUSE_FOUND), on(30), it -> it.solution(on(30)).propose(refund(100_000))));
            case CONTACTED -> {
                all.add(Given.communicative());
                all.add(silent(Given.communicative()));
            }
            case CAUSE_FOUND -> all.add(silent(Given.told(in(stage))));
            case ACCEPTED -> {
                all.add(Given.agreed(refund(900)));
                all.add(Given.agreed(Given.solution()));
            }
            case IMPLEMENTING ->
                all.add(then(
                        in(stage),
                        on(55),
                        it -> it.execution(on(55, "W1", 0)).done("task-1-1", "sent", List.of("PARCEL-1"))));
            case ASSIGNED, APPROVED, OFFERED, DECLINED, RESOLVED, REJECTED, WITHDRAWN, CLOSED -> {}
            case MERGED ->
                EnumSet.range(Stage.ASSIGNED, Stage.IMPLEMENTING).forEach(open -> all.add(Given.merged(in(open), 61)));
        }
        return all;
    }

    /** The customer was reminded twice, and is to be told that the case ends. */
    private static Case silent(Case it) {
        var waiting = paused(it, 52, PauseReason.AWAITING_CUSTOMER_DECISION);
        return woken(Given.reminded(Given.reminded(waiting, day(2) + 52), day(4) + 52), day(7) + 52);
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

        assertThat(moves)
                .isEqualTo(Arrays.stream(Stage.values())
                        .filter(it -> it != Stage.WITHDRAWN)
                        .collect(Collectors.toMap(it -> it, Stage::next)));
        assertThat(Stage.WITHDRAWN.next()).isEmpty();
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
                .filter(it -> !TOLD.contains(it.name()))
                .forEach(way -> Refused.assertRefused(
                        CaseRefusal.Code.NO_SUCH_CASE, () -> way.step().apply(heard, way.context())));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItStandsAndWhatIsPossibleWhenItRefuses(Stage stage) {
        var before = in(stage);

        for (var way : ALL) {
            try {
                assertThat(way.step().apply(before, way.context())).doesNotContainNull();
            } catch (CaseRefusal refused) {
                if (refused.code() == CaseRefusal.Code.NOT_NOW) {
                    assertThat(refused)
                            .hasMessageContaining("the case is " + stage + " in cycle 1")
                            .hasMessageContaining("; possible now: ");
                }
            }
        }
    }
}
