package dev.redress.intake.complaints.domain;

import static dev.redress.intake.complaints.domain.Registrations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.ComplaintRefusal.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SequelDecisionsTest {
    private static final Complaint ENTERED =
            Registrations.registered(Registrations.of(Origin.http("ann", "", "r"), "leaks"));

    private static LaterWord word(String words) {
        return new LaterWord(Speaker.CUSTOMER, Channel.EMAIL, words, words, "", new Stamp("ann", NOON.plusSeconds(60)));
    }

    private static Complaint amended(Complaint it, String id, String words) {
        return Registrations.after(it, it.sequelDecisions().amend(id, word(words)));
    }

    private static Complaint withdrawn(Complaint it) {
        return Registrations.after(it, it.sequelDecisions().withdraw(word("all is well")));
    }

    private static Complaint corrected(Complaint it, String narrative, String by) {
        return Registrations.after(it, correction(it, narrative, by));
    }

    private static List<IntakeEvent> correction(Complaint it, String narrative, String by) {
        var before = it.registration().details();
        var details = before.withStatement(new Statement(narrative, ""));
        var told = new Disclosure("cu-1", details.statement(), details.product(), details.particulars(), "");
        return it.sequelDecisions().correct(details, told, "misheard", new Stamp(by, NOON.plusSeconds(90)));
    }

    private static void refuses(Code code, ThrowingCallable what) {
        assertThatExceptionOfType(ComplaintRefusal.class)
                .isThrownBy(what)
                .extracting(ComplaintRefusal::code)
                .isEqualTo(code);
    }

    @Test
    void numbersWhatIsAdded() {
        var twice = amended(amended(ENTERED, "a", "it smells"), "b", "it smokes");

        assertThat(twice.sequel().amendments()).extracting(Amendment::number).containsExactly(1, 2);
    }

    @Test
    void addsTheSameOnce() {
        var once = amended(ENTERED, "a", "it smells");

        assertThat(once.sequelDecisions().amend("a", word("it smells"))).isEmpty();
    }

    @Test
    void refusesSomethingElseUnderTheSameId() {
        var once = amended(ENTERED, "a", "it smells");

        refuses(Code.CONFLICT, () -> once.sequelDecisions().amend("a", word("it smokes")));
    }

    @Test
    void refusesToAddToWhatWasWithdrawn() {
        var over = withdrawn(ENTERED);

        refuses(Code.NOT_NOW, () -> over.sequelDecisions().amend("a", word("it smells")));
    }

    @Test
    void stillKnowsWhatWasAddedBeforeItWasWithdrawn() {
        var over = withdrawn(amended(ENTERED, "a", "it smells"));

        assertThat(over.sequelDecisions().amend("a", word("it smells"))).isEmpty();
    }

    @Test
    void holdsNoMoreThanFitsIntoADocument() {
        var full = ENTERED;
        for (var i = 0; i < SequelDecisions.MOST; i++) {
            full = amended(full, "a" + i, "more");
        }
        var decisions = full.sequelDecisions();

        refuses(Code.NOT_NOW, () -> decisions.amend("one too many", word("more")));
    }

    private static Complaint attached(Complaint it, String id, String sha256, AttachedTo to) {
        return Registrations.after(it, attaching(it, id, sha256, to));
    }

    private static List<IntakeEvent> attaching(Complaint it, String id, String sha256, AttachedTo to) {
        var file = new KeptFile("key of " + id, "image/jpeg", 3, sha256, true);
        return it.sequelDecisions().attach(id, "photo.jpg", file, to, new Stamp("ann", NOON), 3);
    }

    private static AttachedTo to(AttachedTo.Kind kind, String reference) {
        return new AttachedTo(kind, reference);
    }

    @Test
    void numbersTheFilesOfAComplaint() {
        var twice =
                attached(attached(ENTERED, "a", "1", AttachedTo.COMPLAINT), "b", "1", to(AttachedTo.Kind.TASK, "7"));

        assertThat(twice.sequel().attachments()).extracting(Attachment::number).containsExactly(1, 2);
    }

    @Test
    void addsTheSameFileForTheSameThingOnce() {
        var once = attached(ENTERED, "a", "1", AttachedTo.COMPLAINT);

        assertThat(attaching(once, "a", "1", AttachedTo.COMPLAINT)).isEmpty();
        refuses(Code.CONFLICT, () -> attaching(once, "a", "2", AttachedTo.COMPLAINT));
        refuses(Code.CONFLICT, () -> attaching(once, "a", "1", to(AttachedTo.Kind.TASK, "7")));
    }

    @Test
    void addsFilesToWhatWasWithdrawnToo() {
        assertThat(attaching(withdrawn(ENTERED), "a", "1", AttachedTo.COMPLAINT))
                .hasSize(1);
    }

    @Test
    void holdsNoMoreFilesThanItMay() {
        var full = ENTERED;
        for (var i = 0; i < 3; i++) {
            full = attached(full, "a" + i, "1", AttachedTo.COMPLAINT);
        }
        var it = full;

        refuses(Code.NOT_NOW, () -> attaching(it, "one too many", "1", AttachedTo.COMPLAINT));
        assertThat(attaching(it, "a1", "1", AttachedTo.COMPLAINT)).isEmpty();
    }

    @Test
    void wantsToKnowWhichContactAFileBelongsTo() {
        refuses(Code.INVALID, () -> attaching(ENTERED, "a", "1", to(AttachedTo.Kind.CONTACT, "")));
        refuses(Code.INVALID, () -> attaching(ENTERED, "a", "1", to(AttachedTo.Kind.EVIDENCE, "the photo")));
        refuses(Code.INVALID, () -> attaching(ENTERED, "a", "1", to(AttachedTo.Kind.COMPLAINT, "7")));
    }

    @Test
    void saysWhatWasCorrected() {
        var it = corrected(ENTERED, "drips", "ben");

        assertThat(it.registration().details().statement().narrative()).isEqualTo("drips");
        assertThat(it.registration().disclosure().statement().narrative()).isEqualTo("drips");
        assertThat(it.sequel().corrections())
                .singleElement()
                .satisfies(correction -> assertThat(correction.changes())
                        .containsExactly(new FieldChange("narrative", "leaks", "drips")));
    }

    @Test
    void isStillTheSameComplaintAfterItWasCorrected() {
        var it = corrected(ENTERED, "drips", "ben");

        assertThat(it.outcomeOf(Registrations.of(Origin.http("ann", "", "r"), "leaks")))
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatIsRightAlreadyIsNoCorrection() {
        assertThat(correction(ENTERED, "leaks", "ben")).isEmpty();
    }

    @Test
    void isToBeLookedAtAgainUntilSomebodyElseHas() {
        var it = corrected(ENTERED, "drips", "ben");
        refuses(Code.NOT_ALLOWED, () -> it.sequelDecisions().review(1, new Stamp("ben", NOON)));

        var seen = Registrations.after(it, it.sequelDecisions().review(1, new Stamp("cy", NOON.plusSeconds(99))));

        assertThat(it.sequel().toReview()).isTrue();
        assertThat(seen.sequel().toReview()).isFalse();
        assertThat(seen.sequelDecisions().review(1, new Stamp("dan", NOON))).isEmpty();
    }

    @Test
    void aLaterCorrectionIsToBeLookedAtAgainToo() {
        var first = corrected(ENTERED, "drips", "ben");
        var seen = Registrations.after(first, first.sequelDecisions().review(1, new Stamp("cy", NOON)));

        assertThat(corrected(seen, "pours", "ben").sequel().toReview()).isTrue();
    }

    @Test
    void refusesToLookAtACorrectionThatIsNone() {
        refuses(Code.NOT_FOUND, () -> ENTERED.sequelDecisions().review(1, new Stamp("cy", NOON)));
    }

    private static Complaint erased(Complaint it) {
        return Registrations.after(
                it, it.sequelDecisions().erase(new Erasure("r-1", List.of("cu-1"), new Stamp("meg", NOON))));
    }

    @Test
    void keepsOfAnErasedCustomerWhatOthersWereTold() {
        var told = ENTERED.registration().disclosure();

        var it = erased(corrected(amended(ENTERED, "a", "it smells"), "it drips", "bob"));

        assertThat(it.registration().details().customer().name()).isEmpty();
        assertThat(it.registration().details().statement().narrative()).isEqualTo("it drips");
        assertThat(it.registration().fingerprint()).isEmpty();
        assertThat(it.registration().origin().sending()).isEmpty();
        assertThat(it.registration().disclosure().customerRef()).isEqualTo(told.customerRef());
        assertThat(it.sequel().corrections().get(0).changes())
                .allSatisfy(
                        change -> assertThat(change.before() + change.after()).isEmpty());
        assertThat(it.known().names()).isEmpty();
        assertThat(it.sequelDecisions().erase(new Erasure("r-2", List.of(), new Stamp("meg", NOON))))
                .isEmpty();
    }

    @Test
    void takesNothingBackOfAnErasedCustomer() {
        var it = erased(ENTERED);

        refuses(Code.NOT_NOW, () -> it.sequelDecisions().amend("a", word("it smells")));
        refuses(Code.NOT_NOW, () -> correction(it, "it drips", "bob"));
        assertThat(withdrawn(it).sequel().withdrawal().words()).isEmpty();
        assertThat(it.outcomeOf(ENTERED.registration())).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void isWithdrawnOnce() {
        var over = withdrawn(ENTERED);

        assertThat(over.sequelDecisions().withdraw(word("really"))).isEmpty();
        assertThat(over.sequel().withdrawal().words()).isEqualTo("all is well");
    }

    @Test
    void knowsNothingOfWhatIsNotInTheBook() {
        refuses(Code.NOT_FOUND, () -> Complaint.blank("c2").sequelDecisions());
    }

    @Test
    void takesNoWordOfTheFutureOrFromBeforeItWasReceived() {
        var decisions = ENTERED.sequelDecisions();
        var skew = Duration.ofMinutes(5);

        refuses(Code.INVALID, () -> decisions.requireTime(NOON.plusSeconds(400), NOON, skew));
        refuses(Code.INVALID, () -> decisions.requireTime(NOON.minusSeconds(400), NOON, skew));
        assertThatNoException().isThrownBy(() -> decisions.requireTime(NOON, NOON, skew));
    }

    @Provide
    Arbitrary<List<String>> lives() {
        return Arbitraries.of("a1", "a2", "c-drips", "c-leaks", "r1", "r2", "w")
                .list()
                .ofMaxSize(12);
    }

    /** Whatever comes in whatever order: numbers without a gap, one withdrawal, nothing added after it. */
    @Property
    void keepsItsOrder(@ForAll("lives") List<String> life) {
        var it = ENTERED;
        var told = new ArrayList<IntakeEvent>();
        for (var step : life) {
            var events = decided(it, step);
            assertThat(decided(Registrations.after(it, events), step)).isEmpty();
            told.addAll(events);
            it = Registrations.after(it, events);
        }
        var sequel = it.sequel();
        for (var i = 0; i < sequel.amendments().size(); i++) {
            assertThat(sequel.amendments().get(i).number()).isEqualTo(i + 1);
        }
        for (var i = 0; i < sequel.corrections().size(); i++) {
            assertThat(sequel.corrections().get(i).number()).isEqualTo(i + 1);
        }
        assertThat(sequel.toReview())
                .isEqualTo(sequel.corrections().stream().anyMatch(correction -> correction.review() == null));
        var kinds = told.stream().map(event -> event.getClass().getSimpleName()).toList();
        assertThat(kinds.stream().filter("Withdrawn"::equals).count()).isLessThanOrEqualTo(1);
        assertThat(kinds.contains("Withdrawn") && kinds.lastIndexOf("Amended") > kinds.indexOf("Withdrawn"))
                .isFalse();
        assertThat(Registrations.after(ENTERED, told)).isEqualTo(it);
    }

    private static List<IntakeEvent> decided(Complaint it, String step) {
        try {
            return switch (step.charAt(0)) {
                case 'a' -> it.sequelDecisions().amend(step, word(step));
                case 'c' -> correction(it, step.substring(2), "ben");
                case 'r' -> it.sequelDecisions().review(step.charAt(1) - '0', new Stamp("cy", NOON));
                default -> it.sequelDecisions().withdraw(word("all is well"));
            };
        } catch (ComplaintRefusal refused) {
            return List.of();
        }
    }
}
