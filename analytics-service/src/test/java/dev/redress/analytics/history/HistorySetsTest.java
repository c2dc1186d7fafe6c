package dev.redress.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Public records of eight systems, each read whole by a mapping, and counted by plain SQL against what others counted in them.
 * Their statistics subtract wall-clock times as they are written, so the mappings read them in UTC.
 */
class HistorySetsTest {
    private static final String ENDS = "received is not null and resolved is not null";
    private static final String LAST =
            "(select * from history qualify row_number() over (partition by about order by version desc) = 1)";

    @TempDir
    Path dir;

    /** What is counted in a set. */
    @FunctionalInterface
    private interface Count {
        void in(FactFile facts, JsonNode expected) throws Exception;
    }

    private void check(String name, int rows, int cases, Count count) throws Exception {
        var set = HistorySet.named(name);
        assumeTrue(set.isThere(), "skipped: there is no ../shared/data/" + name + ".csv beside the repository");
        try (var facts = new FactFile(new DuckFile(dir.resolve("facts.duckdb"), DataSize.ofMegabytes(128), 2), 2)) {
            assertThat(set.loadInto(facts)).isEmpty();
            assertThat(number(facts, "select count(*) from history")).isEqualTo(rows);
            assertThat(number(facts, "select count(distinct about) from history"))
                    .isEqualTo(cases);
            assertThat(number(facts, "select count(distinct (about, version)) from history"))
                    .isEqualTo(rows);
            assertThat(number(facts, "select count(*) from facts where type = 'history.recorded.v1'"))
                    .isEqualTo(rows);
            count.in(facts, set.statistics());
        }
    }

    private static long number(FactFile facts, String sql) {
        return facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static Map<String, Long> counts(FactFile facts, String column, String from) {
        return facts.answer(connection -> {
            var found = new TreeMap<String, Long>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select %s, count(*) from %s group by all".formatted(column, from))) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        });
    }

    private static Map<String, Long> expected(JsonNode counts) {
        var all = new TreeMap<String, Long>();
        counts.properties().forEach(it -> all.put(it.getKey(), it.getValue().longValue()));
        return all;
    }

    private static void ends(FactFile facts, JsonNode expected) {
        assertThat(number(facts, "select count(*) from history where " + ENDS))
                .isEqualTo(expected.at("/resolution/both_present").longValue());
        assertThat(number(facts, "select count(*) from history where " + ENDS + " and resolved < received"))
                .isEqualTo(expected.at("/resolution/negative_duration").longValue());
        assertThat(number(facts, "select count(*) from history where " + ENDS + " and resolved = received"))
                .isEqualTo(expected.at("/resolution/zero_duration").longValue());
        mean(
                facts,
                "select avg(date_diff('second', received, resolved)) from history where resolved >= received",
                expected.at("/resolution/all_nonnegative"));
    }

    /** The statistics are in hours to six decimals, that is to 1.8 milliseconds. */
    private static void mean(FactFile facts, String sql, JsonNode expected) {
        var seconds = facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getDouble(1);
            }
        });
        assertThat(seconds).isCloseTo(expected.get("mean_h").doubleValue() * 3600, Offset.offset(0.002));
    }

    private static void dues(FactFile facts, JsonNode expected) {
        assertThat(number(facts, "select count(due) from history"))
                .isEqualTo(expected.at("/due/rows_with_due").longValue());
        assertThat(number(facts, "select count(*) from history where resolved <= due"))
                .isEqualTo(expected.at("/due/closed_on_or_before_due").longValue());
        assertThat(number(facts, "select count(*) from history where resolved > due"))
                .isEqualTo(expected.at("/due/closed_after_due").longValue());
    }

    @Test
    void readsServiceRequestsWithDueDatesAndChannels() throws Exception {
        check("baltimore311_sample", 10_000, 10_000, (facts, expected) -> {
            ends(facts, expected);
            dues(facts, expected);
            assertThat(counts(facts, "outcome", "history")).isEqualTo(expected(expected.get("status_counts")));
        });
    }

    @Test
    void readsServiceRequestsInIsoTimes() throws Exception {
        check("nyc311_2026_08_dev", 6319, 6319, (facts, expected) -> {
            ends(facts, expected);
            assertThat(counts(facts, "outcome", "history")).isEqualTo(expected(expected.get("status_counts")));
        });
    }

    @Test
    void readsMonthsBeforeDaysWhereTheMappingSaysSo() throws Exception {
        check("nyc311_noise_newyear2016", 1617, 1617, (facts, expected) -> {
            ends(facts, expected);
            dues(facts, expected);
        });
    }

    @Test
    void readsTimeLimitsThatNotAllCasesHave() throws Exception {
        check("boston311_animals_2015", 6221, 6221, (facts, expected) -> {
            ends(facts, expected);
            dues(facts, expected);
            assertThat(counts(facts, "outcome", "history")).isEqualTo(expected(expected.get("status_counts")));
            assertThat(number(facts, "select count(*) from history where resolved <= due"))
                    .isEqualTo(expected.at("/due/closed_on_or_before_due").longValue());
        });
    }

    @Test
    void readsDaysInTwoFormsAndTheirTimesFromAnotherColumn() throws Exception {
        check("comcast_fcc_2015", 2224, 2224, (facts, expected) -> {
            assertThat(counts(facts, "strftime(received, '%Y-%m')", "history"))
                    .isEqualTo(expected(expected.get("per_month")));
            assertThat(counts(facts, "channel", "history")).isEqualTo(expected(expected.get("by_channel")));
            assertThat(counts(facts, "outcome", "history")).isEqualTo(expected(expected.get("status_counts")));
        });
    }

    @Test
    void readsALogOfIncidentsInTheOrderOfTheirChanges() throws Exception {
        check("incident_log_dev", 6706, 1174, (facts, expected) -> {
            var end = expected.get("resolution_opened_to_resolved");
            assertThat(number(facts, "select count(resolved) from " + LAST))
                    .isEqualTo(end.get("both_present").longValue());
            mean(facts, "select avg(date_diff('second', received, resolved)) from " + LAST, end.get("all_nonnegative"));
            assertThat(counts(facts, "cast(on_time as varchar)", LAST))
                    .containsEntry(
                            "true", expected.at("/made_sla_last_event/true").longValue())
                    .containsEntry(
                            "false", expected.at("/made_sla_last_event/false").longValue());
            assertThat(
                            number(
                                    facts,
                                    "select count(*) from (select max(reopenings) as most from history group by about) where most > 0"))
                    .isEqualTo(expected.at("/reopen/incidents_reopened").longValue());
            assertThat(number(facts, "select count(*) from history where activity = 'WORKED'"))
                    .isEqualTo(expected.at("/event_states/New").longValue());
        });
    }

    @Test
    void readsALogOfActivitiesInTheOrderOfTheFile() throws Exception {
        check("helpdesk_event_log", 21_348, 4580, (facts, expected) -> {
            var activities = expected.get("activities");
            assertThat(counts(facts, "activity", "history"))
                    .containsEntry(
                            "RESPONDED", activities.get("Take in charge ticket").longValue())
                    .containsEntry("RESOLVED", activities.get("Resolve ticket").longValue())
                    .containsEntry("CLOSED", activities.get("Closed").longValue())
                    .containsEntry("RECEIVED", activities.get("Insert ticket").longValue());
            mean(
                    facts,
                    "select avg(date_diff('second', first, solved)) from (select min(happened) as first,"
                            + " min(happened) filter (where activity = 'RESOLVED') as solved from history group by about)",
                    expected.at("/first_event_to_first_resolve/all_nonnegative"));
        });
    }

    @Test
    void readsMarksOfCustomers() throws Exception {
        check("ecommerce_csat_dev", 3526, 3526, (facts, expected) -> {
            assertThat(counts(facts, "cast(satisfaction as varchar)", "history"))
                    .isEqualTo(expected(expected.at("/csat/distribution")));
            assertThat(number(facts, "select count(*) from history where responded < received"))
                    .isEqualTo(expected.at("/first_response/negative_duration").longValue());
            assertThat(number(facts, "select count(*) from history where responded = received"))
                    .isEqualTo(expected.at("/first_response/zero_duration").longValue());
        });
    }
}
