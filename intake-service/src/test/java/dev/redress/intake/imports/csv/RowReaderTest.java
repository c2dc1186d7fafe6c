package dev.redress.intake.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static final String MAPPING = """
            sourceSystem: hotline
            zone: America/New_York
            fields:
              externalId: id
              channel: {columns: via, values: {Phone: PHONE, Web: WEB}}
              narrative: {columns: [kind, detail], join: ": "}
              receivedAt: {columns: [day, time], formats: ["d-MMM-yy h:mm:ss a", "yyyy-MM-dd"]}
              confidential: secret
              occurredAt: when
              product.producedOn: made
              customer.language: {value: en}
            """;

    private final List<FieldProblem> problems = new ArrayList<>();

    private dev.redress.intake.complaints.ComplaintForm read(Map<String, String> row) {
        return new RowReader(new MappingReader().read(MAPPING)).read(column -> row.getOrDefault(column, ""), problems);
    }

    @Test
    void readsARowByItsMapping() {
        var form = read(Map.of(
                "id",
                "17",
                "via",
                "Phone",
                "kind",
                "Noise",
                "detail",
                "Loud music",
                "day",
                "22-Apr-15",
                "time",
                "3:53:50 PM",
                "secret",
                "yes",
                "made",
                "2014-12-01"));
        assertThat(problems).isEmpty();
        assertThat(form.channel()).isEqualTo("PHONE");
        assertThat(form.narrative()).isEqualTo("Noise: Loud music");
        assertThat(form.receivedAt()).isEqualTo(Instant.parse("2015-04-22T19:53:50Z"));
        assertThat(form.product().producedOn()).isEqualTo(LocalDate.of(2014, 12, 1));
        assertThat(form.confidential()).isTrue();
        assertThat(form.customer().language()).isEqualTo("en");
        assertThat(form.sourceSystem()).isEqualTo("hotline");
        assertThat(form.externalId()).isEqualTo("17");
    }

    @Test
    void readsWhatTheTradeAsksForAndLeavesAbsentWhatIsNotMapped() {
        var fields =
                "  outlet: shop\n  phenomenon: shows\n  representative.name: speaker\n  customer.customerNumber: nr\n";
        var form = new RowReader(new MappingReader().read(MAPPING + fields))
                .read(
                        column -> Map.of(
                                        "via", "Web", "kind", "x", "shop", "SH-012", "shows", "drips", "speaker", "R",
                                        "nr", "C-1")
                                .getOrDefault(column, ""),
                        problems);

        assertThat(problems).isEmpty();
        assertThat(form.outlet()).isEqualTo("SH-012");
        assertThat(form.phenomenon()).isEqualTo("drips");
        assertThat(form.representative().name()).isEqualTo("R");
        assertThat(form.customer().customerNumber()).isEqualTo("C-1");
        assertThat(form.equipment()).isNull();
        assertThat(read(Map.of("via", "Web", "kind", "x")).representative()).isNull();
    }

    @Test
    void takesADateForItsMidnightInTheZoneOfTheFile() {
        assertThat(read(Map.of("via", "Web", "kind", "x", "day", "2026-08-01")).receivedAt())
                .isEqualTo(Instant.parse("2026-08-01T04:00:00Z"));
    }

    @Test
    void leavesOutEmptyColumns() {
        assertThat(read(Map.of("via", "Web", "detail", "only this")).narrative())
                .isEqualTo("only this");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-01T10:00:00Z, 2026-08-01T10:00:00Z",
        "2026-08-01T10:00:00+08:00, 2026-08-01T02:00:00Z",
        "2026-08-01 10:00:00+0800, 2026-08-01T02:00:00Z",
        "2026-08-01T10:00, 2026-08-01T14:00:00Z",
        "2026-08-01 10:00:00.123, 2026-08-01T14:00:00.123Z",
        "2026-08-01, 2026-08-01T04:00:00Z"
    })
    void readsIsoTimesWithTheirOffsetElseInTheZoneOfTheFile(String text, Instant time) {
        assertThat(read(Map.of("via", "Web", "kind", "x", "when", text)).occurredAt())
                .isEqualTo(time);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-08-01T24:00",
                "2026-08-01T25:00",
                "2026-08-01t10:00",
                "2026-08-01T10:00z",
                "2026-08-01 10:00 o'clock",
                "2026-08-01 10:00.500",
                "2026-08-01 10:00:00.500.500",
                "2026-08-01 10:00:00.",
                "2026-08-01T10:00+08:00+08:00",
                "2026-08-01T10:00+08:00+08",
                "2026-08-0110:00",
                "2026-08-01T 10:00",
                "2026-08-01+08:00",
                "01/08/2026",
                "1722506400"
            })
    void guessesNoTime(String text) {
        assertThat(read(Map.of("when", text)).occurredAt()).isNull();

        assertThat(problems)
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple("occurredAt", "unreadable"));
    }

    @ParameterizedTest
    @CsvSource({"YES,true", "y,true", "1,true", "是,true", "No,false", "n,false", "0,false", "否,false"})
    void knowsYesAndNoInBothLanguages(String text, boolean meant) {
        assertThat(read(Map.of("secret", text)).confidential()).isEqualTo(meant);
        assertThat(problems).isEmpty();
    }

    @Test
    void saysNothingOfWhatARowLeavesEmpty() {
        var form = read(Map.of());

        assertThat(problems).isEmpty();
        assertThat(form.channel()).isNull();
        assertThat(form.confidential()).isNull();
        assertThat(form.receivedAt()).isNull();
        assertThat(form.product().producedOn()).isNull();
        assertThat(form.narrative()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Fax,LETTER", "'',LETTER", "Web,WEB"})
    void takesWhatIsMeantOtherwiseForEmptyAndStrangeTexts(String text, String channel) {
        var mapping = "fields: {narrative: n, channel: {columns: via, values: {Web: WEB}, otherwise: LETTER}}";

        var form = new RowReader(new MappingReader().read(mapping)).read(Map.of("via", text)::get, problems);

        assertThat(form.channel()).isEqualTo(channel);
        assertThat(problems).isEmpty();
    }

    @Test
    void showsNoMoreThanTheBeginningOfAStrangeText() {
        read(Map.of("via", "x".repeat(500)));

        assertThat(problems)
                .singleElement()
                .satisfies(it -> assertThat(it.message())
                        .endsWith("x".repeat(40) + "...")
                        .doesNotContain("x".repeat(41)));
    }

    @Test
    void namesTheColumnsThatItNeedsOnce() {
        assertThat(new RowReader(new MappingReader().read(MAPPING)).columns())
                .containsExactly("day", "detail", "id", "kind", "made", "secret", "time", "via", "when");
    }

    @ParameterizedTest
    @CsvSource({
        "via,Pigeon,channel,unknown-value",
        "day,yesterday,receivedAt,unreadable",
        "day,2026-02-30,receivedAt,unreadable",
        "day,31-Apr-15 3:53:50 PM,receivedAt,unreadable",
        "made,2014-13-01,product.producedOn,unreadable",
        "secret,perhaps,confidential,unreadable"
    })
    void saysWhatCannotBeRead(String column, String text, String field, String code) {
        read(Map.of(column, text));
        assertThat(problems).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo(field);
            assertThat(it.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields: {narrative: a} | mapping.fields.channel",
                "{fields: {channel: a, narrative: b, externalId: c}} | mapping.sourceSystem",
                "{fields: {channel: a, narrative: b, mood: c}} | mapping.fields.mood",
                "{zone: Mars/Base, fields: {channel: a, narrative: b}} | mapping.zone",
                "{charset: klingon, fields: {channel: a, narrative: b}} | mapping.charset",
                "{fields: {channel: {values: {a: WEB}}, narrative: b}} | mapping.fields.channel",
                "{fields: {channel: a, narrative: b, receivedAt: {columns: c, formats: qqqqqqqq}}} | mapping.fields.receivedAt.formats",
                "{colour: red} | mapping.colour",
            })
    void refusesAMappingAndNamesTheField(String text, String field) {
        assertThatThrownBy(() -> new MappingReader().read(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.errors())
                                .extracting(FieldProblem::field)
                                .contains(field));
    }
}
