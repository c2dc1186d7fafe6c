package dev.redress.resolution.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.text.domain.Sha256;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Instant END = Instant.parse("2026-03-02T16:00:00Z");

    @Test
    void sumsUpWhatWasFiledBeforeTheEnd() {
        var tally = new Tally(END);
        var one = filed("C-2", END.minusSeconds(5), END.minusSeconds(4), END);
        var other = filed("C-1", END.minusMillis(1));
        tally.add(one);
        tally.add(filed("C-3", END));
        tally.add(Archive.empty("C-4"));
        tally.add(other);

        var text = "redress-archive-root/1\nC-1 %s\nC-2 %s\n"
                .formatted(other.head().hash(), one.entries().get(1).hash());
        assertThat(tally.sum()).isEqualTo(new Tally.Sum(2, 3, Sha256.hex(text)));
    }

    @Test
    void sumsUpToTheSameInAnyOrderAndAfterMoreWasFiled() {
        var one = filed("C-2", END.minusSeconds(5));
        var other = filed("C-1", END.minusSeconds(5));
        var before = new Tally(END);
        before.add(one);
        before.add(other);
        var after = new Tally(END);
        after.add(other);
        after.add(one.after(one.file(message(), END).get(0)));

        assertThat(after.sum()).isEqualTo(before.sum());
    }

    @Test
    void sealsADayOnce() {
        var sum = new Tally.Sum(1, 2, "a".repeat(64));

        var seal = Seal.open("2026-03-02").close(sum, "", END).get(0).seal();

        assertThat(seal).isEqualTo(new Seal("2026-03-02", 1, 2, "a".repeat(64), "", END));
        assertThat(seal.agrees(sum)).isTrue();
        assertThat(seal.agrees(new Tally.Sum(1, 2, "b".repeat(64)))).isFalse();
        assertThat(seal.close(new Tally.Sum(9, 9, "b".repeat(64)), "", END)).isEmpty();
    }

    private static Archive filed(String id, Instant... times) {
        var archive = Archive.empty(id);
        for (var it : times) {
            archive = archive.after(archive.file(message(), it).get(0));
        }
        return archive;
    }

    private static Message message() {
        return new Message("complaints.intake", "complaint.received.v1", "m-1", 1, END, "{}");
    }
}
