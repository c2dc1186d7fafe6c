package dev.redress.resolution.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30.120Z");
    private static final Message RECEIVED =
            new Message("complaints.intake", "complaint.received.v1", "m-1", 1, AT, "{\"narrative\":\"two\\nlines\"}");

    @Test
    void filesOneBehindTheOther() {
        var archive = filed(3);

        assertThat(archive.entries()).extracting(ArchiveEntry::position).containsExactly(1, 2, 3);
        assertThat(archive.entries().get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(archive.entries().get(2).previous())
                .isEqualTo(archive.entries().get(1).hash());
        assertThat(archive.head())
                .isEqualTo(new Head(3, archive.entries().get(2).hash()));
        assertThat(archive.since()).isEqualTo(AT);
        assertThat(archive.firstFlaw()).isEmpty();
        assertThat(Archive.empty("C-17").firstFlaw()).isEmpty();
    }

    /** Word for word what the exported archive says of it, so that anyone can do the same. */
    @Test
    void hashesThisTextForEver() {
        var entry = filed(1).entries().get(0);

        assertThat(entry.canonical("C-17")).isEqualTo("""
                redress-archive-entry/1
                complaint C-17
                position 1
                topic complaints.intake
                type complaint.received.v1
                id m-1
                version 1
                time 2026-03-02T08:15:30.120Z
                filed 2026-03-02T08:15:30.120Z
                data {"narrative":"two\\\\nlines"}
                previous 0000000000000000000000000000000000000000000000000000000000000000
                """);
        assertThat(entry.hash()).isEqualTo("e465f35620b5f39abfb9a590fd494acdcbdbd16b5c57dee1587636db9ea49c3f");
    }

    @Test
    void filesNothingBeforeWhatWasFiledBefore() {
        var archive = file(file(Archive.empty("C-17"), AT), AT.minusSeconds(9));

        assertThat(archive.entries()).extracting(ArchiveEntry::filedAt).containsExactly(AT, AT);
    }

    @Test
    void keepsWhatTheStoreKeeps() {
        var odd = new Message("t", "y", "i", 1, AT.plusNanos(4711), "{\"half\":\"\ud83d\"}");
        var archive = Archive.empty("C-17");

        var entry = archive.file(odd, AT.plusNanos(4711)).get(0).entry();

        assertThat(entry.time()).isEqualTo(AT);
        assertThat(entry.filedAt()).isEqualTo(AT);
        assertThat(entry.data()).isEqualTo("{\"half\":\"?\"}");
        assertThat(entry.isSound("C-17")).isTrue();
    }

    @Test
    void knowsWhatWasFiledBeforeATime() {
        var archive = file(file(Archive.empty("C-17"), AT), AT.plusSeconds(1));

        assertThat(archive.before(AT)).isEmpty();
        assertThat(archive.before(AT.plusSeconds(1))).hasSize(1);
        assertThat(archive.before(AT.plusSeconds(2))).hasSize(2);
    }

    @Test
    void findsThatItIsOfAnotherCase() {
        var archive = filed(3);

        assertThat(new Archive("C-18", AT, archive.entries(), archive.head()).firstFlaw())
                .contains(new Flaw(1, Flaw.Kind.ALTERED));
    }

    @Test
    void findsWhatWasPutBetweenOrBehind() {
        var archive = filed(4);
        var forged =
                ArchiveEntry.of("C-17", RECEIVED, AT, Head.of(archive.entries().get(1)));
        var more = new ArrayList<>(archive.entries());
        more.add(2, forged);
        assertThat(with(archive, more).firstFlaw()).contains(new Flaw(4, Flaw.Kind.MOVED));

        var behind = new ArrayList<>(archive.entries());
        behind.add(ArchiveEntry.of("C-17", RECEIVED, AT, archive.head()));
        assertThat(with(archive, behind).firstFlaw()).contains(new Flaw(5, Flaw.Kind.ALTERED));
    }

    @Test
    void findsThatTheHeadWasChanged() {
        var archive = filed(2);

        assertThat(withHead(archive, new Head(2, "f".repeat(64))).firstFlaw()).contains(new Flaw(2, Flaw.Kind.ALTERED));
        assertThat(withHead(archive, new Head(3, archive.head().hash())).firstFlaw())
                .contains(new Flaw(3, Flaw.Kind.REMOVED));
        assertThat(withHead(archive, new Head(1, archive.entries().get(0).hash()))
                        .firstFlaw())
                .contains(new Flaw(2, Flaw.Kind.ALTERED));
        assertThat(withHead(Archive.empty("C-17"), new Head(0, "f".repeat(64))).firstFlaw())
                .contains(new Flaw(1, Flaw.Kind.ALTERED));
    }

    private static Archive filed(int count) {
        var archive = Archive.empty("C-17");
        for (var i = 0; i < count; i++) {
            archive = file(archive, AT);
        }
        return archive;
    }

    private static Archive file(Archive archive, Instant at) {
        return archive.after(archive.file(RECEIVED, at).get(0));
    }

    private static Archive with(Archive it, List<ArchiveEntry> entries) {
        return new Archive(it.complaintId(), it.since(), entries, it.head());
    }

    private static Archive withHead(Archive it, Head head) {
        return new Archive(it.complaintId(), it.since(), it.entries(), head);
    }
}
