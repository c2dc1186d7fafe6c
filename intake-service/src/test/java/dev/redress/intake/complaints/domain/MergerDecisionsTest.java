package dev.redress.intake.complaints.domain;

import static dev.redress.intake.complaints.domain.Registrations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.ComplaintRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MergerDecisionsTest {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Stamp NOW = new Stamp("lead", NOON);

    private static Complaint entered(String id) {
        var asked = Registrations.of(Origin.http("ann", "", "r"), "leaks");
        return Registrations.after(
                Complaint.blank(id), Complaint.blank(id).register(asked, "no " + id, new Acknowledgement(NOON, NOON)));
    }

    private static Companion companion(Complaint it) {
        return new Companion(it.name(), NOON, Merger.Reason.SAME_MATTER, "", NOW);
    }

    private static Complaint joined(Complaint master, Complaint other) {
        return Registrations.after(master, master.mergerDecisions().join(companion(other)));
    }

    private static Complaint merged(Complaint it, Complaint master) {
        return Registrations.after(it, it.mergerDecisions().merge(companion(it).merger(master.name())));
    }

    private static List<IntakeEvent> unmerge(Complaint it, Split.Reason reason, Instant at) {
        return it.mergerDecisions().unmerge(reason, "", new Stamp("lead", at), WINDOW);
    }

    private static Complaint withdrawn(Complaint it) {
        var word = new LaterWord(Speaker.CUSTOMER, Channel.EMAIL, "", "", "", NOW);
        return Registrations.after(it, it.sequelDecisions().withdraw(word));
    }

    private static void refuses(Code code, ThrowingCallable what) {
        assertThatExceptionOfType(ComplaintRefusal.class)
                .isThrownBy(what)
                .extracting(ComplaintRefusal::code)
                .isEqualTo(code);
    }

    private final Complaint one = entered("c1");
    private final Complaint other = entered("c2");

    @Test
    void goesWithItsMasterAndBack() {
        var gone = merged(one, other);
        var back = Registrations.after(gone, unmerge(gone, Split.Reason.MISTAKEN, NOON));

        assertThat(gone.mergers().mergedInto("c2")).isTrue();
        assertThat(back.mergers().into()).isNull();
    }

    @Test
    void isMergedAndUnmergedOnceHoweverOftenItIsSaid() {
        var gone = merged(one, other);
        var back = Registrations.after(gone, unmerge(gone, Split.Reason.MISTAKEN, NOON));
        var master = joined(other, one);

        assertThat(gone.mergerDecisions().merge(companion(one).merger(other.name())))
                .isEmpty();
        assertThat(unmerge(back, Split.Reason.MISTAKEN, NOON.plusSeconds(5))).isEmpty();
        assertThat(master.mergerDecisions().join(companion(one))).isEmpty();
        assertThat(other.mergerDecisions().part("c1", Split.Reason.MISTAKEN, "", NOW))
                .isEmpty();
    }

    @Test
    void goesNeitherIntoItselfNorIntoOneThatIsMerged() {
        var gone = merged(one, entered("c3"));

        refuses(Code.INVALID, () -> one.mergerDecisions().merge(companion(one).merger(one.name())));
        refuses(Code.INVALID, () -> one.mergerDecisions().join(companion(one)));
        refuses(Code.MERGED, () -> gone.mergerDecisions().join(companion(other)));
        refuses(Code.MERGED, () -> gone.mergerDecisions().merge(companion(one).merger(other.name())));
    }

    @Test
    void aMasterGoesNowhere() {
        var master = joined(one, other);

        refuses(
                Code.MASTER,
                () -> master.mergerDecisions()
                        .merge(companion(one).merger(entered("c3").name())));
    }

    @Test
    void nobodyIsMergedWhoHasWithdrawn() {
        var over = withdrawn(one);

        refuses(Code.ENDED, () -> over.mergerDecisions().join(companion(other)));
        refuses(Code.ENDED, () -> over.mergerDecisions().merge(companion(one).merger(other.name())));
        refuses(Code.ENDED, () -> unmerge(withdrawn(merged(one, other)), Split.Reason.MISTAKEN, NOON));
    }

    @Test
    void isUnmergedWithinTheWindowAlone() {
        var gone = merged(one, other);

        assertThat(unmerge(gone, Split.Reason.DIFFERENT, NOON.plus(WINDOW))).hasSize(1);
        refuses(
                Code.TOO_LATE,
                () -> unmerge(gone, Split.Reason.DIFFERENT, NOON.plus(WINDOW).plusMillis(1)));
        refuses(Code.NOT_MERGED, () -> unmerge(one, Split.Reason.DIFFERENT, NOON));
    }

    @Test
    void whatIsAddedToOneThatIsMergedIsTheMastersUnderItsNumber() {
        var word = new LaterWord(Speaker.CUSTOMER, Channel.EMAIL, "it smells", "it smells", "", NOW);
        var gone = merged(one, other);

        assertThat(gone.sequelDecisions().amend("a", word)).isEmpty();
        assertThat(joined(other, one).sequelDecisions().amend("a", word, gone.name()))
                .singleElement()
                .isEqualTo(new IntakeEvent.Amended(new Amendment(1, "a", word, one.name())));
    }

    @Test
    void aMasterThatIsWithdrawnLetsAllGoAndAnotherNone() {
        var master = joined(joined(one, other), entered("c3"));

        assertThat(master.mergerDecisions().releaseAll(NOW)).isEmpty();
        assertThat(Registrations.after(
                                withdrawn(master),
                                withdrawn(master).mergerDecisions().releaseAll(NOW))
                        .mergers()
                        .companions())
                .isEmpty();
    }

    /** One of the two writes of a request: the master's, or that of the one that goes. */
    private record Write(int from, int into, boolean master) {}

    @Provide
    Arbitrary<List<Write>> writes() {
        var which = Arbitraries.integers().between(0, 3);
        return Combinators.combine(which, which, Arbitraries.of(true, false))
                .as(Write::new)
                .list()
                .ofMaxSize(40);
    }

    /**
     * However the writes of many requests fall between each other: who goes has been taken by a master that is there, so no way
     * leads further than one step, and none in a ring.
     */
    @Property
    void noneIsMergedIntoOneThatIsMerged(@ForAll("writes") List<Write> writes) {
        var all = new HashMap<Integer, Complaint>();
        for (var i = 0; i < 4; i++) {
            all.put(i, entered("c" + i));
        }
        for (var write : writes) {
            var from = all.get(write.from());
            var into = all.get(write.into());
            if (write.master()) {
                attempt(all, write.into(), it -> it.mergerDecisions().join(companion(from)));
            } else if (into.mergers().companion(from.id()).isPresent()) {
                attempt(
                        all,
                        write.from(),
                        it -> it.mergerDecisions().merge(companion(from).merger(into.name())));
            }
        }

        for (var it : all.values()) {
            if (it.mergers().merged()) {
                var master = all.get(
                        Integer.parseInt(it.mergers().into().master().id().substring(1)));
                assertThat(master.mergers().merged()).isFalse();
                assertThat(it.mergers().companions()).isEmpty();
            }
        }
    }

    private static void attempt(Map<Integer, Complaint> all, int which, Function<Complaint, List<IntakeEvent>> decide) {
        try {
            all.computeIfPresent(which, (key, it) -> Registrations.after(it, decide.apply(it)));
        } catch (ComplaintRefusal refused) {
            assertThat(new HashSet<>(List.of(Code.MERGED, Code.MASTER, Code.INVALID)))
                    .contains(refused.code());
        }
    }
}
