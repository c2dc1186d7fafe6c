package dev.redress.analytics.history.csv;

import dev.redress.analytics.domain.HistoryActivity;
import dev.redress.analytics.domain.HistoryDimension;
import dev.redress.analytics.domain.HistoryTime;
import dev.redress.analytics.history.csv.HistoryMapping.Form;
import dev.redress.chassis.csv.MappingParser;
import dev.redress.chassis.csv.TimeFormats;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a mapping, which is JSON or YAML, and says everything that is wrong with it. */
public final class HistoryMappings {
    static final String ISO = "ISO";

    private static final int LONGEST_SOURCE = 100;
    private static final long MOST_BEFORE = 1_000_000_000_000L;

    private final MappingParser parser = new MappingParser();

    /**
     * Reads and checks a mapping.
     *
     * @throws Problem 400 with every field that is wrong
     */
    public HistoryMapping read(String text) {
        var mapping = parser.parse(text, HistoryMapping.class);
        Problem.requireNone(new Check(mapping).all());
        return mapping;
    }

    static boolean isActivity(String text) {
        return Arrays.stream(HistoryActivity.values()).anyMatch(it -> it.name().equals(text));
    }

    /** One mapping and what is wrong with it. */
    private static final class Check {
        private final HistoryMapping mapping;
        private final List<FieldProblem> problems = new ArrayList<>();

        Check(HistoryMapping mapping) {
            this.mapping = mapping;
        }

        List<FieldProblem> all() {
            source();
            require("zone", mapping.zone(), "is the zone of the file's times: an IANA id, or UTC");
            problems.addAll(mapping.layout().problems());
            require("case", mapping.caseColumn(), "is the column of the case's id");
            if (mapping.after() < 0 || mapping.after() > MOST_BEFORE) {
                add("after", "invalid", "is a number of rows from 0 on");
            } else if (mapping.after() > 0 && !mapping.version().isEmpty()) {
                add("after", "invalid", "counts places, and the rows have a version");
            }
            if (mapping.form() == null) {
                add("form", "required", "is COMPLAINT or EVENT");
            } else {
                form(mapping.form());
            }
            mapping.times().forEach(this::time);
            mapping.dimensions().forEach(this::dimension);
            verdict();
            return problems;
        }

        private void source() {
            require("source", mapping.source(), "is the name of the other system");
            if (mapping.source().length() > LONGEST_SOURCE
                    || mapping.source().chars().anyMatch(Character::isISOControl)) {
                add("source", "invalid", "is a name of at most " + LONGEST_SOURCE + " characters");
            }
        }

        private void form(Form form) {
            var event = form == Form.EVENT;
            var needed = event ? HistoryMapping.HAPPENED : HistoryTime.RECEIVED.toString();
            if (!mapping.times().containsKey(needed)) {
                add("times." + needed, "required", "is what every row of this form has");
            }
            if (!event && mapping.times().containsKey(HistoryMapping.HAPPENED)) {
                add("times.happened", "invalid", "is when an activity was, and a complaint is none");
            }
            if (!event && mapping.activity() != null) {
                add("activity", "invalid", "belongs to rows that are events");
            } else if (event && mapping.activity() == null) {
                add("activity", "required", "is what every event has");
            } else if (event) {
                activity();
            }
        }

        private void activity() {
            var it = mapping.activity();
            require("activity.column", it.column(), "is the column that says what was done");
            if (it.values().isEmpty() && it.otherwise().isEmpty()) {
                add("activity.values", "required", "says what the texts in the column mean");
            }
            it.values().forEach((text, meant) -> activity("activity.values." + text, meant));
            if (!it.otherwise().isEmpty()) {
                activity("activity.otherwise", it.otherwise());
            }
        }

        private void activity(String field, String meant) {
            if (!isActivity(meant)) {
                add(field, "unknown-value", "is one of " + Arrays.toString(HistoryActivity.values()));
            }
        }

        private void time(String name, HistoryMapping.TimeColumn it) {
            var field = "times." + name;
            if (!name.equals(HistoryMapping.HAPPENED) && HistoryTime.named(name).isEmpty()) {
                add(
                        field,
                        "unknown-field",
                        "is no time of a history; known are " + Arrays.toString(HistoryTime.values())
                                + " and happened");
            }
            require(field + ".column", it.column(), "is the column of the time");
            if (it.formats().isEmpty()) {
                add(
                        field + ".format",
                        "required",
                        "says how the time is written: ISO, or a pattern such as dd/MM/yyyy");
            }
            for (var format : it.formats()) {
                if (!isIso(format)) {
                    TimeFormats.whatIsWrong(format).ifPresent(why -> add(field + ".format", "invalid", why));
                }
            }
        }

        private void dimension(String name, String column) {
            if (HistoryDimension.named(name).isEmpty()) {
                add(
                        "dimensions." + name,
                        "unknown-field",
                        "is no dimension; known are " + Arrays.toString(HistoryDimension.values()));
            }
            require("dimensions." + name, column, "is a column");
        }

        private void verdict() {
            var it = mapping.onTime();
            if (it != null) {
                require("onTime.column", it.column(), "is the column of the verdict");
                if (it.values().isEmpty()) {
                    add("onTime.values", "required", "says what the texts in the column mean");
                }
            }
        }

        private void require(String field, String value, String why) {
            if (Blank.is(value)) {
                add(field, "required", why);
            }
        }

        private void add(String field, String code, String message) {
            problems.add(new FieldProblem("mapping." + field, code, message));
        }
    }

    static boolean isIso(String format) {
        return format.toUpperCase(Locale.ROOT).equals(ISO);
    }
}
