package dev.redress.resolution.actions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.actions.domain.ActionEvent.ActionVerified;
import dev.redress.resolution.actions.domain.ActionRefusal.Code;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> PHOTO = List.of("att-1");
    private static final Rate TEN_IN_A_MONTH = new Rate(10, 30);
    private static final Rate FIVE_IN_A_MONTH = new Rate(5, 30);
    private static final ActionOrder ORDER = order("E2007", TODAY.plusDays(10));

    private static final Staff STAFF = Staff.of(
            List.of(person("E2007", true), person("E1", true), person("E3", false)),
            List.of(new Department("QUALITY", "")));

    private final Action unopened = Action.unopened("A-1");
    private final Action open = unopened.after(unopened.open(ORDER, by("lead", 0), STAFF, TODAY));
    private final Action done = open.after(open.done(PHOTO, "", by("E2011", 1)));
    private final Action again = done.after(done.verify(TEN_IN_A_MONTH, TEN_IN_A_MONTH, "", by("boss", 31), WINDOW));
    private final Action verified =
            done.after(done.verify(TEN_IN_A_MONTH, FIVE_IN_A_MONTH, "", by("boss", 31), WINDOW));

    @Test
    void isDoneWhenItWasAndNotWhenThatWasTyped() {
        var typed = START.plus(Duration.ofDays(4));
        var stamp = new Stamp("E2011", START.plus(Duration.ofDays(2)), typed);

        assertThat(open.after(open.done(PHOTO, "", stamp)).verifiableFrom(WINDOW))
                .contains(stamp.at().plus(WINDOW));
        refuses(Code.DONE_OUTSIDE, () -> open.done(PHOTO, "", new Stamp("E2011", START.minusMillis(1), typed)));
        refuses(Code.DONE_OUTSIDE, () -> open.done(PHOTO, "", new Stamp("E2011", typed.plusMillis(1), typed)));
    }

    @Test
    void isOpenedDoneAndVerified() {
        assertThat(unopened.opened()).isFalse();
        assertThat(open.state()).isEqualTo(ActionState.OPEN);
        assertThat(open.attempt()).isEqualTo(1);
        assertThat(done.state()).isEqualTo(ActionState.DONE);
        assertThat(verified.state()).isEqualTo(ActionState.VERIFIED);
        assertThat(verified.attempts()).hasSize(1);
    }

    @Test
    void isOpenAgainAsTheNextAttemptWhenItDidNotHelp() {
        assertThat(again.state()).isEqualTo(ActionState.OPEN);
        assertThat(again.attempt()).isEqualTo(2);

        var second = again.after(again.done(List.of("att-2"), "", by("E2011", 40)));

        assertThat(second.attempts()).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(second.attempts().get(0).check().effective()).isFalse();
        assertThat(second.verify(TEN_IN_A_MONTH, FIVE_IN_A_MONTH, "", by("boss", 70), WINDOW))
                .singleElement(type(ActionVerified.class))
                .returns(2, ActionVerified::attempt);
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        assertThat(open.open(ORDER, by("lead", 5), Staff.NOBODY, TODAY.plusDays(50)))
                .isEmpty();
        assertThat(done.open(ORDER, by("lead", 5), Staff.NOBODY, TODAY)).isEmpty();
        assertThat(done.done(PHOTO, "", by("other", 5))).isEmpty();
        assertThat(verified.verify(TEN_IN_A_MONTH, FIVE_IN_A_MONTH, "", by("boss", 32), WINDOW))
                .isEmpty();
        assertThat(again.verify(TEN_IN_A_MONTH, TEN_IN_A_MONTH, "", by("boss", 32), WINDOW))
                .isEmpty();
    }

    @Test
    void refusesAnotherActionUnderTheSameKey() {
        refuses(Code.CONFLICT, () -> open.open(order("E9", TODAY.plusDays(10)), by("lead", 0), STAFF, TODAY));
    }

    @Test
    void refusesADayThatIsOver() {
        refuses(Code.DUE_IN_PAST, () -> unopened.open(order("E1", TODAY.minusDays(1)), by("lead", 0), STAFF, TODAY));
        assertThat(unopened.open(order("E1", TODAY), by("lead", 0), STAFF, TODAY))
                .hasSize(1);
    }

    @Test
    void refusesOwnersAndDepartmentsThatAreNotThere() {
        refuses(Code.UNKNOWN_OWNER, () -> unopened.open(order("E9", TODAY.plusDays(10)), by("lead", 0), STAFF, TODAY));
        refuses(Code.UNKNOWN_OWNER, () -> unopened.open(order("E3", TODAY.plusDays(10)), by("lead", 0), STAFF, TODAY));
        refuses(Code.UNKNOWN_DEPARTMENT, () -> unopened.open(ORDER, by("lead", 0), Staff.NOBODY, TODAY));
    }

    @Test
    void refusesWhatIsNotOpen() {
        refuses(Code.NO_SUCH_ACTION, () -> unopened.done(PHOTO, "", by("E2011", 1)));
        refuses(Code.NO_SUCH_ACTION, () -> check(unopened, FIVE_IN_A_MONTH, "boss", 31));
    }

    @Test
    void saysWhereItStandsAndWhoPutItThere() {
        assertThatThrownBy(() -> done.done(List.of("att-9"), "", by("E2011", 2)))
                .hasMessage("the action is DONE in attempt 1 (by E2011 at 2026-03-11T09:00:00Z): DONE cannot follow;"
                        + " possible now: [OPEN, VERIFIED]");
        refuses(Code.NOT_NOW, () -> verified.done(PHOTO, "", by("E2011", 40)));
        refuses(Code.NOT_NOW, () -> check(open, FIVE_IN_A_MONTH, "boss", 31));
        refuses(Code.NOT_NOW, () -> check(verified, new Rate(1, 30), "boss", 40));
    }

    @Test
    void wantsSomethingNewAfterWhatDidNotHelp() {
        refuses(Code.NOTHING_NEW, () -> again.done(PHOTO, "", by("E2011", 40)));
        assertThat(again.done(PHOTO, "now at every station", by("E2011", 40))).hasSize(1);
    }

    @Test
    void isNotJudgedByWhoOwnsOrDidIt() {
        refuses(Code.OWN_WORK, () -> check(done, FIVE_IN_A_MONTH, "E2007", 31));
        refuses(Code.OWN_WORK, () -> check(done, FIVE_IN_A_MONTH, "E2011", 31));
    }

    @Test
    void isNotJudgedBeforeTheWindowIsOver() {
        assertThat(done.verifiableFrom(WINDOW)).contains(START.plus(Duration.ofDays(31)));

        refuses(Code.NOT_NOW, () -> check(done, FIVE_IN_A_MONTH, "boss", 30));
        assertThat(check(done, FIVE_IN_A_MONTH, "boss", 31)).hasSize(1);
        assertThat(open.verifiableFrom(WINDOW)).isEmpty();
        assertThat(again.verifiableFrom(WINDOW)).isEmpty();
        assertThat(verified.verifiableFrom(WINDOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 30,  9, 30, true",
        "10, 30, 10, 30, false",
        "10, 30, 11, 30, false",
        "10, 30, 20, 60, false",
        "10, 30, 19, 60, true",
        " 1, 90,  1, 30, false",
        " 3, 90,  0, 30, true",
        " 0, 30,  0, 30, true",
        " 0, 30,  1, 90, false",
        "2147483647, 2147483646, 2147483646, 2147483646, true"
    })
    void helpedWhenFewerComplaintsADayCameAfterIt(
            int before, int daysBefore, int after, int daysAfter, boolean helped) {
        var check = Attempt.Check.of(new Rate(before, daysBefore), new Rate(after, daysAfter), "", by("boss", 31));

        assertThat(check.effective()).isEqualTo(helped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20", "2026-03-21"})
    void isOverdueOnceItsDayIsOver(LocalDate today) {
        var late = today.isAfter(ORDER.dueOn());

        assertThat(open.overdue(today)).isEqualTo(late);
        assertThat(again.overdue(today)).isEqualTo(late);
        assertThat(done.overdue(today)).isFalse();
        assertThat(verified.overdue(today)).isFalse();
        assertThat(unopened.overdue(today)).isFalse();
    }

    @Test
    void keepsEachComplaintOnce() {
        assertThat(ORDER.complaints()).containsExactly("c-2", "c-1");
    }

    private static List<ActionEvent> check(Action it, Rate after, String by, int day) {
        return it.verify(TEN_IN_A_MONTH, after, "", by(by, day), WINDOW);
    }

    private static void refuses(Code code, ThrowingCallable decision) {
        assertThatThrownBy(decision).asInstanceOf(type(ActionRefusal.class)).returns(code, ActionRefusal::code);
    }

    private static Stamp by(String who, int day) {
        return new Stamp(who, START.plus(Duration.ofDays(day)));
    }

    private static Person person(String code, boolean active) {
        return new Person(code, List.of(), "QUALITY", 0, List.of(), "", active);
    }

    private static ActionOrder order(String owner, LocalDate dueOn) {
        return new ActionOrder(
                ActionOrder.Kind.CORRECTIVE,
                List.of("c-2", "c-1", "c-2"),
                "check seals before packing",
                RootCause.SUPPLIER,
                "",
                "QUALITY",
                owner,
                dueOn);
    }
}
