package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.approved;
import static dev.redress.resolution.casework.domain.Given.by;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.refund;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Proposal.Approval;
import dev.redress.resolution.casework.domain.Proposal.Needs;
import dev.redress.resolution.casework.domain.Proposal.Solution;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionRefused;
import dev.redress.resolution.directory.domain.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may approve a solution, when, and what it does. */
class ApprovalTest {
    private static final DecisionContext LEAD = on(32, "E2008", 1);
    private static final DecisionContext HEAD = on(32, "E2001", 2);
    private static final DecisionContext MANAGER = on(33, "E1000", 3);

    private static Case proposed(Solution solution) {
        return proposed(solution, "E2011", 0);
    }

    private static Case proposed(Solution solution, String who, int level) {
        return by(
                in(Stage.CAUSE_FOUND),
                on(30, who, level),
                (it, context) -> it.solution(context).propose(solution));
    }

    private static Case approvedBy(Case it, DecisionContext context) {
        return then(it, context, before -> before.solution(context).approve());
    }

    private static Proposal last(Case it) {
        return it.current().lastProposal().orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} of level {4}")
    @CsvSource({
        "REFUND, 1, CNY, 0, 0",
        "REFUND, 99999, CNY, 0, 0",
        "REFUND, 100000, CNY, 1, 1",
        "REFUND, 999999, CNY, 1, 1",
        "REFUND, 1000000, CNY, 2, 2",
        // Nobody can compare it: better careful.
        "REFUND, 1, USD, 2, 2",
        "GIFT, 9000000, CNY, 0, 0"
    })
    void needsWhatTheLimitsSay(Remedy.Kind kind, long minor, String currency, int approvers, int level) {
        var solution = solution(new Remedy(kind, 1, new Money(minor, currency)));

        assertThat(last(proposed(solution)).needs()).isEqualTo(new Needs(approvers, level));
    }

    @Test
    void needsWhatItsMostExpensiveRemedyNeeds() {
        var both = new Solution(
                List.of(
                        new Remedy(Remedy.Kind.APOLOGY, 1, null),
                        new Remedy(Remedy.Kind.REFUND, 0, new Money(1_000_000, "CNY")),
                        new Remedy(Remedy.Kind.REFUND, 0, new Money(100_000, "CNY"))),
                "both",
                null,
                List.of(),
                null);

        assertThat(last(proposed(both)).needs()).isEqualTo(new Needs(2, 2));
    }

    @ParameterizedTest(name = "{0} of level {1} in minute {2}, {3}: {4}")
    @CsvSource({
        // A lead's matter.
        "E2008, 1, 32, 100000, yes",
        "E2001, 2, 32, 100000, yes",
        "E1000, 3, 32, 100000, yes",
        "B1, 4, 32, 100000, yes",
        "E2009, 0, 32, 100000, no",
        // Stands in for a lead who is away today, and back tomorrow.
        "E2012, 0, 32, 100000, E2007",
        "E2012, 0, 1472, 100000, no",
        // Never who proposed it, however high.
        "E2011, 0, 32, 100000, no",
        "E2011, 4, 32, 100000, no",
        // A head's matter; who stands in for a lead is no head.
        "E2008, 1, 32, 1000000, no",
        "E2012, 0, 32, 1000000, no",
        "E2001, 2, 32, 1000000, yes",
        "E1000, 3, 32, 1000000, yes"
    })
    void isGivenByThoseOfTheLevelAndThoseWhoStandIn(String who, int level, int minute, long minor, String may) {
        var before = proposed(refund(minor));
        var context = on(minute, who, level);

        if (may.equals("no")) {
            assertRefused(Code.NOT_ALLOWED, () -> before.solution(context).approve());
            assertRefused(Code.NOT_ALLOWED, () -> before.solution(context).turnDown("too much"));
        } else {
            assertThat(last(approvedBy(before, context)).approvals())
                    .extracting(it -> it.stamp().by(), Approval::onBehalfOf)
                    .containsExactly(tuple(who, may.equals("yes") ? "" : may));
        }
    }

    @Test
    void isNotGivenByWhoStandsInButHasProposedIt() {
        var before = proposed(refund(100_000), "E2012", 0);

        assertRefused(
                Code.NOT_ALLOWED, () -> before.solution(on(32, "E2012", 0)).approve());
    }

    @Test
    void isNotGivenInTheNameOfWhoHasProposedIt() {
        var before = proposed(refund(100_000), "E2007", 1);

        assertRefused(
                Code.NOT_ALLOWED, () -> before.solution(on(32, "E2012", 0)).approve());
    }

    @Test
    void makesOneApprovalEnoughForOne() {
        var context = LEAD;

        assertThat(proposed(refund(100_000)).solution(context).approve())
                .containsExactly(new SolutionApproved(1, 1, new Approval(1, "", "", context.stamp()), true));
    }

    @Test
    void waitsForTheSecondOfTwo() {
        var first = approvedBy(proposed(refund(1_000_000)), HEAD);

        assertThat(first.stage()).isEqualTo(Stage.PROPOSED);
        assertRefused(Code.NOT_NOW, () -> first.solution(on(33)).offer("", "", null))
                .withMessageContaining("1 of 2 approvals");
        assertThat(first.solution(HEAD).approve()).isEmpty();
        assertThat(approvedBy(first, MANAGER).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void isNotGivenTwiceInOnePersonsName() {
        var head = new Person(
                "E2001",
                List.of(Role.HEAD),
                "AFTER_SALES",
                2,
                List.of(new Person.Absence(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"))),
                "E2012",
                true);
        var standIn = new Person("E2012", List.of(Role.HANDLER), "AFTER_SALES", 0, List.of(), "", true);
        var staff = Staff.of(List.of(head, standIn), List.of());
        var forHead = new DecisionContext(staff, Given.RULES, new Actor("E2012", 0), Given.minute(33), Given.ZONE);
        var before = proposed(refund(1_000_000));

        var byHead = approvedBy(before, HEAD);
        assertRefused(Code.NOT_ALLOWED, () -> byHead.solution(forHead).approve());
        var byStandIn = approvedBy(before, forHead);
        assertRefused(Code.NOT_ALLOWED, () -> byStandIn.solution(HEAD).approve());
    }

    @Test
    void countsTheSameApprovalOnce() {
        assertThat(approved(refund(100_000)).solution(on(50, "E2008", 1)).approve())
                .isEmpty();
    }

    @Test
    void isNotAskedForWhereNobodyNeedsToApprove() {
        assertRefused(Code.NOT_NOW, () -> in(Stage.PROPOSED).solution(LEAD).approve());
        assertRefused(Code.NOT_NOW, () -> in(Stage.PROPOSED).solution(LEAD).turnDown("no"));
        assertThat(then(in(Stage.PROPOSED), on(35), it -> it.solution(on(35)).offer("", "", null))
                        .stage())
                .isEqualTo(Stage.OFFERED);
    }

    @Test
    void keepsAProposalFromTheCustomerUntilItIsThere() {
        assertRefused(
                Code.NOT_NOW, () -> proposed(refund(100_000)).solution(on(35)).offer("", "", null));
    }

    @Test
    void takesARefusedOneBackToTheCauseAndCountsTheNextAsTheNextRound() {
        var before = proposed(refund(100_000));
        var refusal = new Approval(1, "", "too much", LEAD.stamp());

        assertThat(before.solution(LEAD).turnDown("too much")).containsExactly(new SolutionRefused(1, 1, refusal));
        var refused = then(before, LEAD, it -> it.solution(LEAD).turnDown("too much"));
        assertThat(refused.stage()).isEqualTo(Stage.CAUSE_FOUND);
        assertThat(refused.solution(on(50, "E2008", 1)).turnDown("too much")).isEmpty();
        assertThat(refused.current().declined()).as("declined by the customer").isZero();
        assertRefused(Code.NOT_NOW, () -> refused.solution(LEAD).approve());
        var again = then(refused, on(50), it -> it.solution(on(50)).propose(refund(50_000)));
        assertThat(again.current().proposals()).extracting(Proposal::round).containsExactly(1, 2);
        assertThat(again.current().proposals().get(0).turnedDown()).isEqualTo(refusal);
    }

    @Test
    void standsOnceItIsComplete() {
        assertRefused(
                Code.NOT_NOW,
                () -> approved(refund(100_000)).solution(on(50, "E2008", 1)).turnDown("after all not"));
    }

    @Test
    void letsWhoHasApprovedThinkAgainWhileTheSecondIsAwaited() {
        var first = approvedBy(proposed(refund(1_000_000)), HEAD);

        assertThat(then(first, HEAD, it -> it.solution(HEAD).turnDown("after all not"))
                        .stage())
                .isEqualTo(Stage.CAUSE_FOUND);
    }

    @Test
    void lastsForTheNextWordingOfTheSameProposal() {
        var offered = then(
                approved(refund(100_000)), on(35), it -> it.solution(on(35)).offer("", "", null));

        assertThat(offered.solution(on(day(1))).offer("", "in two parts", null)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "PROPOSED", mode = EnumSource.Mode.EXCLUDE)
    void isGivenInNoOtherStage(Stage stage) {
        assertRefused(Code.NOT_NOW, () -> in(stage).solution(MANAGER).approve());
    }

    @Test
    void countsRoundsAnewInEachCycle() {
        var reopened = then(in(Stage.RESOLVED), Given.system(70), it -> it.reopen(2, Given.reopening(70)));
        var contacted = then(reopened, on(71), it -> it.contact(on(71)).contact(Given.call(true, 71), Given.SKEW));
        var found =
                then(contacted, on(72), it -> it.cause(on(72)).findCause(Given.cause(Cause.RootCause.SUPPLIER, 72)));
        var again = then(found, on(73), it -> it.solution(on(73)).propose(refund(1)));

        assertThat(Stream.of(again.cycles().get(1)).flatMap(it -> it.proposals().stream()))
                .extracting(Proposal::round)
                .containsExactly(1);
    }
}
