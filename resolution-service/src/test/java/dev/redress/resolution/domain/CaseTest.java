package dev.redress.resolution.domain;

import static dev.redress.resolution.domain.Given.SKEW;
import static dev.redress.resolution.domain.Given.at;
import static dev.redress.resolution.domain.Given.call;
import static dev.redress.resolution.domain.Given.cause;
import static dev.redress.resolution.domain.Given.closing;
import static dev.redress.resolution.domain.Given.complaint;
import static dev.redress.resolution.domain.Given.in;
import static dev.redress.resolution.domain.Given.minute;
import static dev.redress.resolution.domain.Given.rejection;
import static dev.redress.resolution.domain.Given.reopening;
import static dev.redress.resolution.domain.Given.solution;
import static dev.redress.resolution.domain.Given.then;
import static dev.redress.resolution.domain.Given.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.resolution.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.domain.CaseEvent.CauseFound;
import dev.redress.resolution.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.domain.CaseEvent.SolutionAccepted;
import dev.redress.resolution.domain.CaseEvent.SolutionDeclined;
import dev.redress.resolution.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.domain.Cause.RootCause;
import dev.redress.resolution.domain.Proposal.Evidence;
import dev.redress.resolution.domain.Refusal.Code;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseTest {
    /** Each command, said with content that is on record nowhere, and where it leads. */
    private static final Map<Stage, Function<Case, List<CaseEvent>>> COMMANDS = new LinkedHashMap<>(Map.of(
            Stage.CAUSE_FOUND, it -> it.findCause(cause(RootCause.LOGISTICS, 70)),
            Stage.PROPOSED, it -> it.propose(solution(Remedy.Kind.GIFT), at(70)),
            Stage.ACCEPTED, it -> it.accept(Evidence.SIGNATURE, at(70)),
            Stage.DECLINED, it -> it.decline("never", at(70)),
            Stage.RESOLVED, it -> it.resolve(Resolution.Outcome.SETTLED, "otherwise", at(70)),
            Stage.REJECTED, it -> it.refuse(new Rejection(Rejection.Outcome.REFERRED, "not ours", at(70)))));

    static Stream<Arguments> everyCommandInEveryStage() {
        return Stream.of(Stage.values())
                .flatMap(from -> COMMANDS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyCommandInEveryStage")
    void takesACommandExactlyWhereTheStageAllowsIt(Stage from, Stage to) {
        var before = in(from);
        var command = COMMANDS.get(to);
        var correctsTheCause = from == Stage.CAUSE_FOUND && to == Stage.CAUSE_FOUND;

        if (from.next().contains(to) || correctsTheCause) {
            assertThat(then(before, command).stage()).isEqualTo(to);
        } else {
            assertRefused(Code.NOT_NOW, () -> command.apply(before))
                    .withMessageContaining("the case is " + from)
                    .withMessageContaining(from.possible());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesContactsInEveryOpenStage(Stage stage) {
        var before = in(stage);
        var contact = call(true, 70);

        if (stage.open()) {
            assertThat(before.contact(contact, SKEW)).containsExactly(new CustomerContacted(1, contact));
        } else {
            assertRefused(Code.NOT_NOW, () -> before.contact(contact, SKEW));
        }
    }

    @Test
    void isNoCaseUntilTriageHasSpoken() {
        var heard = then(Case.unheard(Given.ID), it -> it.heard(complaint()));

        assertThat(heard.opened()).isFalse();
        assertRefused(Code.NO_SUCH_CASE, () -> heard.contact(call(true, 10), SKEW));
        COMMANDS.values().forEach(it -> assertRefused(Code.NO_SUCH_CASE, () -> it.apply(heard)));
    }

    @Test
    void opensAssignedToTheDepartmentInItsFirstCycle() {
        var opened = then(Case.unheard(Given.ID), it -> it.open(verdict()));

        assertThat(opened.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(opened.cycle()).isEqualTo(1);
        assertThat(opened.verdict().department()).isEqualTo("AFTER_SALES");
        assertThat(opened.complaint()).isNull();
    }

    @Test
    void isTheSameCaseWhicheverOfIntakeAndTriageIsHeardFirst() {
        var triageFirst = then(Case.unheard(Given.ID), it -> it.open(verdict()), it -> it.heard(complaint()));

        assertThat(triageFirst).isEqualTo(in(Stage.ASSIGNED));
    }

    @Test
    void isContactedOnceTheCustomerWasReached() {
        assertThat(then(in(Stage.ASSIGNED), it -> it.contact(call(true, 5), SKEW))
                        .stage())
                .isEqualTo(Stage.CONTACTED);
    }

    @Test
    void isNotContactedByACallThatReachesNobody() {
        var after = then(in(Stage.ASSIGNED), it -> it.contact(call(false, 5), SKEW));

        assertThat(after.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(after.cycles().get(0).contacts()).hasSize(1);
        assertRefused(Code.NOT_NOW, () -> after.resolve(Resolution.Outcome.UPHELD, "", at(6)));
    }

    @ParameterizedTest
    @EnumSource
    void countsAMessageSentAsAResponseButNoCallAndNoMachine(Channel channel) {
        var sent = new Contact(channel, Contact.Direction.OUTBOUND, false, minute(5), "", at(5));
        var came = new Contact(channel, Contact.Direction.INBOUND, false, minute(5), "", at(5));
        var silent = EnumSet.of(Channel.PHONE, Channel.VISIT, Channel.RETURN, Channel.SYSTEM);

        assertThat(sent.response()).isEqualTo(!silent.contains(channel));
        assertThat(came.response()).isFalse();
    }

    @Test
    void staysWhereItIsWhenMoreContactsFollow() {
        assertThat(then(in(Stage.PROPOSED), it -> it.contact(call(true, 35), SKEW))
                        .stage())
                .isEqualTo(Stage.PROPOSED);
    }

    @Test
    void countsTheSameContactOnceThoughAnotherSaysIt() {
        var again = new Contact(
                Channel.PHONE, Contact.Direction.OUTBOUND, true, minute(10), "", new Said("E9", minute(12)));

        assertThat(in(Stage.CONTACTED).contact(again, SKEW)).isEmpty();
    }

    @Test
    void refusesTheSameContactWithOtherContent() {
        assertRefused(Code.CONFLICT, () -> in(Stage.CONTACTED).contact(call(false, 10), SKEW));
    }

    @Test
    void refusesAContactThatHasYetToTakePlace() {
        var tomorrow = new Contact(
                Channel.PHONE, Contact.Direction.OUTBOUND, true, minute(11).plusMillis(1), "", at(10));

        assertRefused(Code.CONTACT_IN_FUTURE, () -> in(Stage.ASSIGNED).contact(tomorrow, SKEW));
    }

    @Test
    void bearsWithACallersClockThatIsALittleAhead() {
        var nearly = new Contact(Channel.PHONE, Contact.Direction.OUTBOUND, true, minute(11), "", at(10));

        assertThat(in(Stage.ASSIGNED).contact(nearly, SKEW)).hasSize(1);
    }

    @Test
    void refusesAContactFromBeforeTheComplaint() {
        assertRefused(Code.CONTACT_BEFORE_CYCLE, () -> in(Stage.ASSIGNED).contact(call(true, -1), SKEW));
        assertThat(in(Stage.ASSIGNED).contact(call(true, 0), SKEW)).hasSize(1);
    }

    @Test
    void refusesAContactFromBeforeTheReopening() {
        var reopened = then(in(Stage.RESOLVED), it -> it.reopen(2, reopening(60)));

        assertRefused(Code.CONTACT_BEFORE_CYCLE, () -> reopened.contact(call(true, 59), SKEW));
        assertThat(reopened.contact(call(true, 60), SKEW)).hasSize(1);
    }

    @Test
    void putsTheCauseRightAsLongAsNothingIsProposed() {
        var better = cause(RootCause.LOGISTICS, 25);
        var before = in(Stage.CAUSE_FOUND);

        assertThat(before.findCause(better)).containsExactly(new CauseFound(1, better));
        assertThat(then(before, it -> it.findCause(better)).cycles().get(0).cause())
                .isEqualTo(better);
        assertThat(before.findCause(cause(RootCause.SUPPLIER, 25))).isEmpty();
    }

    @Test
    void proposesAgainAsTheNextRound() {
        var said = at(45);
        var solution = solution(Remedy.Kind.APOLOGY);

        assertThat(in(Stage.DECLINED).propose(solution, said))
                .containsExactly(new SolutionProposed(1, new Proposal(2, solution, said, null)));
    }

    @Test
    void putsTheAnswerToTheRoundThatWasAsked() {
        var second = then(in(Stage.DECLINED), it -> it.propose(solution(Remedy.Kind.GIFT), at(45)));

        assertThat(second.accept(Evidence.EMAIL, at(46)))
                .containsExactly(new SolutionAccepted(1, 2, Evidence.EMAIL, at(46)));
        assertThat(second.decline("no", at(46))).containsExactly(new SolutionDeclined(1, 2, "no", at(46)));
        var accepted = then(second, it -> it.accept(Evidence.EMAIL, at(46)));
        assertThat(accepted.cycles().get(0).proposals())
                .extracting(it -> it.answer().accepted())
                .containsExactly(false, true);
    }

    static Stream<Arguments> whatLedThere() {
        return Stream.of(
                Arguments.of(Stage.CAUSE_FOUND, step(it -> it.findCause(cause(RootCause.SUPPLIER, 70)))),
                Arguments.of(Stage.PROPOSED, step(it -> it.propose(solution(Remedy.Kind.APOLOGY), at(70)))),
                Arguments.of(Stage.ACCEPTED, step(it -> it.accept(Evidence.CALL, at(70)))),
                Arguments.of(Stage.DECLINED, step(it -> it.decline("not enough", at(70)))),
                Arguments.of(Stage.RESOLVED, step(it -> it.resolve(Resolution.Outcome.UPHELD, "done", at(70)))),
                Arguments.of(Stage.REJECTED, step(it -> it.refuse(rejection(70)))));
    }

    private static Function<Case, List<CaseEvent>> step(Function<Case, List<CaseEvent>> step) {
        return step;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatLedThere")
    void doesOnceWhatIsSaidTwice(Stage stage, Function<Case, List<CaseEvent>> again) {
        assertThat(again.apply(in(stage))).isEmpty();
    }

    @Test
    void saysWhetherItWasResolvedAtFirstContact() {
        assertThat(in(Stage.CONTACTED).resolve(Resolution.Outcome.SETTLED, "", at(15)))
                .containsExactly(new CaseResolved(1, new Resolution(Resolution.Outcome.SETTLED, "", true, at(15))));
        assertThat(in(Stage.ACCEPTED).resolve(Resolution.Outcome.UPHELD, "", at(45)))
                .containsExactly(new CaseResolved(1, new Resolution(Resolution.Outcome.UPHELD, "", false, at(45))));
    }

    @Test
    void refusesTheComplaintWithReasons() {
        assertThat(in(Stage.CONTACTED).refuse(rejection(20))).containsExactly(new CaseRejected(1, rejection(20)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "REJECTED", "CLOSED"})
    void startsAnewInTheNextCycleWhenReopened(Stage ended) {
        var reopened = then(in(ended), it -> it.reopen(2, reopening(70)));

        assertThat(reopened.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(reopened.cycle()).isEqualTo(2);
        assertThat(reopened.cycles()).hasSize(2);
        assertThat(reopened.cycles().get(0)).isEqualTo(in(ended).cycles().get(0));
        assertRefused(Code.NOT_NOW, () -> reopened.resolve(Resolution.Outcome.UPHELD, "", at(71)));
    }

    @Test
    void countsRoundsAnewInEachCycle() {
        var reopened = then(
                in(Stage.RESOLVED),
                it -> it.reopen(2, reopening(70)),
                it -> it.contact(call(true, 71), SKEW),
                it -> it.findCause(cause(RootCause.SUPPLIER, 72)),
                it -> it.propose(solution(Remedy.Kind.APOLOGY), at(73)));

        assertThat(reopened.cycles().get(1).proposals())
                .extracting(Proposal::round)
                .containsExactly(1);
    }

    @Test
    void isClosedByTheFollowUp() {
        var closed = then(in(Stage.REJECTED), it -> it.close(1, closing(70)));

        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.cycles().get(0).closing()).isEqualTo(closing(70));
        assertThat(closed.close(1, closing(71))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasEndedACycleOnceItIsResolvedOrRejected(Stage stage) {
        assertThat(in(stage).ended(1)).isEqualTo(!stage.open());
        assertThat(in(stage).ended(2)).isFalse();
    }

    @Test
    void knowsThatEarlierCyclesHaveEnded() {
        var reopened = then(in(Stage.RESOLVED), it -> it.reopen(2, reopening(70)));

        assertThat(reopened.ended(1)).isTrue();
        assertThat(reopened.ended(2)).isFalse();
        assertThat(reopened.close(1, closing(80))).isEmpty();
        assertThat(reopened.reopen(2, reopening(80))).isEmpty();
    }

    @Test
    void wasUpdatedWhenItsNewestEventWasPutOnRecord() {
        var late = new Contact(Channel.PHONE, Contact.Direction.OUTBOUND, true, minute(5), "", at(65));

        assertThat(then(in(Stage.CAUSE_FOUND), it -> it.contact(late, SKEW)).updatedAt())
                .isEqualTo(minute(65));
        assertThat(then(Case.unheard(Given.ID), it -> it.open(verdict()), it -> it.heard(complaint()))
                        .updatedAt())
                .isEqualTo(minute(1));
    }

    @Test
    void hasACommandForEveryMoveThatIsNotHeard() {
        var commanded = EnumSet.copyOf(COMMANDS.keySet());
        commanded.add(Stage.CONTACTED);

        assertThat(Stream.of(Stage.values()).flatMap(it -> it.byHandlers().stream()))
                .hasSameElementsAs(commanded);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Refusal> assertRefused(
            Code code, ThrowingCallable call) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
