package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.refund;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Proposal.Answer;
import dev.redress.resolution.casework.domain.Proposal.Evidence;
import dev.redress.resolution.casework.domain.Proposal.Offer;
import dev.redress.resolution.casework.domain.Proposal.Way;
import dev.redress.resolution.casework.domain.SolutionEvent.ConsentAwaited;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionOffered;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the customer says yes or no to, by which way, and what it does. */
class ConsentTest {
    private static final LocalDate LATER = LocalDate.parse("2026-03-09");

    private static Offer newest(Case it) {
        return it.current().lastOffer().orElseThrow();
    }

    private static Case reworded(Case it) {
        return then(it, on(42), before -> before.solution(on(42)).offer("", "in two parts", null));
    }

    @Test
    void puttingItInWordsMakesAnOfferWithItsHash() {
        var offer = newest(in(Stage.OFFERED));
        var agreement = new Agreement(
                Given.ID,
                "26-0000018-1",
                1,
                1,
                1,
                "zh",
                "AFTER_SALES",
                List.of(new Remedy(Remedy.Kind.APOLOGY, 1, null)),
                "as agreed on the phone",
                LocalDate.parse("2026-03-06"),
                "",
                null,
                Given.minute(35));

        assertThat(in(Stage.PROPOSED).solution(on(35)).offer("", "", null))
                .containsExactly(new SolutionOffered(1, 1, new Offer(1, agreement, agreement.hash(), Given.at(35))));
        assertThat(offer.hash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({"CALL, CALL", "LETTER, SCAN", "EMAIL, SCAN", "SIGNATURE, SCAN"})
    void takesAYesThatOneOfUsPutsOnRecord(Evidence evidence, Way way) {
        var before = in(Stage.OFFERED);
        var answer = new Answer(true, 1, way, evidence, "REC-1", "", Given.at(40));

        assertThat(before.solution(on(40)).accept(evidence, "REC-1", ""))
                .containsExactly(
                        new SolutionAccepted(1, 1, answer, newest(before).hash()));
    }

    @Test
    void takesAYesOnThePageBehindTheLink() {
        var before = in(Stage.OFFERED);
        var hash = newest(before).hash();
        var answer = new Answer(
                true, 1, Way.LINK, Evidence.SIGNATURE, "", "", system(40).stamp());

        assertThat(before.solution(system(40)).acceptByLink(hash, 0))
                .containsExactly(new SolutionAccepted(1, 1, answer, hash));
    }

    private static Case agreedByHand() {
        var before = in(Stage.OFFERED);
        return then(
                before,
                system(40),
                it -> it.solution(system(40)).acceptByLink(newest(before).hash(), 1));
    }

    @Test
    void takesAYesThroughALinkThatOneOfUsHandedOutForNoSignature() {
        var before = in(Stage.OFFERED);
        var hash = newest(before).hash();
        var answer =
                new Answer(true, 1, Way.LINK_BY_HAND, null, "", "", system(40).stamp());

        assertThat(before.solution(system(40)).acceptByLink(hash, 1))
                .containsExactly(new ConsentAwaited(1, 1, answer, hash, 1));
        assertThat(agreedByHand().solution(system(41)).acceptByLink(hash, 1)).isEmpty();
    }

    @Test
    void carriesOutNothingOnAYesThroughALinkThatOneOfUsHandedOut() {
        var agreed = agreedByHand();

        assertThat(agreed.stage()).isEqualTo(Stage.OFFERED);
        assertRefused(Code.NOT_NOW, () -> agreed.execution(on(50)).setTask(Given.ask(Execution.Purpose.CARRY_OUT, 900)))
                .withMessageContaining("a link that one of us handed out");
        assertRefused(Code.NOT_NOW, () -> agreed.execution(on(50)).pay(Given.pay(Remedy.Kind.REFUND, 900, "T-1")));
        assertRefused(Code.NOT_NOW, () -> agreed.ending(on(50)).resolve(Resolution.Outcome.UPHELD, ""));
        assertThat(Move.stages(agreed, on(50))).containsExactlyInAnyOrder(Stage.ACCEPTED, Stage.DECLINED);
    }

    @ParameterizedTest
    @EnumSource
    void takesAnyOtherEvidenceForConsentAfterIt(Evidence evidence) {
        var after = then(agreedByHand(), on(50), it -> it.solution(on(50)).accept(evidence, "REC-1", ""));

        assertThat(after.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(after.current().lastProposal().orElseThrow().answer().consents())
                .isTrue();
    }

    @Test
    void takesTheCustomersOwnAnswerAfterOneThroughALinkThatWasHandedOut() {
        var agreed = agreedByHand();
        var hash = newest(agreed).hash();

        assertThat(then(agreed, system(50), it -> it.solution(system(50)).acceptByLink(hash, 0))
                        .stage())
                .isEqualTo(Stage.ACCEPTED);
        assertThat(then(agreed, on(50), it -> it.solution(on(50)).decline(Way.CALL, "never said so", ""))
                        .stage())
                .isEqualTo(Stage.DECLINED);
        assertThat(in(Stage.OFFERED).solution(system(40)).declineByLink("no", hash, 2))
                .singleElement()
                .isInstanceOfSatisfying(
                        SolutionDeclined.class,
                        it -> assertThat(it.answer().way()).isEqualTo(Way.LINK_BY_HAND));
    }

    @ParameterizedTest
    @EnumSource
    void takesANoByEveryWay(Way way) {
        var before = in(Stage.OFFERED);
        var answer = new Answer(false, 1, way, null, "", "not enough", Given.at(40));

        assertThat(before.solution(on(40))
                        .decline(way, "not enough", newest(before).hash()))
                .containsExactly(new SolutionDeclined(1, 1, answer));
    }

    @ParameterizedTest
    @EnumSource(names = "OFFERED", mode = EnumSource.Mode.EXCLUDE)
    void takesNoAnswerWhereNoneIsAwaited(Stage stage) {
        assertRefused(Code.NOT_NOW, () -> in(stage).solution(on(70)).accept(Evidence.EMAIL, "MAIL-7", ""));
        assertRefused(Code.NOT_NOW, () -> in(stage).solution(on(70)).decline(Way.SCAN, "otherwise", ""));
    }

    @Test
    void bindsTheWordingThatWasAccepted() {
        var accepted = in(Stage.ACCEPTED);
        var offer = newest(accepted);

        assertThat(offer.agreement().hash()).isEqualTo(offer.hash());
        assertThat(accepted.current().lastProposal().orElseThrow().answer().offer())
                .isEqualTo(offer.number());
    }

    @Test
    void countsTheSameAnswerOnce() {
        assertThat(in(Stage.ACCEPTED).solution(on(70)).accept(Evidence.CALL, "REC-1", ""))
                .isEmpty();
        assertThat(in(Stage.DECLINED).solution(on(70)).decline(Way.CALL, "not enough", ""))
                .isEmpty();
        var before = in(Stage.OFFERED);
        var hash = newest(before).hash();
        var byLink = then(before, system(40), it -> it.solution(system(40)).acceptByLink(hash, 0));
        assertThat(byLink.solution(system(70)).acceptByLink(hash, 0)).isEmpty();
    }

    @Test
    void letsALinkBeUsedOnceThoughTheCustomerChangesTheirMind() {
        var hash = newest(in(Stage.ACCEPTED)).hash();

        assertRefused(
                Code.NOT_NOW, () -> in(Stage.ACCEPTED).solution(system(70)).decline(Way.LINK, "no", hash));
        assertRefused(
                Code.NOT_NOW, () -> in(Stage.DECLINED).solution(system(70)).acceptByLink(hash, 0));
    }

    @Test
    void makesNoNewOfferOfTheSameWords() {
        assertThat(in(Stage.OFFERED).solution(on(70)).offer("", "", null)).isEmpty();
        assertThat(in(Stage.OFFERED).solution(on(70)).offer("zh", "", LocalDate.parse("2026-03-06")))
                .isEmpty();
        assertThat(in(Stage.ACCEPTED).solution(on(70)).offer("", "", null)).isEmpty();
    }

    private static Stream<Offer> otherWords() {
        return Stream.of(
                newest(then(in(Stage.OFFERED), on(42), it -> it.solution(on(42)).offer("en", "", null))),
                newest(then(in(Stage.OFFERED), on(42), it -> it.solution(on(42)).offer("", "in two parts", null))),
                newest(then(in(Stage.OFFERED), on(42), it -> it.solution(on(42)).offer("", "", LATER))));
    }

    @Test
    void makesANewOfferOfAnyOtherWord() {
        assertThat(otherWords()).extracting(Offer::number).containsOnly(2);
        assertThat(otherWords().map(Offer::hash))
                .doesNotHaveDuplicates()
                .doesNotContain(newest(in(Stage.OFFERED)).hash());
    }

    @Test
    void answersTheNewestWordingAlone() {
        var old = newest(in(Stage.OFFERED)).hash();
        var before = reworded(in(Stage.OFFERED));

        assertRefused(Code.SUPERSEDED, () -> before.solution(system(50)).acceptByLink(old, 0))
                .withMessageContaining("offer 2 of round 1");
        assertRefused(Code.SUPERSEDED, () -> before.solution(on(50)).accept(Evidence.LETTER, "SCAN-1", old));
        assertRefused(Code.SUPERSEDED, () -> before.solution(system(50)).decline(Way.LINK, "no", old));
        assertThat(before.solution(system(50)).acceptByLink(newest(before).hash(), 0))
                .hasSize(1);
    }

    @Test
    void needsANewAnswerToANewWordingThoughTheOldOneWasAccepted() {
        var before = reworded(Given.agreed(refund(900)));

        assertThat(before.stage()).isEqualTo(Stage.OFFERED);
        assertThat(before.current().lastProposal().orElseThrow().answer()).isNull();
        assertRefused(Code.NOT_NOW, () -> before.execution(on(50)).pay(Given.pay(Remedy.Kind.REFUND, 900, "T-1")));
        assertRefused(Code.NOT_NOW, () -> before.ending(on(50)).resolve(Resolution.Outcome.UPHELD, ""));
        var again = then(before, on(50), it -> it.solution(on(50)).accept(Evidence.CALL, "REC-2", ""));
        assertThat(again.current().lastProposal().orElseThrow().answer().offer())
                .isEqualTo(2);
    }

    @Test
    void changesNoWordOnceTheImplementationHasBegun() {
        assertRefused(
                Code.NOT_NOW, () -> in(Stage.IMPLEMENTING).solution(on(70)).offer("", "in two parts", null));
    }

    @Test
    void putsTheAnswerToTheRoundThatWasAsked() {
        var second = then(in(Stage.DECLINED), on(45), it -> it.solution(on(45)).propose(solution(Remedy.Kind.GIFT)));
        var old = newest(in(Stage.OFFERED)).hash();

        assertRefused(Code.NOT_NOW, () -> second.solution(system(46)).acceptByLink(old, 0));
        var offered = then(second, on(46), it -> it.solution(on(46)).offer("", "", null));
        assertRefused(Code.SUPERSEDED, () -> offered.solution(system(47)).acceptByLink(old, 0))
                .withMessageContaining("offer 1 of round 2");
        var accepted = then(offered, on(47), it -> it.solution(on(47)).accept(Evidence.EMAIL, "MAIL-1", ""));
        assertThat(accepted.current().proposals())
                .extracting(it -> it.answer().accepted())
                .containsExactly(false, true);
    }

    @Test
    void speaksEnglishWhereTheCustomersLanguageWasNotHeardYet() {
        var unheard = then(Case.unheard(Given.ID), system(1), it -> it.open(Given.verdict()));
        var contacted = then(unheard, on(10), it -> it.contact(on(10)).contact(Given.call(true, 10), Given.SKEW));
        var found =
                then(contacted, on(20), it -> it.cause(on(20)).findCause(Given.cause(Cause.RootCause.SUPPLIER, 20)));
        var proposed = then(found, on(30), it -> it.solution(on(30)).propose(refund(1)));
        var offered = then(proposed, on(35), it -> it.solution(on(35)).offer("", "", null));

        assertThat(newest(offered).agreement().language()).isEqualTo("en");
    }
}
