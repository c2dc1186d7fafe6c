package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.at;
import static dev.redress.resolution.casework.domain.Given.call;
import static dev.redress.resolution.casework.domain.Given.closing;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.rejection;
import static dev.redress.resolution.casework.domain.Given.reopening;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertInvalid;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionProposed;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a cycle ends: resolved, refused, closed, or begun again. */
class EndingDecisionsTest {
    private static final DecisionContext LEAD = on(60, "E2008", 1);

    private static Case contacted(Verdict.Nature nature) {
        var opened = then(Case.unheard(Given.ID), system(1), it -> it.open(Given.verdict(nature)));
        return then(opened, on(10), it -> it.contact(on(10)).contact(call(true, 10), SKEW));
    }

    private static Case asked(Stage stage) {
        return then(in(stage), on(50), it -> it.ending(on(50)).reject(rejection(50)));
    }

    @Test
    void isResolvedAtFirstContactWhenTheComplaintIsCommunicative() {
        var end = new Resolution(Resolution.Outcome.SETTLED, "", true, null, false, at(15));

        assertThat(contacted(Verdict.Nature.COMMUNICATIVE).ending(on(15)).resolve(Resolution.Outcome.SETTLED, ""))
                .containsExactly(new CaseResolved(1, end));
    }

    @Test
    void isNotResolvedAtFirstContactWhenSomethingWentWrong() {
        assertRefused(
                        Code.NOT_NOW,
                        () -> contacted(Verdict.Nature.VALID).ending(on(15)).resolve(Resolution.Outcome.SETTLED, ""))
                .withMessageContaining("VALID");
    }

    @Test
    void isResolvedOnceTheCustomerHasAgreedAndAllIsDone() {
        var end = new Resolution(Resolution.Outcome.UPHELD, "", false, null, false, at(45));

        assertRefused(Code.NOT_NOW, () -> in(Stage.ACCEPTED).ending(on(45)).resolve(Resolution.Outcome.UPHELD, ""))
                .withMessageContaining("APOLOGY");
        assertThat(Given.apologised(in(Stage.ACCEPTED), 43).ending(on(45)).resolve(Resolution.Outcome.UPHELD, ""))
                .containsExactly(new CaseResolved(1, end));
    }

    @Test
    void isNotResolvedBeforeTheCustomerWasToldWhatWasFound() {
        var proposed = then(
                in(Stage.CAUSE_FOUND), on(30), it -> it.solution(on(30)).propose(Given.solution(Remedy.Kind.APOLOGY)));
        var offered = then(proposed, on(35), it -> it.solution(on(35)).offer("", "", null));
        var accepted = then(offered, on(40), it -> it.solution(on(40)).accept(Proposal.Evidence.CALL, "REC-1", ""));
        var done = Given.apologised(accepted, 43);

        assertRefused(Code.NOT_NOW, () -> done.ending(on(45)).resolve(Resolution.Outcome.SETTLED, ""))
                .withMessageContaining("was not told the cause");
        assertThat(Given.told(done).ending(on(45)).resolve(Resolution.Outcome.SETTLED, ""))
                .hasSize(1);
    }

    @Test
    void isResolvedOnceThoughAnotherSaysItAgain() {
        var again = in(Stage.RESOLVED).ending(on(70, "E2012", 0));

        assertThat(again.resolve(Resolution.Outcome.UPHELD, "done")).isEmpty();
        assertRefused(Code.NOT_NOW, () -> again.resolve(Resolution.Outcome.SETTLED, "done"));
    }

    @Test
    void isRefusedByALeadAtOnce() {
        assertThat(in(Stage.CAUSE_FOUND).ending(LEAD).reject(rejection(60)))
                .containsExactly(new CaseRejected(1, rejection(60).approved("E2008", null, LEAD.stamp())));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACTED", "CAUSE_FOUND", "DECLINED"})
    void isRefusedByAHandlerOnceALeadApproves(Stage stage) {
        assertThat(in(stage).ending(on(50)).reject(rejection(50)))
                .containsExactly(new RejectionProposed(1, rejection(50)));
        var asked = asked(stage);
        assertThat(asked.stage()).isEqualTo(stage);
        assertRefused(Code.NOT_ALLOWED, () -> asked.ending(on(60, "E2012", 0)).approveRejection(null));
        assertThat(asked.ending(LEAD).approveRejection(Channel.EMAIL))
                .containsExactly(new CaseRejected(1, rejection(50).approved("E2008", Channel.EMAIL, LEAD.stamp())));
    }

    @Test
    void isAskedForOnceAndApprovedOnce() {
        var asked = asked(Stage.CAUSE_FOUND);
        var refused = then(asked, LEAD, it -> it.ending(LEAD).approveRejection(null));

        assertThat(asked.ending(on(55)).reject(rejection(55))).isEmpty();
        assertThat(refused.ending(on(70, "E2008", 1)).approveRejection(null)).isEmpty();
        assertThat(refused.ending(on(70, "E2008", 1)).reject(rejection(70))).isEmpty();
        assertRefused(Code.NOT_NOW, () -> refused.ending(on(70, "E2001", 2)).approveRejection(null));
    }

    @Test
    void goesOnWhenTheLeadDoesNotApprove() {
        var asked = asked(Stage.CAUSE_FOUND);

        assertRefused(Code.NOT_ALLOWED, () -> asked.ending(on(60)).disapproveRejection("they are right"));
        assertThat(asked.ending(LEAD).disapproveRejection("they are right"))
                .containsExactly(new RejectionRefused(1, "they are right", LEAD.stamp()));
        var goesOn = then(asked, LEAD, it -> it.ending(LEAD).disapproveRejection("they are right"));
        assertThat(goesOn.stage()).isEqualTo(Stage.CAUSE_FOUND);
        assertRefused(Code.NOT_NOW, () -> goesOn.ending(LEAD).approveRejection(null));
        assertThat(goesOn.ending(on(70)).reject(rejection(70))).hasSize(1);
    }

    @Test
    void isNotRefusedWithoutTheCustomerBeingTold() {
        var untold = new Rejection(Rejection.Outcome.REFERRED, "not ours", "the court", null, "", at(50));
        var asked = then(in(Stage.CAUSE_FOUND), on(50), it -> it.ending(on(50)).reject(untold));

        assertInvalid("toldBy", () -> in(Stage.CAUSE_FOUND).ending(LEAD).reject(untold));
        assertInvalid("toldBy", () -> asked.ending(LEAD).approveRejection(null));
        assertThat(asked.ending(LEAD).approveRejection(Channel.LETTER)).hasSize(1);
    }

    @Test
    void isNotRefusedWhileTheCustomerHasAcceptedAnEarlierWording() {
        var reworded =
                then(in(Stage.ACCEPTED), on(42), it -> it.solution(on(42)).offer("", "in two parts", null));
        var declined = then(reworded, on(44), it -> it.solution(on(44)).decline(Proposal.Way.CALL, "as it was", ""));

        assertRefused(Code.NOT_NOW, () -> declined.ending(LEAD).reject(rejection(60)))
                .withMessageContaining("has accepted offer 1 of round 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "PROPOSED", "APPROVED", "OFFERED", "ACCEPTED", "IMPLEMENTING"})
    void isNotRefusedWhileAnAnswerIsAwaitedOrOwed(Stage stage) {
        assertRefused(Code.NOT_NOW, () -> in(stage).ending(LEAD).reject(rejection(60)));
        assertRefused(Code.NOT_NOW, () -> in(stage).ending(on(60)).reject(rejection(60)));
    }

    @ParameterizedTest
    @EnumSource
    void hasEndedACycleOnceItIsResolvedOrRejected(Stage stage) {
        // One that is handled with another has not ended: that can be undone.
        assertThat(in(stage).ended(1)).isEqualTo(!stage.open() && stage != Stage.MERGED);
        assertThat(in(stage).ended(2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "REJECTED", "CLOSED"})
    void startsAnewInTheNextCycleWhenReopened(Stage ended) {
        var reopened = then(in(ended), system(70), it -> it.reopen(2, reopening(70)));

        assertThat(reopened.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(reopened.cycle()).isEqualTo(2);
        assertThat(reopened.cycles()).hasSize(2);
        assertThat(reopened.cycles().get(0)).isEqualTo(in(ended).cycles().get(0));
        assertThat(reopened.currentCycle().orElseThrow().reopening()).isEqualTo(reopening(70));
        assertRefused(Code.NOT_NOW, () -> reopened.ending(on(71)).resolve(Resolution.Outcome.UPHELD, ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "REJECTED", "CLOSED"})
    void staysOpenInTheNewCycleWhateverIsStillHeardOfTheOldOne(Stage ended) {
        var reopened = then(in(ended), system(70), it -> it.reopen(2, reopening(70)));

        assertThat(reopened.ended(1)).isTrue();
        assertThat(reopened.ended(2)).isFalse();
        assertThat(reopened.close(1, closing(80))).isEmpty();
        assertThat(reopened.reopen(2, reopening(80))).isEmpty();
    }

    @Test
    void isClosedByTheFollowUp() {
        var closed = then(in(Stage.REJECTED), system(70), it -> it.close(1, closing(70)));

        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.cycles().get(0).closing()).isEqualTo(closing(70));
        assertThat(closed.close(1, closing(71))).isEmpty();
    }
}
