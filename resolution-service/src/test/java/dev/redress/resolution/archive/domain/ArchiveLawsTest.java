package dev.redress.resolution.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever single entry is altered, removed or moved, the first position concerned is named. */
class ArchiveLawsTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30.120Z");

    @Property
    void isIntactAsItWasFiled(@ForAll("archives") Archive archive) {
        assertThat(archive.firstFlaw()).isEmpty();
    }

    @Property
    void namesTheOneThatWasAltered(
            @ForAll("archives") Archive archive,
            @ForAll @IntRange(max = 99) int which,
            @ForAll("alterations") UnaryOperator<ArchiveEntry> alteration) {
        var index = which % archive.entries().size();
        var entries = new ArrayList<>(archive.entries());
        entries.set(index, alteration.apply(entries.get(index)));

        assertThat(with(archive, entries).firstFlaw()).contains(new Flaw(index + 1, Flaw.Kind.ALTERED));
    }

    /** Who knows how hashes are made can make one that fits what they wrote; not one that fits what comes after. */
    @Property
    void namesTheOneThatWasWrittenAnewWithAHashThatFits(
            @ForAll("archives") Archive archive,
            @ForAll @IntRange(max = 99) int which,
            @ForAll("rewritings") UnaryOperator<ArchiveEntry> alteration) {
        var index = which % archive.entries().size();
        var entries = new ArrayList<>(archive.entries());
        entries.set(index, hashed(alteration.apply(entries.get(index))));

        assertThat(with(archive, entries).firstFlaw()).contains(new Flaw(index + 1, Flaw.Kind.ALTERED));
    }

    @Property
    void namesTheOneThatWasRemoved(@ForAll("archives") Archive archive, @ForAll @IntRange(max = 99) int which) {
        var index = which % archive.entries().size();
        var entries = new ArrayList<>(archive.entries());
        entries.remove(index);

        assertThat(with(archive, entries).firstFlaw()).contains(new Flaw(index + 1, Flaw.Kind.REMOVED));
    }

    @Property
    void namesTheFirstThatIsNotInItsPlace(
            @ForAll("archives") Archive archive,
            @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(max = 99) int where) {
        var from = which % archive.entries().size();
        var to = where % archive.entries().size();
        var entries = new ArrayList<>(archive.entries());
        entries.add(to, entries.remove(from));

        var flaw = with(archive, entries).firstFlaw();

        if (from == to) {
            assertThat(flaw).isEmpty();
        } else {
            assertThat(flaw).contains(new Flaw(Math.min(from, to) + 1, Flaw.Kind.MOVED));
        }
    }

    @Property
    void namesTheOneThatIsThereTwice(
            @ForAll("archives") Archive archive,
            @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(max = 99) int where) {
        var from = which % archive.entries().size();
        var to = from + 1 + where % (archive.entries().size() - from);
        var entries = new ArrayList<>(archive.entries());
        entries.add(to, entries.get(from));

        assertThat(with(archive, entries).firstFlaw()).contains(new Flaw(to + 1, Flaw.Kind.MOVED));
    }

    @Provide
    Arbitrary<Archive> archives() {
        var texts = Arbitraries.strings().ofMaxLength(30);
        var messages = Combinators.combine(
                        Arbitraries.of("complaints.intake", "complaints.triage", "complaints.sla"),
                        texts,
                        texts,
                        Arbitraries.longs().between(1, 99),
                        Arbitraries.longs().between(0, 1_000_000).map(AT::plusMillis),
                        texts)
                .as(Message::new);
        return messages.list().ofMinSize(1).ofMaxSize(12).map(ArchiveLawsTest::filed);
    }

    private static Archive filed(List<Message> messages) {
        var archive = Archive.empty("C-17");
        for (var it : messages) {
            archive = archive.after(archive.file(it, it.time()).get(0));
        }
        return archive;
    }

    @Provide
    Arbitrary<UnaryOperator<ArchiveEntry>> alterations() {
        return Arbitraries.oneOf(
                rewritings(),
                Arbitraries.of(
                        it -> of(it, it.position(), it.data(), it.previous(), "f".repeat(64)),
                        it -> of(it, it.position(), it.data(), it.previous(), ""),
                        it -> time(it, it.time().plusNanos(1))));
    }

    @Provide
    Arbitrary<UnaryOperator<ArchiveEntry>> rewritings() {
        return Arbitraries.of(
                it -> of(it, it.position(), it.data() + " ", it.previous(), it.hash()),
                it -> of(it, it.position(), "{}".repeat(20), it.previous(), it.hash()),
                it -> of(it, it.position() + 1, it.data(), it.previous(), it.hash()),
                it -> of(it, it.position() - 1, it.data(), it.previous(), it.hash()),
                it -> of(it, it.position(), it.data(), "f".repeat(64), it.hash()),
                it -> new ArchiveEntry(
                        it.position(),
                        it.topic() + ".x",
                        it.type(),
                        it.messageId(),
                        it.version(),
                        it.time(),
                        it.filedAt(),
                        it.data(),
                        it.previous(),
                        it.hash()),
                it -> new ArchiveEntry(
                        it.position(),
                        it.topic(),
                        it.type() + "\nid x",
                        it.messageId(),
                        it.version() + 1,
                        it.time(),
                        it.filedAt().plusMillis(1),
                        it.data(),
                        it.previous(),
                        it.hash()),
                it -> time(it, it.time().plusMillis(1)));
    }

    private static ArchiveEntry time(ArchiveEntry it, Instant time) {
        return new ArchiveEntry(
                it.position(),
                it.topic(),
                it.type(),
                it.messageId(),
                it.version(),
                time,
                it.filedAt(),
                it.data(),
                it.previous(),
                it.hash());
    }

    private static ArchiveEntry of(ArchiveEntry it, int position, String data, String previous, String hash) {
        return new ArchiveEntry(
                position,
                it.topic(),
                it.type(),
                it.messageId(),
                it.version(),
                it.time(),
                it.filedAt(),
                data,
                previous,
                hash);
    }

    private static ArchiveEntry hashed(ArchiveEntry it) {
        return of(it, it.position(), it.data(), it.previous(), it.hashFor("C-17"));
    }

    private static Archive with(Archive it, List<ArchiveEntry> entries) {
        return new Archive(it.complaintId(), it.since(), entries, it.head());
    }
}
