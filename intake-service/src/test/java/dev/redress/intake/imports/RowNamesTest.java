package dev.redress.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.ComplaintFormBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowNamesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private static ComplaintForm row(String system, String narrative, Instant receivedAt) {
        return ComplaintFormBuilder.builder()
                .channel("PHONE")
                .narrative(narrative)
                .receivedAt(receivedAt)
                .sourceSystem(system)
                .externalId("")
                .build();
    }

    private static RowNames file(String name) {
        return new RowNames(name, ComplaintForm::toString);
    }

    private static List<String> names(String file, Stream<String> narratives) {
        var names = file(file);
        return narratives.map(it -> names.of(row("hotline", it, MORNING))).toList();
    }

    @Property(tries = 200)
    void knowsEachRowAgainInAFileThatGoesOn(
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> contents, @ForAll @IntRange(max = 20) int cut) {
        var whole = names("a.csv", contents.stream().map(it -> "content " + it));
        var part = names("b.csv", contents.stream().limit(cut).map(it -> "content " + it));

        assertThat(whole.subList(0, part.size())).isEqualTo(part);
        assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
    }

    @Test
    void namesNoRowThatHasAnIdOfItsOwn() {
        var its = ComplaintFormBuilder.builder()
                .channel("PHONE")
                .narrative("Late.")
                .sourceSystem("hotline")
                .externalId("17")
                .build();

        assertThat(file("a.csv").of(its)).isEmpty();
    }

    @Test
    void knowsRowsWithoutATimeInFilesOfTheSameNameAlone() {
        var timeless = row("hotline", "The parcel came late.", null);

        assertThat(file("monday.csv").of(timeless))
                .isEqualTo(file("monday.csv").of(timeless))
                .isNotEqualTo(file("tuesday.csv").of(timeless));
    }

    @Test
    void knowsRowsOfNoSystemInFilesOfTheSameNameAlone() {
        var nobodys = row("", "The parcel came late.", MORNING);

        assertThat(file("monday.csv").of(nobodys))
                .isEqualTo(file("monday.csv").of(nobodys))
                .isNotEqualTo(file("tuesday.csv").of(nobodys));
    }
}
