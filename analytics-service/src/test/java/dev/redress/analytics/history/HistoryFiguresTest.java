package dev.redress.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.query.Asking;
import dev.redress.analytics.query.FigureRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Figures of public records are those that others calculated of them, to the rounding in which they are told. */
class HistoryFiguresTest {
    private static final Instant LATER = Instant.parse("2026-10-01T00:00:00Z");
    private static final List<String> SPREAD =
            List.of(".count", ".mean", ".median", ".p75", ".p90", ".p95", ".p99", ".negative");
    private static final double SECONDS_IN_AN_HOUR = 3600;

    /** Half a millisecond, in hours, and what the statistics are rounded by. */
    private static final double ROUNDING = 0.5e-3 / SECONDS_IN_AN_HOUR + 0.5e-6;

    @TempDir
    Path dir;

    /** What is compared. */
    @FunctionalInterface
    private interface Comparison {
        void of(Asking figures, JsonNode statistics);
    }

    private void compare(String name, Instant asOf, Comparison comparison) throws Exception {
        var set = HistorySet.named(name);
        assumeTrue(set.isThere(), "skipped: there is no ../shared/data/" + name + ".csv beside the repository");
        try (var facts = new FactFile(new DuckFile(dir.resolve("facts.duckdb"), DataSize.ofMegabytes(192), 2), 2)) {
            assertThat(set.loadInto(facts)).isEmpty();
            facts.derive(() -> true);
            comparison.of(Asking.of(facts, asOf), set.statistics());
        }
    }

    @Test
    void equalThoseOfBaltimore() throws Exception {
        compare("baltimore311_sample", Instant.parse("2019-02-13T16:18:56Z"), (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/resolution"), Map.of());
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/Agency"), "department");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/SRType"), "category");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/MethodReceived"), "channel");
            assertOnTime(figures, its.at("/due"), Map.of());
            for (var it : its.at("/due_by_agency")) {
                assertOnTime(
                        figures,
                        it,
                        Map.of("department", List.of(it.get("value").textValue())));
            }
            assertThat(all(figures, Map.of(), "sla.overdue-now"))
                    .containsEntry(
                            "sla.overdue-now",
                            its.at("/due/open_past_due_at_asof").doubleValue());
        });
    }

    @Test
    void equalThoseOfNewYorkInSummer() throws Exception {
        compare("nyc311_2026_08_dev", LATER, (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/resolution"), Map.of());
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/complaint_type"), "category");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/agency"), "department");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/channel"), "channel");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/borough"), "outlet");
            its.at("/share_of_closed_nonneg_within_hours").properties().forEach(it -> {
                var answer = figures.ask(new FigureRequest(
                        List.of("resolution-time.first.within"),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        Duration.ofHours(Long.parseLong(it.getKey()))));
                assertThat(answer.total().values().get("resolution-time.first.within"))
                        .isCloseTo(it.getValue().doubleValue(), within(0.5e-6));
            });
        });
    }

    @Test
    void equalThoseOfNewYorkAtNewYear() throws Exception {
        compare("nyc311_noise_newyear2016", LATER, (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/resolution"), Map.of());
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/complaint_type"), "category");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/agency"), "department");
            assertOnTime(figures, its.at("/due"), Map.of());
        });
    }

    @Test
    void equalThoseOfBoston() throws Exception {
        compare("boston311_animals_2015", LATER, (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/resolution"), Map.of());
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/type"), "category");
            assertGroups(figures, "resolution-time.first", its.at("/resolution/by/source"), "channel");
            assertOnTime(figures, its.at("/due"), Map.of());
        });
    }

    @Test
    void equalThoseOfTelephoneCustomers() throws Exception {
        compare("comcast_fcc_2015", LATER, (figures, its) -> {
            var channels = figures.ask(by(List.of("volume"), List.of("channel")));
            its.at("/by_channel")
                    .properties()
                    .forEach(it -> assertThat(channels.groups())
                            .filteredOn(
                                    group -> group.codes().get("channel").code().equals(it.getKey()))
                            .singleElement()
                            .satisfies(group -> assertThat(group.values().get("volume"))
                                    .isEqualTo(it.getValue().doubleValue())));
            var months = figures.ask(new FigureRequest(
                    List.of("volume"),
                    List.of(),
                    Map.of(),
                    new FigureRequest.PeriodRequest(null, null, "month", "UTC"),
                    null,
                    null));
            var counted = new HashMap<String, Double>();
            months.groups().forEach(it -> counted.put(it.part(), it.values().get("volume")));
            var expected = new HashMap<String, Double>();
            its.at("/per_month")
                    .properties()
                    .forEach(it -> expected.put(it.getKey(), it.getValue().doubleValue()));
            assertThat(counted).isEqualTo(expected);
        });
    }

    @Test
    void equalThoseOfAnIncidentLog() throws Exception {
        compare("incident_log_dev", LATER, (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/resolution_opened_to_resolved"), Map.of());
            assertGroups(
                    figures, "resolution-time.first", its.at("/resolution_opened_to_resolved/by/priority"), "severity");
            assertSpread(
                    figures,
                    "response-time",
                    its.at("/first_action_opened_to_first_event_in_a_state_other_than_New"),
                    Map.of());
            assertThat(all(figures, Map.of(), "sla.met", "sla.met-rate", "volume"))
                    .containsEntry(
                            "sla.met", its.at("/made_sla_last_event/true").doubleValue())
                    .containsEntry("volume", its.at("/incidents").doubleValue())
                    .hasEntrySatisfying(
                            "sla.met-rate",
                            it -> assertThat(it)
                                    .isCloseTo(
                                            its.at("/made_sla_last_event/share_true")
                                                    .doubleValue(),
                                            within(0.5e-6)));
            its.at("/made_sla_by_priority")
                    .properties()
                    .forEach(it -> assertThat(all(figures, Map.of("severity", List.of(it.getKey())), "sla.met-rate")
                                    .get("sla.met-rate"))
                            .isCloseTo(it.getValue().doubleValue(), within(0.5e-6)));
            assertThat(all(figures, Map.of(), "reopened-share").get("reopened-share"))
                    .isCloseTo(its.at("/reopen/share").doubleValue(), within(0.5e-6));
            assertThat(all(figures, Map.of(), "transfer-rate").get("transfer-rate"))
                    .isCloseTo(its.at("/reassignment/share_with_any").doubleValue(), within(0.5e-6));
            assertThat(all(figures, Map.of(), "transfers.mean").get("transfers.mean"))
                    .isCloseTo(its.at("/reassignment/mean").doubleValue(), within(0.5e-6));
        });
    }

    @Test
    void equalThoseOfAHelpdesk() throws Exception {
        compare("helpdesk_event_log", LATER, (figures, its) -> {
            assertSpread(figures, "resolution-time.first", its.at("/first_event_to_first_resolve"), Map.of());
            assertSpread(figures, "response-time", its.at("/first_event_to_first_take_in_charge"), Map.of());
            assertThat(all(figures, Map.of(), "transfer-rate").get("transfer-rate")
                            * its.at("/cases").doubleValue())
                    .isCloseTo(its.at("/handled_by_more_than_one_resource").doubleValue(), within(0.5e-6));
            assertThat(all(figures, Map.of(), "reopened-share", "volume"))
                    .containsEntry("volume", its.at("/cases").doubleValue())
                    .hasEntrySatisfying(
                            "reopened-share",
                            it -> assertThat(it)
                                    .isCloseTo(its.at("/reopen/share").doubleValue(), within(0.5e-6)));
        });
    }

    @Test
    void equalThoseOfAShop() throws Exception {
        compare("ecommerce_csat_dev", LATER, (figures, its) -> {
            assertSpread(figures, "response-time", its.at("/first_response"), Map.of());
            assertGroups(figures, "response-time", its.at("/first_response/by/category"), "category");
            assertGroups(figures, "response-time", its.at("/first_response/by/channel"), "channel");
            var told = all(figures, Map.of(), "followups.result", "followups.content", "followups.discontent");
            assertThat(told.get("followups.result"))
                    .isCloseTo(its.at("/csat/mean").doubleValue(), within(0.5e-6));
            assertThat(told.get("followups.content"))
                    .isCloseTo(its.at("/csat/share_4_or_5").doubleValue(), within(0.5e-6));
            assertThat(told.get("followups.discontent"))
                    .isCloseTo(its.at("/csat/share_1_or_2").doubleValue(), within(0.5e-6));
            var marks = figures.ask(by(List.of("followups.answered"), List.of("mark")));
            assertThat(marks.groups())
                    .hasSize(5)
                    .allSatisfy(it -> assertThat(it.values().get("followups.answered"))
                            .isEqualTo(its.at("/csat/distribution/"
                                            + it.codes().get("mark").code())
                                    .doubleValue()));
        });
    }

    private static FigureRequest by(List<String> measures, List<String> by) {
        return new FigureRequest(measures, by, Map.of(), null, null, null);
    }

    private static Map<String, Double> all(Asking figures, Map<String, List<String>> where, String... measures) {
        return figures.ask(new FigureRequest(List.of(measures), List.of(), where, null, null, null))
                .total()
                .values();
    }

    private static void assertSpread(Asking figures, String family, JsonNode its, Map<String, List<String>> where) {
        var told = all(figures, where, SPREAD.stream().map(it -> family + it).toArray(String[]::new));
        assertThat(told)
                .containsEntry(
                        family + ".negative", its.at("/negative_duration").doubleValue());
        assertSpread(told, family, its.at("/all_nonnegative"));
    }

    private static void assertSpread(Map<String, Double> told, String family, JsonNode its) {
        assertThat(told).containsEntry(family + ".count", its.at("/count").doubleValue());
        for (var measure : List.of("mean", "median", "p75", "p90", "p95", "p99")) {
            assertThat(told.get(family + "." + measure) / SECONDS_IN_AN_HOUR)
                    .as("%s.%s", family, measure)
                    .isCloseTo(its.at("/" + measure + "_h").doubleValue(), within(ROUNDING));
        }
    }

    private static void assertGroups(Asking figures, String family, JsonNode groups, String dimension) {
        assertThat(groups).isNotEmpty();
        for (var it : groups) {
            var value = it.get("value").asText();
            if (it.get("count").intValue() > 0 && !value.equals("?") && !value.isBlank()) {
                assertSpread(
                        all(
                                figures,
                                Map.of(dimension, List.of(value)),
                                SPREAD.stream().map(measure -> family + measure).toArray(String[]::new)),
                        family,
                        it);
            }
        }
    }

    private static void assertOnTime(Asking figures, JsonNode its, Map<String, List<String>> where) {
        assertThat(all(figures, where, "sla.met", "sla.stopped-late", "sla.done-met-rate"))
                .containsEntry("sla.met", its.at("/closed_on_or_before_due").doubleValue())
                .containsEntry("sla.stopped-late", its.at("/closed_after_due").doubleValue())
                .hasEntrySatisfying(
                        "sla.done-met-rate",
                        it -> assertThat(it)
                                .isCloseTo(its.at("/share_within_due_of_closed").doubleValue(), within(0.5e-6)));
    }
}
