package dev.redress.intake.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {
    private static final int ALL = 1000;

    private static ColumnMapping mapping(String more) {
        return new MappingReader()
                .read("{fields: {channel: via, narrative: what}%s}".formatted(more.isEmpty() ? "" : ", " + more));
    }

    private static FormFile open(byte[] content, String more) throws UnreadableFile, IOException {
        return FormFile.open(new ByteArrayInputStream(content), mapping(more));
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
    void takesAShortRowForOneWithEmptyCells() throws Exception {
        try (var file = open("via,what\nWEB\n")) {
            assertThat(narratives(file)).containsExactly("");
        }
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
