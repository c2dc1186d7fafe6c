package dev.redress.analytics.history.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.analytics.domain.HistoryActivity;
import dev.redress.analytics.domain.HistoryDimension;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.HistoryTime;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
    private static final FileBounds BOUNDS = new FileBounds(1000, 50_000);
    private static final Masking MASKING = new Masking();

    private static List<HistoryRow> read(String mapping, String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (var file = HistoryFile.open(bytes, new HistoryMappings().read(mapping), BOUNDS, MASKING)) {
            return file.next(1000);
        } catch (IOException | UnreadableFile e) {
            throw new AssertionError(e);
        }
    }

    /** A complaint of which only the time is of interest. */
    private static HistoryRow received(String format, String zone, String text) {
        var mapping = """
                {"source": "desk", "zone": "%s", "form": "COMPLAINT", "case": "id",
                 "times": {"received": {"column": "opened", "format": %s}}}""".formatted(zone, format);
        return read(mapping, "id,opened\nA,\"" + text + "\"\n").get(0);
    }

    private static Instant time(HistoryRow row) {
        assertThat(row.faults()).isEmpty();
        return row.entry().times().get(HistoryTime.RECEIVED);
    }

    private static String fault(HistoryRow row) {
        assertThat(row.entry()).isNull();
        assertThat(row.faults()).hasSize(1);
        assertThat(row.faults().get(0).column()).isEqualTo("opened");
        return row.faults().get(0).code();
    }

    @Test
    void readsAComplaintWithAllThatIsMapped() {
        var mapping = """
                {"source": "desk", "zone": "Europe/Berlin", "form": "COMPLAINT", "case": "id", "version": "change",
                 "times": {"received": {"column": "opened", "format": "dd.MM.yyyy HH:mm"},
                           "closed": {"column": "closed", "format": "ISO"}},
                 "dimensions": {"channel": "via", "rootCause": "cause", "outlet": "shop"},
                 "satisfaction": "mark", "reopenings": "again", "transfers": "moved", "missing": ["?", "N/A"],
                 "onTime": {"column": "sla", "values": {"kept": true, "missed": false}}}""";
        var rows = read(mapping, """
                id,change,opened,closed,via,cause,shop,mark,again,moved,sla,words
                T-1,0,17.04.2019 10:12,2019-04-18T08:00:00Z,Phone,?,West,5,1,3,missed,secret
                T-1,7,17.04.2019 10:12,N/A, Phone ,,,,,,,
                """);

        assertThat(rows).flatExtracting(HistoryRow::faults).isEmpty();
        var about = Ids.derived("history", "desk", "T-1");
        assertThat(rows)
                .extracting(HistoryRow::entry)
                .containsExactly(
                        new HistoryEntry(
                                about,
                                1,
                                new HistoryEntry.CaseName("desk", "T-1"),
                                Map.of(
                                        HistoryTime.RECEIVED,
                                        Instant.parse("2019-04-17T08:12:00Z"),
                                        HistoryTime.CLOSED,
                                        Instant.parse("2019-04-18T08:00:00Z")),
                                new HistoryEntry.Verdict(1, 3, false, 5),
                                null,
                                Map.of(HistoryDimension.CHANNEL, "Phone", HistoryDimension.OUTLET, "West")),
                        new HistoryEntry(
                                about,
                                8,
                                new HistoryEntry.CaseName("desk", "T-1"),
                                Map.of(HistoryTime.RECEIVED, Instant.parse("2019-04-17T08:12:00Z")),
                                HistoryEntry.Verdict.UNSAID,
                                null,
                                Map.of(HistoryDimension.CHANNEL, "Phone")));
    }

    private static String event(String more) {
        return """
                {"source": "desk", "zone": "UTC", "form": "EVENT", "case": "id",
                 "times": {"happened": {"column": "at", "format": "ISO"}},
                 "activity": {"column": "what", "values": {"Solve": "RESOLVED"}, "resource": "who"%s}}""".formatted(more);
    }

    @Test
    void readsAnEventByItsPlaceInTheFile() {
        var rows = read(
                event(", \"otherwise\": \"WORKED\""),
                "id,at,what,who\nA,2019-04-17 10:12,Think,Desk 1\nA,2019-04-17 10:15,Solve,\n");

        assertThat(rows).extracting(it -> it.entry().version()).containsExactly(1L, 2L);
        assertThat(rows)
                .extracting(it -> it.entry().step())
                .containsExactly(
                        new HistoryEntry.Step(HistoryActivity.WORKED, Instant.parse("2019-04-17T10:12:00Z"), "Desk 1"),
                        new HistoryEntry.Step(HistoryActivity.RESOLVED, Instant.parse("2019-04-17T10:15:00Z"), ""));
    }

    @Test
    void countsPlacesOnWhereAnEarlierFileEnded() {
        var mapping = event(", \"otherwise\": \"WORKED\"").replace("\"case\"", "\"after\": 500, \"case\"");
        var rows = read(mapping, "id,at,what,who\nA,2019-04-17 10:12,Think,Desk 1\n");

        assertThat(rows).extracting(it -> it.entry().version()).containsExactly(501L);
    }

    @Test
    void refusesAnActivityThatTheMappingDoesNotSay() {
        var rows = read(event(""), "id,at,what,who\nA,2019-04-17 10:12,Think,Desk 1\nA,,,\n");

        assertThat(rows.get(0).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(tuple("what", "unknown-value"));
        assertThat(rows.get(1).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactlyInAnyOrder(tuple("what", "required"), tuple("at", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"MM/dd/yyyy hh:mm:ss a\"', 04/12/2018 01:11:26 PM, 2018-04-12T13:11:26Z",
        "'\"M/d/yy H:mm\"', 1/4/16 9:05, 2016-01-04T09:05:00Z",
        "'\"d/M/yyyy HH:mm\"', 1/4/2016 09:05, 2016-04-01T09:05:00Z",
        "'\"dd-MMM-yy h:mm:ss a\"', 22-Apr-15 3:53:50 PM, 2015-04-22T15:53:50Z",
        "'[\"dd-MM-yy\", \"yyyy-MM-dd\"]', 22-04-15, 2015-04-22T00:00:00Z",
        "'[\"dd-MM-yy\", \"yyyy-MM-dd\"]', 2015-04-08, 2015-04-08T00:00:00Z",
        "'[\"d/M/yyyy\", \"M/d/yyyy\"]', 5/5/2015, 2015-05-05T00:00:00Z",
        "'[\"yyyy-MM-dd\", \"ISO\"]', 2015-04-08, 2015-04-08T00:00:00Z",
        "'\"ISO\"', 2015-04-08T10:00:00.5+02:00, 2015-04-08T08:00:00.500Z",
        "'\"iso\"', 2015-04-08 10:00, 2015-04-08T10:00:00Z",
        "'\"dd.MM.yyyy HH:mm XXX\"', 08.04.2015 10:00 +02:00, 2015-04-08T08:00:00Z"
    })
    void readsATimeAsItIsDeclared(String format, String text, Instant expected) {
        assertThat(time(received(format, "UTC", text))).isEqualTo(expected);
    }

    @Test
    void readsALocalTimeInTheZoneOfTheMapping() {
        assertThat(time(received("\"yyyy-MM-dd HH:mm\"", "America/New_York", "2026-03-08 03:00")))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"d/M/yyyy\", \"M/d/yyyy\"]', 4/8/2015, ambiguous",
        "'[\"dd-MM-yy\", \"yy-MM-dd\"]', 10-04-15, ambiguous",
        "'\"yyyy-MM-dd\"', 2015-02-30, unreadable",
        "'\"yyyy-MM-dd\"', 2015-02-03 10:00, unreadable",
        "'\"yyyy-MM-dd HH\"', 2015-02-03 25, unreadable",
        "'\"MM/dd/yyyy hh:mm a\"', 04/12/2018 13:11 PM, unreadable",
        "'\"ISO\"', 04/12/2018, unreadable",
        "'\"ISO\"', soon, unreadable",
        "'\"yyyy-MM-dd HH:mm\"', '', required"
    })
    void refusesATimeThatIsNotReadInExactlyOneWay(String format, String text, String code) {
        assertThat(fault(received(format, "UTC", text))).isEqualTo(code);
    }

    @Test
    void saysWhichTwoDaysADateMayBe() {
        assertThat(received("[\"d/M/yyyy\", \"M/d/yyyy\"]", "UTC", "4/8/2015").faults())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("2015-08-04", "2015-04-08"));
    }

    @Test
    void refusesATimeThatClocksWerePutForwardOrBackOver() {
        assertThat(fault(received("\"yyyy-MM-dd HH:mm\"", "America/New_York", "2026-03-08 02:30")))
                .isEqualTo("skipped");
        assertThat(fault(received("\"yyyy-MM-dd HH:mm\"", "America/New_York", "2026-11-01 01:30")))
                .isEqualTo("doubled");
        assertThat(time(received("\"yyyy-MM-dd HH:mm XXX\"", "America/New_York", "2026-11-01 01:30 -05:00")))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void readsNoHalfOfATime() {
        var mapping = """
                {"source": "desk", "zone": "UTC", "form": "COMPLAINT", "case": "id",
                 "times": {"received": {"column": "day", "time": "hour", "format": "dd-MMM-yy HH:mm"},
                           "closed": {"column": "end", "time": "endHour", "format": "dd-MMM-yy HH:mm"}}}""";
        var rows = read(mapping, "id,day,hour,end,endHour\nA,22-Apr-15,10:00,,\nA,22-Apr-15,,,10:00\n");

        assertThat(time(rows.get(0))).isEqualTo(Instant.parse("2015-04-22T10:00:00Z"));
        assertThat(rows.get(1).faults())
                .extracting(RowFault::column, RowFault::code)
                .contains(tuple("hour", "required"), tuple("end", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "mark, 6, out-of-range",
        "mark, 0, out-of-range",
        "mark, 4.5, unreadable",
        "mark, five, unreadable",
        "mark, -1, unreadable",
        "again, 99999999999, out-of-range",
        "again, x, unreadable",
        "moved, -1, unreadable",
        "sla, maybe, unknown-value",
        "change, '', required",
        "change, 1.0, unreadable",
        "change, 1234567890123456789, unreadable",
        "id, '', required"
    })
    void refusesAValueThatIsNoneAndSaysWhere(String column, String text, String code) {
        var mapping = """
                {"source": "desk", "zone": "UTC", "form": "COMPLAINT", "case": "id", "version": "change",
                 "times": {"received": {"column": "opened", "format": "ISO"}},
                 "satisfaction": "mark", "reopenings": "again", "transfers": "moved",
                 "onTime": {"column": "sla", "values": {"kept": true}}}""";
        var columns = List.of("id", "change", "opened", "mark", "again", "moved", "sla");
        var right = Map.of(
                "id",
                "A",
                "change",
                "3",
                "opened",
                "2015-04-22",
                "mark",
                "5",
                "again",
                "0",
                "moved",
                "2",
                "sla",
                "kept");
        var cells = columns.stream()
                .map(it -> it.equals(column) ? text : right.get(it))
                .toList();
        var row = read(mapping, String.join(",", columns) + "\n" + String.join(",", cells) + "\n")
                .get(0);

        assertThat(row.entry()).isNull();
        assertThat(row.faults()).extracting(RowFault::column, RowFault::code).containsExactly(tuple(column, code));
    }

    private static String words(String text) {
        var mapping = """
                {"source": "desk", "zone": "UTC", "form": "COMPLAINT", "case": "id",
                 "times": {"received": {"column": "opened", "format": "ISO"}}, "dimensions": {"category": "about"}}""";
        var row = read(mapping, "id,opened,about\nA,2015-04-22,\"" + text + "\"\n")
                .get(0);
        return row.entry() == null
                ? row.faults().get(0).code()
                : row.entry().dimensions().getOrDefault(HistoryDimension.CATEGORY, "");
    }

    @Test
    void masksAndBoundsWhatTellsCasesApart() {
        assertThat(words("call 13812345678 or a.b@example.com")).isEqualTo("call [phone] or [email]");
        assertThat(words("x".repeat(100))).hasSize(100);
        assertThat(words("x".repeat(101))).isEqualTo("too-long");
        assertThat(words("one\ntwo")).isEqualTo("unreadable");
        assertThat(words("\u200b \u3000")).isEmpty();
    }

    @Test
    void refusesARowOfAnotherWidthByItself() {
        var rows = read(
                event(", \"otherwise\": \"WORKED\""),
                "id,at,what,who\nA,2019-04-17,Think,Desk 1,and more\nB,2019-04-17,Think,Desk 1\nC,2019-04-17\n");

        assertThat(rows.get(0).faults()).extracting(RowFault::code).containsExactly("cells");
        assertThat(rows.get(1).faults()).isEmpty();
        assertThat(rows.get(2).faults()).extracting(RowFault::code).contains("cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at,what,who\n", "id,at,at,what,who\n", ""})
    void refusesAFileWithoutAColumnOrWithOneTwice(String header) {
        var mapping = new HistoryMappings().read(event(", \"otherwise\": \"WORKED\""));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> HistoryFile.check(
                        () -> new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
                        mapping,
                        BOUNDS,
                        MASKING));
    }
}
