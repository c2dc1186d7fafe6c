package dev.redress.intake.imports.csv;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import dev.redress.chassis.csv.CsvLayout;
import dev.redress.chassis.text.domain.Blank;
import java.util.List;
import java.util.Map;

/**
 * Which column is which field of the complaint form.
 *
 * @param sourceSystem the system that the rows come from; with the external id it makes a row the same complaint however
 *     often it is imported
 * @param charset of the file; UTF-8 when absent
 * @param delimiter between columns; a comma when absent
 * @param zone in which times without offset are read; UTC when absent
 * @param escalate whether the highest of those who should have been told of what was late before it came in is told once; with
 *     "none" nobody is
 * @param fields by the field's path in the form, for example {@code customer.phone}
 */
public record ColumnMapping(
        String sourceSystem,
        String charset,
        String delimiter,
        String zone,
        String escalate,
        Map<String, Source> fields) {
    static final String NONE = "none";

    public ColumnMapping {
        sourceSystem = Blank.strip(sourceSystem);
        escalate = escalate == null ? "" : escalate;
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** How the file is written. */
    CsvLayout layout() {
        return new CsvLayout(charset, delimiter, zone);
    }

    /** Whether nobody is told of what was late before it came in. */
    public boolean quiet() {
        return escalate.equals(NONE);
    }

    /**
     * Where a field comes from. In the file a plain text stands for one column.
     *
     * @param columns joined where there are several; empty ones are left out
     * @param join between columns; a space when absent
     * @param value a constant instead of columns
     * @param values what the text in the column means, for example {@code ONLINE: WEB}
     * @param otherwise what counts when the column is empty or its text is not among the values
     * @param formats of a date or time, tried in order, as in {@code java.time.format.DateTimeFormatter}; ISO 8601 when
     *     absent
     */
    public record Source(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> columns,

            String join,
            String value,
            Map<String, String> values,
            String otherwise,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> formats) {

        public Source {
            columns = columns == null ? List.of() : List.copyOf(columns);
            join = join == null ? " " : join;
            values = values == null ? Map.of() : Map.copyOf(values);
            formats = formats == null ? List.of() : List.copyOf(formats);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Source column(String name) {
            return new Source(List.of(name), null, null, null, null, null);
        }
    }
}
