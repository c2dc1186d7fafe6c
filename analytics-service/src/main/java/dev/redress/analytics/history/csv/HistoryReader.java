package dev.redress.analytics.history.csv;

import dev.redress.analytics.domain.HistoryActivity;
import dev.redress.analytics.domain.HistoryDimension;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.HistoryTime;
import dev.redress.analytics.history.csv.HistoryMapping.Form;
import dev.redress.chassis.csv.CsvRow;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one row as an entry of a history, by the mapping. */
final class HistoryReader {
    private static final int LONGEST = 100;
    private static final int LONGEST_NUMBER = 18;
    private static final long NONE = -1;
    private static final int REMEMBERED = 10_000;
    private static final int WORST = 1;
    private static final int BEST = 5;

    private final HistoryMapping mapping;
    private final Masking masking;
    private final Set<String> missing;
    private final Map<HistoryTime, TimeColumns> times = new EnumMap<>(HistoryTime.class);
    private final TimeColumns happened;
    private final Map<HistoryDimension, String> dimensions = new EnumMap<>(HistoryDimension.class);

    /** What tells cases apart has few values, and is masked once. */
    private final Map<String, String> masked = new LinkedHashMap<>();

    HistoryReader(HistoryMapping mapping, Masking masking) {
        this.mapping = mapping;
        this.masking = masking;
        this.missing = new HashSet<>(mapping.missing());
        var zone = ZoneId.of(mapping.zone());
        mapping.times()
                .forEach((name, source) ->
                        HistoryTime.named(name).ifPresent(it -> times.put(it, new TimeColumns(source, zone))));
        this.happened = mapping.form() == Form.EVENT
                ? new TimeColumns(mapping.times().get(HistoryMapping.HAPPENED), zone)
                : null;
        mapping.dimensions()
                .forEach((name, column) -> HistoryDimension.named(name).ifPresent(it -> dimensions.put(it, column)));
    }

    /** The columns that the mapping names. */
    List<String> columns() {
        var activity = mapping.activity();
        var onTime = mapping.onTime();
        return Stream.of(
                        Stream.of(
                                mapping.caseColumn(),
                                mapping.version(),
                                mapping.satisfaction(),
                                mapping.reopenings(),
                                mapping.transfers()),
                        mapping.times().values().stream().flatMap(it -> Stream.of(it.column(), it.time())),
                        activity == null ? Stream.<String>empty() : Stream.of(activity.column(), activity.resource()),
                        onTime == null ? Stream.<String>empty() : Stream.of(onTime.column()),
                        mapping.dimensions().values().stream())
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    HistoryRow read(CsvRow it) {
        var asSuch = new ArrayList<FieldProblem>();
        var faults = new ArrayList<RowFault>();
        var entry = it.read(cell -> new Row(cell, faults).read(it.number()), null, asSuch);
        asSuch.forEach(each -> faults.add(0, new RowFault("", each.code(), each.message())));
        return new HistoryRow(it.number(), faults.isEmpty() ? entry : null, List.copyOf(faults));
    }

    private String mask(String text) {
        if (masked.size() >= REMEMBERED) {
            masked.clear();
        }
        return masked.computeIfAbsent(text, masking::words);
    }

    /** One row and what is wrong with it. */
    private final class Row {
        private final Function<String, String> cells;
        private final List<RowFault> faults;

        Row(Function<String, String> cells, List<RowFault> faults) {
            this.cells = cells;
            this.faults = faults;
        }

        /** Null when something is wrong. */
        HistoryEntry read(long number) {
            var caseId = required(mapping.caseColumn());
            var version = version(number);
            var read = new EnumMap<HistoryTime, Instant>(HistoryTime.class);
            times.forEach((name, column) -> {
                var time = time(column, name == HistoryTime.RECEIVED && mapping.form() == Form.COMPLAINT);
                if (time != null) {
                    read.put(name, time);
                }
            });
            var step = mapping.form() == Form.EVENT ? step() : null;
            var verdict = verdict();
            var words = words();
            if (!faults.isEmpty()) {
                return null;
            }
            return new HistoryEntry(
                    Ids.derived("history", mapping.source(), caseId),
                    version,
                    new HistoryEntry.CaseName(mapping.source(), caseId),
                    read,
                    verdict,
                    step,
                    words);
        }

        /** Versions begin at 1, and counts of others at 0. */
        private long version(long number) {
            if (mapping.version().isEmpty()) {
                return mapping.after() + number;
            }
            var text = required(mapping.version());
            return text.isEmpty() ? NONE : 1 + whole(mapping.version(), text);
        }

        private HistoryEntry.Step step() {
            var source = mapping.activity();
            var activity = activity(required(source.column()));
            var time = time(happened, true);
            return new HistoryEntry.Step(activity, time, word(source.resource()));
        }

        private HistoryActivity activity(String text) {
            var source = mapping.activity();
            var meant = source.values().getOrDefault(text, source.otherwise());
            if (meant.isEmpty() && !text.isEmpty()) {
                fault(source.column(), "unknown-value", "the mapping does not say what this activity is");
            }
            return meant.isEmpty() || text.isEmpty() ? null : HistoryActivity.valueOf(meant);
        }

        private HistoryEntry.Verdict verdict() {
            return new HistoryEntry.Verdict(
                    number(mapping.reopenings(), 0, Integer.MAX_VALUE),
                    number(mapping.transfers(), 0, Integer.MAX_VALUE),
                    onTime(),
                    number(mapping.satisfaction(), WORST, BEST));
        }

        private Boolean onTime() {
            var source = mapping.onTime();
            var text = source == null ? "" : text(source.column());
            var meant = text.isEmpty() ? null : source.values().get(text);
            if (meant == null && !text.isEmpty()) {
                fault(source.column(), "unknown-value", "the mapping does not say what this verdict is");
            }
            return meant;
        }

        private Integer number(String column, int least, int most) {
            var text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            var number = whole(column, text);
            if (number == NONE) {
                return null;
            }
            if (number < least || number > most) {
                fault(column, "out-of-range", "is not one of " + least + " to " + most);
                return null;
            }
            return (int) number;
        }

        /** Digits alone: no sign, no fraction, no blank. */
        private long whole(String column, String text) {
            if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(it -> it >= '0' && it <= '9')) {
                fault(column, "unreadable", "is no whole number from 0 on of at most " + LONGEST_NUMBER + " digits");
                return NONE;
            }
            return Long.parseLong(text);
        }

        private Map<HistoryDimension, String> words() {
            var read = new EnumMap<HistoryDimension, String>(HistoryDimension.class);
            dimensions.forEach((name, column) -> {
                var word = word(column);
                if (!word.isEmpty()) {
                    read.put(name, word);
                }
            });
            return read;
        }

        private String word(String column) {
            var text = text(column);
            var word = text.isEmpty() ? text : mask(text);
            if (word.length() > LONGEST) {
                fault(column, "too-long", "is longer than " + LONGEST + " characters when it is masked");
                return "";
            }
            return word;
        }

        private Instant time(TimeColumns column, boolean needed) {
            var source = column.source();
            var text = text(source.column());
            if (!source.time().isEmpty()) {
                text = joined(source, text, text(source.time()));
            }
            if (!text.isEmpty()) {
                return column.read(text, (code, message) -> fault(source.column(), code, message));
            }
            if (needed && faults.stream().noneMatch(it -> Objects.equals(it.column(), source.column()))) {
                fault(source.column(), "required", "is what every row of this form has");
            }
            return null;
        }

        /** The one without the other is not read as half of it. */
        private String joined(HistoryMapping.TimeColumn source, String day, String time) {
            if (day.isEmpty() != time.isEmpty()) {
                fault(
                        day.isEmpty() ? source.column() : source.time(),
                        "required",
                        "the other half of the time is there");
                return "";
            }
            return day.isEmpty() ? "" : day + " " + time;
        }

        private String required(String column) {
            var text = text(column);
            if (text.isEmpty() && faults.stream().noneMatch(it -> it.column().equals(column))) {
                fault(column, "required", "is what every row has");
            }
            return text;
        }

        /** What a column says; empty when that is nothing, or nothing that can be kept. */
        private String text(String column) {
            var text = column.isEmpty() ? "" : Blank.strip(cells.apply(column));
            if (missing.contains(text)) {
                return "";
            }
            if (text.length() > LONGEST) {
                fault(column, "too-long", "is longer than " + LONGEST + " characters");
                return "";
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                fault(column, "unreadable", "has characters that are none of a text in one line");
                return "";
            }
            return text;
        }

        private void fault(String column, String code, String message) {
            faults.add(new RowFault(column, code, message));
        }
    }
}
