package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.mediated;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.votes;
import static dev.redress.resolution.casework.domain.Refused.assertInvalid;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board.Ballot;
import dev.redress.resolution.casework.domain.Board.Decision;
import dev.redress.resolution.casework.domain.Board.Effect;
import dev.redress.resolution.casework.domain.Board.Vote;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationDecided;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call the mediation board, who may vote and what its decision does. */
class MediationTest {
    private static final DecisionContext MANAGER = on(60, "E1000", 3);
    private static final List<Ballot> BOTH = votes(Vote.FOR, Vote.FOR);
    private static final Case SITTING = mediated(in(Stage.DECLINED), 50);

    private static Case decline(Case before, int minute) {
        var proposed = then(
                before,
                on(minute),
                it -> it.solution(on(minute)).propose(solution(new Remedy(Remedy.Kind.GIFT, minute, null))));
        var offered = then(proposed, on(minute), it -> it.solution(on(minute)).offer("", "", null));
        return then(offered, on(minute), it -> it.solution(on(minute)).decline(Proposal.Way.CALL, "no", ""));
    }

    private static Board sitting(Case it) {
        return it.current().sittingBoard().orElseThrow();
    }

    @ParameterizedTest(name = "{0} of level {1}: {2}")
    @CsvSource({"E2011, 0, false", "E2008, 1, false", "E2001, 2, false", "E1000, 3, true", "B1, 4, true"})
    void isCalledByAManagerOrSomeoneHigher(String who, int level, boolean may) {
        var context = on(50, who, level);
        var board = new Board(List.of("B1", "B2"), 2, minute(50).plus(Duration.ofDays(10)), context.stamp(), null);

        if (may) {
            assertThat(in(Stage.DECLINED).mediation(context).callBoard(List.of(), 0, null))
                    .startsWith(new MediationOpened(1, board))
                    .hasSize(2);
        } else {
            assertRefused(
                    Code.NOT_ALLOWED,
                    () -> in(Stage.DECLINED).mediation(context).callBoard(List.of(), 0, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCalledInEveryOpenStage(Stage stage) {
        var before = in(stage);

        if (stage.open()) {
            assertThat(before.mediation(MANAGER).callBoard(List.of(), 0, null)).isNotEmpty();
        } else {
            assertRefused(Code.NOT_NOW, () -> before.mediation(MANAGER).callBoard(List.of(), 0, null));
        }
    }

    @Test
    void liftsTheCaseToItsLevel() {
        assertThat(SITTING.handling().level()).isEqualTo(4);
        assertThat(SITTING.handling().escalations())
                .singleElement()
                .satisfies(it -> assertThat(it.trigger()).isEqualTo(Trigger.HAND))
                .satisfies(it -> assertThat(it.role()).isEqualTo(Role.BOARD));
    }

    @Test
    void hasTheMembersTheQuorumAndTheDeadlineThatItIsGiven() {
        assertThat(in(Stage.DECLINED).mediation(MANAGER).callBoard(List.of("B2", "B1"), 1, minute(day(1))))
                .contains(new MediationOpened(
                        1, new Board(List.of("B2", "B1"), 1, minute(day(1)), MANAGER.stamp(), null)));
    }

    @Test
    void isCalledOnceAtATime() {
        assertThat(SITTING.mediation(MANAGER).callBoard(List.of(), 0, null)).isEmpty();
        assertThat(SITTING.mediation(MANAGER).callBoard(List.of("B1", "B2"), 0, null))
                .isEmpty();
    }

    @Test
    void givesWayToAnotherBoardAsLongAsItHasNotDecided() {
        var called = then(SITTING, MANAGER, it -> it.mediation(MANAGER).callBoard(List.of("B2", "B1"), 0, null));

        assertThat(called.current().boards()).singleElement().satisfies(board -> {
            assertThat(board.members()).containsExactly("B2", "B1");
            assertThat(board.sitting()).isTrue();
        });
    }

    @Test
    void isNotCalledWhenItCouldNeverDecide() {
        var mediation = in(Stage.DECLINED).mediation(MANAGER);

        assertInvalid("members", () -> mediation.callBoard(List.of("B1"), 0, null));
        assertInvalid("members", () -> mediation.callBoard(List.of("B1", "B1"), 0, null));
        assertInvalid("members", () -> mediation.callBoard(List.of("B1", "E9999"), 0, null));
        // The cause lies with the factory, and so with B3.
        assertInvalid("members", () -> mediation.callBoard(List.of("B1", "B3"), 0, null));
        assertInvalid("members", () -> mediation.callBoard(List.of(), 3, null));
        assertInvalid("deadline", () -> mediation.callBoard(List.of(), 0, minute(60)));
    }

    @Test
    void sitsByItselfOnceACaseComesUpToIt() {
        var after = then(
                in(Stage.DECLINED),
                on(50),
                it -> it.ownership(on(50, "E1000", 3)).escalate(4, "the press asks"));

        // The cause lies with the factory, and so with B3.
        assertThat(sitting(after).members()).containsExactly("B1", "B2");
        assertThat(sitting(after).quorum()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "CONTACTED", "ACCEPTED", "IMPLEMENTING"})
    void sitsAlsoBeforeThereIsACauseAndAfterAnAgreement(Stage stage) {
        var after =
                then(in(stage), on(50), it -> it.ownership(on(50, "E1000", 3)).escalate(4, "the press asks"));

        assertThat(sitting(after).members()).startsWith("B1", "B2");
        assertThat(after.handling().owner())
                .as("the complaint manager keeps the case")
                .isEqualTo("E1000");
        assertRefused(Code.NOT_NOW, () -> after.mediation(MANAGER).decideProposal(BOTH, "minutes", Given.refund(900)));
        assertRefused(
                Code.NOT_NOW,
                () -> after.mediation(MANAGER).decideRejection(BOTH, "minutes", Given.rejection(60), null));
        assertThat(after.mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"))
                .hasSize(2);
        assertThat(after.mediation(MANAGER).orderInvestigation(BOTH, "minutes", INVESTIGATION))
                .hasSize(2);
    }

    @Test
    void isCalledThoughThereAreTooFewAndAgainOnceThereAreEnough() {
        var alone = new DecisionContext(
                Staff.of(
                        Given.STAFF.people().stream()
                                .filter(it ->
                                        !it.code().startsWith("B") || it.code().equals("B1"))
                                .toList(),
                        Given.STAFF.departments()),
                Given.RULES,
                MANAGER.who(),
                minute(50),
                Given.ZONE);
        var up = then(in(Stage.CAUSE_FOUND), alone, it -> it.ownership(alone).escalate(4, "the press asks"));

        assertThat(sitting(up).members()).containsExactly("B1");
        assertThat(sitting(up).tooFew()).isTrue();
        var handler = new DecisionContext(alone.staff(), Given.RULES, on(55).who(), minute(55), Given.ZONE);
        assertRefused(Code.NOT_NOW, () -> up.solution(handler).propose(solution(Remedy.Kind.GIFT)))
                .withMessageContaining("too few members");
        assertThat(up.solution(alone).propose(solution(Remedy.Kind.GIFT)))
                .as("a manager goes on")
                .hasSize(1);
        var whole = Given.woken(up, 60);
        assertThat(sitting(whole).tooFew()).isFalse();
        assertThat(whole.current().boards()).hasSize(1);
    }

    private static final Execution.Ask INVESTIGATION =
            new Execution.Ask(Execution.Purpose.CONSULT, "WAREHOUSE", "W1", "where was it stored", minute(300), null);

    @Test
    void letsHandlersContactInvestigateAndNoteWhileItSitsAndNothingElse() {
        var before = mediated(in(Stage.CAUSE_FOUND), 50);
        var refused = List.<ThrowableAssert.ThrowingCallable>of(
                () -> before.solution(on(55)).propose(solution(Remedy.Kind.GIFT)),
                () -> before.ending(on(55)).reject(Given.rejection(55)),
                () -> before.ending(on(55, "E2001", 2)).reject(Given.rejection(55)),
                () -> before.solution(MANAGER).propose(solution(Remedy.Kind.GIFT)),
                () -> before.ownership(on(55, "E2008", 1)).claim(),
                () -> before.contact(on(55)).pause(PauseReason.FORCE_MAJEURE, "flood"),
                () -> mediated(in(Stage.APPROVED), 50).solution(on(55)).offer("", "", null),
                () -> mediated(in(Stage.OFFERED), 50).solution(on(55)).accept(Proposal.Evidence.CALL, "REC-1", ""),
                () -> mediated(in(Stage.ACCEPTED), 50).execution(on(55)).setTask(Given.ask(Purpose.CARRY_OUT, 600)),
                () -> mediated(Given.apologised(in(Stage.ACCEPTED), 48), 50)
                        .ending(on(55))
                        .resolve(Resolution.Outcome.UPHELD, ""));

        assertThat(before.contact(on(55)).contact(Given.call(true, 55), Given.SKEW))
                .isNotEmpty();
        assertThat(before.contact(on(55)).note("is angry")).isNotEmpty();
        assertThat(before.cause(on(55)).findCause(Given.cause(Cause.RootCause.LOGISTICS, 55)))
                .isNotEmpty();
        assertThat(before.execution(on(55)).setTask(Given.ask(Purpose.CONSULT, 600)))
                .isNotEmpty();
        for (var step : refused) {
            assertRefused(Code.NOT_NOW, step).withMessageContaining("the mediation board sits over it until");
        }
    }

    @Test
    void holdsUpWhatBuildsOnAnInvestigationUntilItIsDone() {
        var ordered = then(
                mediated(in(Stage.CONTACTED), 50),
                MANAGER,
                it -> it.mediation(MANAGER).orderInvestigation(BOTH, "minutes", INVESTIGATION));
        var found = then(ordered, on(70), it -> it.cause(on(70)).findCause(Given.cause(Cause.RootCause.SUPPLIER, 70)));
        var warehouse = on(80, "W1", 0);
        var known = then(found, warehouse, it -> it.execution(warehouse).done("task-1-1", "dry", List.of()));

        assertThat(ordered.current().sittingBoard()).isEmpty();
        assertRefused(Code.NOT_NOW, () -> found.solution(on(75)).propose(solution(Remedy.Kind.GIFT)))
                .withMessageContaining("ordered an investigation until");
        assertThat(known.solution(on(85)).propose(solution(Remedy.Kind.GIFT))).hasSize(1);
    }

    @Test
    void bindsHandlersToTheOwnerItGaveTheCaseTo() {
        var handed = then(
                mediated(in(Stage.CAUSE_FOUND), 50),
                MANAGER,
                it -> it.mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"));

        assertRefused(Code.NOT_NOW, () -> handed.solution(on(70)).propose(solution(Remedy.Kind.GIFT)))
                .withMessageContaining("the mediation board has given the case to E2012");
        assertRefused(Code.NOT_NOW, () -> handed.ownership(on(70, "E2008", 1)).reassign("", "E2011", "back"));
        assertThat(handed.solution(on(70, "E2012", 0)).propose(solution(Remedy.Kind.GIFT)))
                .hasSize(1);
    }

    @Test
    void bindsHandlersToWhatItProposedAndSitsAgainWhenThatIsDeclined() {
        var decided =
                then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideProposal(BOTH, "minutes", Given.refund(900)));
        var offered = then(decided, on(65), it -> it.solution(on(65)).offer("", "", null));
        var declined = then(offered, on(70), it -> it.solution(on(70)).decline(Proposal.Way.CALL, "no", ""));

        assertThat(sitting(declined).sitting()).isTrue();
        assertRefused(Code.NOT_NOW, () -> declined.solution(on(75)).propose(solution(Remedy.Kind.GIFT)))
                .withMessageContaining("the mediation board sits");
        assertRefused(Code.NOT_NOW, () -> declined.ending(on(75, "E2008", 1)).reject(Given.rejection(75)));
    }

    @Test
    void sitsByItselfAfterTheThirdDeclinedRound() {
        var second = decline(in(Stage.DECLINED), 50);
        assertThat(second.current().boards()).isEmpty();

        var third = decline(second, 55);

        assertThat(third.current().declined()).isEqualTo(3);
        assertThat(sitting(third).quorum()).isEqualTo(2);
        assertThat(third.handling().escalations())
                .extracting(Ownership.Escalation::trigger, Ownership.Escalation::level)
                .containsExactly(tuple(Trigger.DECLINED_ROUNDS, 4));
    }

    @Test
    void sitsAfterTheThirdDeclinedRoundAlsoWhereTheCaseWasUpThereBefore() {
        var up = then(
                in(Stage.ASSIGNED), on(5), it -> it.ownership(on(5, "E1000", 3)).escalate(4, "the press asks"));
        var contacted = then(up, on(10), it -> it.contact(on(10)).contact(Given.call(true, 10), Given.SKEW));
        var found =
                then(contacted, on(20), it -> it.cause(on(20)).findCause(Given.cause(Cause.RootCause.SUPPLIER, 20)));

        var handler = on(25, "E1000", 3);
        var handed = then(found, handler, it -> it.mediation(handler).decideOwner(BOTH, "minutes", "E2011"));
        var declined = decline(decline(decline(handed, 30), 35), 40);

        assertThat(declined.handling().escalations()).hasSize(1);
        // The cause lies with the factory, and so with B3.
        assertThat(sitting(declined).members()).containsExactly("B1", "B2");
    }

    @ParameterizedTest(name = "{0} of level {1}: {2}")
    @CsvSource({"E2011, 0, false", "E2001, 2, false", "B1, 0, true", "B2, 4, true", "E1000, 3, true"})
    void isPutOnRecordByAMemberOrAManager(String who, int level, boolean may) {
        var mediation = SITTING.mediation(on(60, who, level));

        if (may) {
            assertThat(mediation.decideOwner(BOTH, "minutes", "E2012")).hasSize(2);
        } else {
            assertRefused(Code.NOT_ALLOWED, () -> mediation.decideOwner(BOTH, "minutes", "E2012"));
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "FOR, FOR, true",
        "FOR, ABSTAIN, true",
        "FOR, AGAINST, false",
        "ABSTAIN, ABSTAIN, false",
        "AGAINST, AGAINST, false"
    })
    void needsMoreVotesForThanAgainst(Vote one, Vote other, boolean carried) {
        var mediation = SITTING.mediation(MANAGER);

        if (carried) {
            assertThat(mediation.decideOwner(votes(one, other), "minutes", "E2012"))
                    .hasSize(2);
        } else {
            assertInvalid("votes", () -> mediation.decideOwner(votes(one, other), "minutes", "E2012"));
        }
    }

    @Test
    void countsNoVoteThatMayNotBeGiven() {
        var mediation = SITTING.mediation(MANAGER);

        assertInvalid("votes", () -> mediation.decideOwner(votes(Vote.FOR), "below the quorum", "E2012"));
        assertInvalid("votes", () -> mediation.decideOwner(ballots("B1", "B1"), "twice", "E2012"));
        assertInvalid("votes", () -> mediation.decideOwner(ballots("B1", "E1000"), "no member", "E2012"));
        assertInvalid("votes", () -> mediation.decideOwner(ballots("B1", "B2", "B3"), "of the factory", "E2012"));
        assertInvalid(
                "votes",
                () -> mediation.decideOwner(
                        List.of(new Ballot("B1", Vote.FOR, "but not so"), new Ballot("B2", Vote.FOR, "")),
                        "for it and against it",
                        "E2012"));
    }

    @Test
    void keepsDissentOnRecord() {
        var split = List.of(
                new Ballot("B1", Vote.FOR, ""), new Ballot("B2", Vote.ABSTAIN, "the customer should be heard first"));
        var after = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideOwner(split, "minutes", "E2012"));

        assertThat(after.current().boards().get(0).decision().votes()).isEqualTo(split);
    }

    private static List<Ballot> ballots(String... members) {
        return Arrays.stream(members).map(it -> new Ballot(it, Vote.FOR, "")).toList();
    }

    @Test
    void proposesAsTheNextRoundWhatNobodyElseNeedsToApprove() {
        var refund = Given.refund(5_000_000);
        var after = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideProposal(BOTH, "minutes", refund));

        assertThat(SITTING.mediation(MANAGER).decideProposal(BOTH, "minutes", refund))
                .containsExactly(
                        new MediationDecided(
                                1, new Decision(Effect.PROPOSAL, BOTH, "minutes", "", "", MANAGER.stamp())),
                        new SolutionProposed(1, Proposal.fresh(2, refund, Proposal.Needs.NOTHING, MANAGER.stamp())),
                        new SolutionApproved(1, 2, new Proposal.Approval(4, "", "", MANAGER.stamp()), true));
        assertThat(after.stage()).isEqualTo(Stage.APPROVED);
        assertThat(then(after, on(65), it -> it.solution(on(65)).offer("", "", null))
                        .stage())
                .isEqualTo(Stage.OFFERED);
    }

    @Test
    void refusesWithReasonsAndInTheNameOfWhoPutsItOnRecord() {
        var rejection = Given.rejection(60);

        assertThat(SITTING.mediation(MANAGER).decideRejection(BOTH, "minutes", rejection, null))
                .containsExactly(
                        new MediationDecided(1, new Decision(Effect.REFUSAL, BOTH, "minutes", "", "", MANAGER.stamp())),
                        new CaseRejected(1, rejection.approved("E1000", null, MANAGER.stamp())));
        var untold = new Rejection(Rejection.Outcome.NOT_UPHELD, "no", "", null, "", MANAGER.stamp());
        assertInvalid(
                "refusal.toldBy", () -> SITTING.mediation(MANAGER).decideRejection(BOTH, "minutes", untold, null));
    }

    @Test
    void givesTheCaseToSomeoneElse() {
        assertThat(SITTING.mediation(MANAGER).decideOwner(BOTH, "minutes", "E1000"))
                .containsExactly(
                        new MediationDecided(
                                1, new Decision(Effect.NEW_OWNER, BOTH, "minutes", "E1000", "", MANAGER.stamp())),
                        new HandlerChanged(
                                1,
                                "QUALITY",
                                "E1000",
                                "",
                                "",
                                Ownership.Change.MEDIATION,
                                "decision of the mediation board",
                                MANAGER.stamp()));
        assertInvalid("owner", () -> SITTING.mediation(MANAGER).decideOwner(BOTH, "minutes", "E9999"));
        var after = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideOwner(BOTH, "minutes", "E1000"));
        assertThat(after.stage()).isEqualTo(Stage.DECLINED);
        assertThat(after.handling().handler()).isEqualTo("E1000");
    }

    @Test
    void decidesOnceWhatIsSaidTwice() {
        var gift = solution(Remedy.Kind.GIFT);
        var proposed = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideProposal(BOTH, "minutes", gift));
        var refused = then(
                SITTING,
                MANAGER,
                it -> it.mediation(MANAGER).decideRejection(BOTH, "minutes", Given.rejection(60), null));
        var handed = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"));
        var later = on(70, "B1", 4);

        assertThat(proposed.mediation(later).decideProposal(BOTH, "minutes", gift))
                .isEmpty();
        assertThat(refused.mediation(later).decideRejection(BOTH, "minutes", Given.rejection(60), null))
                .isEmpty();
        assertThat(handed.mediation(later).decideOwner(BOTH, "minutes", "E2012"))
                .isEmpty();
        assertRefused(Code.NO_SUCH_PART, () -> handed.mediation(later).decideOwner(BOTH, "other minutes", "E2012"));
    }

    @Test
    void decidesNothingThatItWasNotCalledFor() {
        assertRefused(
                Code.NO_SUCH_PART, () -> in(Stage.DECLINED).mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"));
    }

    @Test
    void undoesNoAgreementThatTheCustomerReachedMeanwhile() {
        var sitting = mediated(in(Stage.OFFERED), 50);
        var hash = sitting.current().lastOffer().orElseThrow().hash();
        var accepted = then(
                sitting, Given.system(55), it -> it.solution(Given.system(55)).acceptByLink(hash, 0));

        assertRefused(
                Code.NOT_NOW,
                () -> accepted.mediation(MANAGER).decideRejection(BOTH, "minutes", Given.rejection(60), null));
        assertThat(accepted.mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"))
                .hasSize(2);
    }

    @Test
    void mayBeCalledAgainOnceItHasDecided() {
        var handed = then(SITTING, MANAGER, it -> it.mediation(MANAGER).decideOwner(BOTH, "minutes", "E2012"));
        var again = mediated(handed, 70);

        assertThat(again.current().boards()).extracting(Board::sitting).containsExactly(false, true);
        assertThat(again.handling().escalations()).as("it is up there already").hasSize(1);
    }

    @Test
    void endsTheWaitForAnApprovalWhenItProposesSomethingElse() {
        var pending =
                then(in(Stage.CAUSE_FOUND), on(30), it -> it.solution(on(30)).propose(Given.refund(100_000)));
        var decided = then(
                mediated(pending, 50),
                MANAGER,
                it -> it.mediation(MANAGER).decideProposal(BOTH, "minutes", solution(Remedy.Kind.GIFT)));

        assertThat(decided.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.APPROVAL)
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo(Clock.Status.CANCELLED));
    }

    @Test
    void saysWhomTheCaseGoesTo() {
        assertThat(in(Stage.DECLINED).mediation(MANAGER).callBoard(List.of(), 0, null))
                .last()
                .isInstanceOfSatisfying(
                        Escalated.class,
                        it -> assertThat(it.escalation().owner()).isEqualTo("E1000"));
    }
}
