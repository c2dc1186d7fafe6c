package dev.redress.intake.imports.csv;

import dev.redress.chassis.csv.TimeFormats;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one row as a complaint form, by the mapping. */
final class RowReader {
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "true", true, "yes", true, "y", true, "1", true, "是", true, "false", false, "no", false, "n", false, "0",
            false, "否", false);

    private final ColumnMapping mapping;
    private final ZoneId zone;
    private final Map<String, List<DateTimeFormatter>> formats = new HashMap<>();

    RowReader(ColumnMapping mapping) {
        this.mapping = mapping;
        this.zone = ZoneId.of(mapping.layout().zone());
        mapping.fields().forEach((field, source) -> formats.put(field, formatters(source)));
    }

    private static List<DateTimeFormatter> formatters(ColumnMapping.Source source) {
        return source.formats().isEmpty()
                ? TimeFormats.ISO
                : source.formats().stream().map(TimeFormats::of).toList();
    }

    /** The columns that the mapping names. */
    List<String> columns() {
        return mapping.fields().values().stream()
                .flatMap(it -> it.columns().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A row as a form.
     *
     * @param cell the text in a column of the row
     * @param problems is told what cannot be read
     */
    ComplaintForm read(Function<String, String> cell, List<FieldProblem> problems) {
        var row = new Row(cell, problems);
        return new ComplaintForm(
                row.code("channel"),
                new ComplaintForm.CustomerForm(
                        row.text("customer.name"),
                        row.text("customer.phone"),
                        row.text("customer.email"),
                        row.text("customer.company"),
                        row.text("customer.address"),
                        row.text("customer.language"),
                        row.mapped("customer.customerNumber")),
                new ComplaintForm.ProductForm(
                        row.text("product.name"),
                        row.text("product.model"),
                        row.text("product.batch"),
                        row.date("product.producedOn"),
                        row.text("product.orderNumber"),
                        row.date("product.inUseSince")),
                row.text("narrative"),
                row.text("expectedOutcome"),
                row.time("expectedBy"),
                row.text("takenBy"),
                row.time("occurredAt"),
                row.time("receivedAt"),
                row.truth("confidential"),
                mapping.sourceSystem(),
                row.text("externalId"),
                row.code("complainant"),
                row.representative(),
                row.mapped("phenomenon"),
                row.mapped("outlet"),
                row.mapped("equipment"),
                row.mapped("usedBefore"),
                row.mapped("regulatorReference"),
                null);
    }

    /** One row and what is wrong with it. */
    private final class Row {
        private final Function<String, String> cell;
        private final List<FieldProblem> problems;

        Row(Function<String, String> cell, List<FieldProblem> problems) {
            this.cell = cell;
            this.problems = problems;
        }

        /** The text for a field; empty when there is none. */
        String text(String field) {
            var source = mapping.fields().get(field);
            if (source == null) {
                return "";
            }
            if (source.value() != null) {
                return source.value();
            }
            var found = source.columns().stream()
                    .map(cell)
                    .map(it -> Blank.strip(it))
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.joining(source.join()));
            var meant = source.values().isEmpty() ? found : source.values().get(found);
            if (meant != null && !meant.isEmpty()) {
                return meant;
            }
            if (source.otherwise() == null && meant == null && !found.isEmpty()) {
                problems.add(new FieldProblem(
                        field, "unknown-value", "the mapping does not say what this value means: " + shortened(found)));
            }
            return source.otherwise() == null ? "" : source.otherwise();
        }

        /** As {@link #text}, and null where the mapping does not name the field. */
        String mapped(String field) {
            return mapping.fields().containsKey(field) ? text(field) : null;
        }

        ComplaintForm.RepresentativeForm representative() {
            var fields = List.of(
                    "representative.name", "representative.phone", "representative.email", "representative.relation");
            return fields.stream().noneMatch(mapping.fields()::containsKey)
                    ? null
                    : new ComplaintForm.RepresentativeForm(
                            mapped(fields.get(0)), mapped(fields.get(1)), mapped(fields.get(2)), mapped(fields.get(3)));
        }

        /** Null when there is none: a code is never an empty text. */
        String code(String field) {
            var text = text(field);
            return text.isEmpty() ? null : text;
        }

        Boolean truth(String field) {
            var text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            var truth = TRUTHS.get(text.toLowerCase(Locale.ROOT));
            if (truth == null) {
                problems.add(new FieldProblem(field, "unreadable", "is neither yes nor no"));
            }
            return truth;
        }

        LocalDate date(String field) {
            var read = parse(field);
            if (read == null
                    || read instanceof LocalDate
                    || LocalTime.from(read).equals(LocalTime.MIDNIGHT)) {
                return read == null ? null : LocalDate.from(read);
            }
            problems.add(new FieldProblem(field, "unreadable", "is a day, and must have no time of day"));
            return null;
        }

        Instant time(String field) {
            var read = parse(field);
            if (read == null) {
                return null;
            }
            if (read instanceof LocalDate date) {
                return date.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
            }
            return read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read);
        }

        private TemporalAccessor parse(String field) {
            var text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            for (var format : formats.get(field)) {
                var read = TimeFormats.parse(format, text);
                if (read.isPresent()) {
                    return read.get();
                }
            }
            var source = mapping.fields().get(field);
            var expected = source.formats().isEmpty() ? "ISO 8601" : String.join(" or ", source.formats());
            problems.add(new FieldProblem(field, "unreadable", "is no time in the form " + expected));
            return null;
        }
    }

    private static String shortened(String text) {
        var longest = 40;
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
