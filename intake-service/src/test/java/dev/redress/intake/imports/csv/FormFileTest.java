package dev.redress.intake.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {
    private static final int ALL = 1000;
    private static final FileBounds BOUNDS = new FileBounds(1000, 50_000);

    private static ColumnMapping mapping(String more) {
        return new MappingReader()
                .read("{fields: {channel: via, narrative: what}%s}".formatted(more.isEmpty() ? "" : ", " + more));
    }

    private static FormFile open(byte[] content, String more) throws UnreadableFile, IOException {
        return FormFile.open(new ByteArrayInputStream(content), mapping(more), BOUNDS);
    }

    private static FormFile open(String content) throws UnreadableFile, IOException {
        return open(content.getBytes(StandardCharsets.UTF_8), "");
    }

    private static List<String> narratives(FormFile file) {
        return file.next(ALL).stream()
                .map(FormRow::form)
                .map(ComplaintForm::narrative)
                .toList();
    }

    @Test
    void readsEachRowWithItsNumber() throws Exception {
        try (var file = open("via,what\nWEB,leaks\nPHONE,smells\n")) {
            var rows = file.next(ALL);

            assertThat(rows).extracting(FormRow::number).containsExactly(1L, 2L);
            assertThat(rows).extracting(it -> it.form().channel()).containsExactly("WEB", "PHONE");
            assertThat(rows).extracting(it -> it.form().narrative()).containsExactly("leaks", "smells");
            assertThat(file.next(ALL)).isEmpty();
        }
    }

    @Test
    void readsQuotedCellsWithLineBreaksCommasAndQuotes() throws Exception {
        try (var file = open("via,what\r\nWEB,\"two\nlines, and \"\"quotes\"\"\"\r\n")) {
            assertThat(narratives(file)).containsExactly("two\nlines, and \"quotes\"");
        }
    }

    @Test
    void readsWhatIsPackedWithGzip() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write("via,what\nWEB,packed\n".getBytes(StandardCharsets.UTF_8));
        }
        try (var file = open(packed.toByteArray(), "")) {
            assertThat(narratives(file)).containsExactly("packed");
        }
    }

    @Test
    void passesOverTheMarkAtTheBeginning() throws Exception {
        try (var file = open("\uFEFFvia,what\nWEB,marked\n")) {
            assertThat(narratives(file)).containsExactly("marked");
        }
    }

    @Test
    void readsTheCharsetAndTheDelimiterThatTheMappingNames() throws Exception {
        var content = "via;what\nWEB;热水器漏水\n".getBytes(Charset.forName("GB18030"));
        try (var file = open(content, "charset: GB18030, delimiter: ';'")) {
            assertThat(narratives(file)).containsExactly("热水器漏水");
        }
    }

    @Test
    void dropsNoCellOfARowAndGuessesNone() throws Exception {
        try (var file = open("via,what\nWEB\nWEB,The kettle leaks, and my child was burnt\nWEB,fine\n")) {
            var rows = file.next(ALL);

            assertThat(rows.stream().limit(2))
                    .allSatisfy(it -> assertThat(it.problems(List.of()))
                            .extracting(FieldProblem::field, FieldProblem::code)
                            .containsExactly(tuple("row", "cells")));
            assertThat(rows.get(2).unreadable()).isEmpty();
        }
    }

    private static void refused(byte[] content, String more, String why) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> FormFile.check(() -> new ByteArrayInputStream(content), mapping(more), BOUNDS))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, '', GB18030 (GBK)",
        "Big5, '', Big5",
        "UTF-16, '', UTF-16",
        "UTF-16LE, '', UTF-16",
        "UTF-8, 'charset: US-ASCII', UTF-8",
    })
    void refusesAFileInAnotherCharsetThanItsMappingSays(String charset, String more, String hint) {
        refused("via,what\nWEB,熱水器漏水，燙傷了孩子\n".getBytes(Charset.forName(charset)), more, hint);
    }

    @Test
    void refusesAFileWithAColumnTwice() {
        refused("via,what,what\nWEB,a,b\n".getBytes(StandardCharsets.UTF_8), "", "columns 2 and 3");
    }

    @Test
    void repeatsNoCellOfAFileWithoutAHeader() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> open("Li Lei,13812345678\n"))
                .satisfies(
                        it -> assertThat(it.getMessage()).doesNotContain("138").doesNotContain("Li"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB,\"no end\nWEB,b\n", "WEB,\"a\" b\n"})
    void refusesAFileThatBreaksOffInACell(String rows) {
        refused(("via,what\nWEB,first\n" + rows).getBytes(StandardCharsets.UTF_8), "", "cannot be read");
    }

    @Test
    void readsNeitherARowNorAFileWithoutEnd() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write("via,what\nWEB,\"".getBytes(StandardCharsets.UTF_8));
            var much = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 200; i++) {
                zip.write(much);
            }
        }
        refused(packed.toByteArray(), "", "longer than 50000 characters");
        refused(("via,what\n" + "WEB,a\n".repeat(1001)).getBytes(StandardCharsets.UTF_8), "", "more than 1000 rows");
        refused(("via,what\n" + "\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "", "longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel,what\nWEB,x\n", "via\nWEB\n", "what\n", ""})
    void saysWhichColumnIsMissing(String content) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> open(content))
                .withMessageContaining("the file has no column");
    }

    @Test
    void hasNoRowsBelowAHeaderAlone() throws Exception {
        try (var file = open("via,what\n")) {
            assertThat(file.next(ALL)).isEmpty();
        }
    }

    @Property(tries = 200)
    void givesTheSameRowsInBlocksOfAnySizeFromAnyPlace(
            @ForAll @IntRange(max = 20) int count,
            @ForAll @IntRange(min = 1, max = 7) int block,
            @ForAll @IntRange(max = 25) int done)
            throws Exception {
        var content = new StringBuilder("via,what\n");
        IntStream.rangeClosed(1, count)
                .forEach(i -> content.append("WEB,row ").append(i).append('\n'));
        var read = new ArrayList<Long>();
        try (var file = open(content.toString())) {
            file.next(done);
            for (var rows = file.next(block); !rows.isEmpty(); rows = file.next(block)) {
                assertThat(rows.size()).isLessThanOrEqualTo(block);
                rows.forEach(it -> {
                    assertThat(it.form().narrative()).isEqualTo("row " + it.number());
                    read.add(it.number());
                });
            }
        }
        assertThat(read)
                .isEqualTo(IntStream.rangeClosed(done + 1, count)
                        .mapToObj(i -> (long) i)
                        .toList());
    }

    @Test
    void saysOfAFieldThatCannotBeReadNotAlsoThatItIsMissing() {
        var unreadable = new FieldProblem("channel", "unknown-value", "what is that");
        var row = new FormRow(1, null, List.of(unreadable));

        assertThat(row.problems(List.of(
                        new FieldProblem("channel", "not-null", "is missing"),
                        new FieldProblem("narrative", "not-blank", "is missing"))))
                .extracting(FieldProblem::code)
                .containsExactly("unknown-value", "not-blank");
    }
}
