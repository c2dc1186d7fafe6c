package dev.redress.analytics.reports;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.redress.analytics.query.Grain;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which tables reports have, by report-outline.yaml.
 *
 * @param period those of a period, in their order
 * @param form those of the form of a complaint
 */
record Outline(List<Asked> period, List<Told> form) {

    /**
     * A table of figures.
     *
     * @param grain how the period is cut, by the kind of report; empty for not at all
     * @param most how many lines it has at most, the largest of them; 0 for all
     */
    record Asked(
            String table,
            String en,
            String zh,
            Layout layout,
            List<String> measures,
            List<String> by,
            Map<ReportKind, Grain> grain,
            int most) {

        Asked {
            by = Objects.requireNonNullElse(by, List.of());
            grain = Objects.requireNonNullElse(grain, Map.of());
        }

        Grain grain(ReportKind kind) {
            return grain.getOrDefault(kind, Grain.NONE);
        }
    }

    /**
     * A table of what is known of one complaint.
     *
     * @param rows a table of rows; null where there is room to write alone
     * @param where which of them, as SQL; null for all of the complaint
     * @param key SQL of what tells lines apart, in whose order they come; null where there is one line
     */
    record Told(
            String table,
            String en,
            String zh,
            Layout layout,
            String rows,
            String where,
            String key,
            List<Column> columns) {

        Map<String, String> names() {
            return Outline.names(en, zh);
        }
    }

    /**
     * A column of it.
     *
     * @param unit s (of a column in milliseconds), money, time, truth, 1 or text, which it is when null
     * @param dimension whose codes it has; null for none
     * @param currency column of the currency; null where it is no money
     */
    record Column(String column, String unit, String dimension, String currency, String en, String zh) {

        Column {
            unit = Objects.requireNonNullElse(unit, "text");
        }

        Map<String, String> names() {
            return Outline.names(en, zh);
        }
    }

    static Map<String, String> names(String en, String zh) {
        return new TreeMap<>(Map.of("en", en, "zh", zh));
    }

    static Outline load() {
        try (var yaml = Outline.class.getResourceAsStream("/report-outline.yaml")) {
            return new YAMLMapper().readValue(yaml, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the outline of reports cannot be read", e);
        }
    }
}
