package dev.redress.analytics.history.csv;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.chassis.csv.CsvLayout;
import dev.redress.chassis.text.domain.Blank;
import java.util.List;
import java.util.Map;

/**
 * Which column of another system's file is what. What it does not name is not read.
 *
 * @param source name of the other system; with the id of a case it makes a row one about the same case however often it comes
 * @param zone in which times without offset are read: an IANA id, or UTC; required, for a guess would shift every figure
 * @param charset of the file; UTF-8 when absent
 * @param delimiter between columns; a comma when absent
 * @param form what a row is
 * @param caseColumn the system's own id of the case
 * @param version whole numbers from 0 on that rise from row to row of a case; the place of the row in the file when absent
 * @param after how many rows of earlier files of the same system stand before the first, where places count; 0 when absent
 * @param times by name: received, responded, due, resolved, reopened, closed; of an event happened, too
 * @param activity what was done; of an event alone
 * @param dimensions columns by name: channel, nature, category, severity, department, person, product, batch, outlet, equipment,
 *     rootCause, outcome
 * @param satisfaction a mark from 1 to 5
 * @param reopenings how often the case was reopened
 * @param transfers how often it was handed on
 * @param onTime whether it was in time, by the system's own verdict
 * @param missing texts that say as little as an empty cell, for example {@code ?}
 */
public record HistoryMapping(
        String source,
        String zone,
        String charset,
        String delimiter,
        Form form,
        @JsonProperty("case") String caseColumn,
        String version,
        long after,
        Map<String, TimeColumn> times,
        ActivityColumn activity,
        Map<String, String> dimensions,
        String satisfaction,
        String reopenings,
        String transfers,
        VerdictColumn onTime,
        List<String> missing) {
    static final String HAPPENED = "happened";

    public HistoryMapping {
        source = Blank.strip(source);
        caseColumn = caseColumn == null ? "" : caseColumn;
        version = version == null ? "" : version;
        times = times == null ? Map.of() : Map.copyOf(times);
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
        satisfaction = satisfaction == null ? "" : satisfaction;
        reopenings = reopenings == null ? "" : reopenings;
        transfers = transfers == null ? "" : transfers;
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** What a row is. */
    public enum Form {
        /** A complaint as it is, or was then. */
        COMPLAINT,
        /** Something that was done about one. */
        EVENT
    }

    /**
     * Where a time stands.
     *
     * @param column the day, or day and time
     * @param time the time of day, where it has a column of its own; read behind the day with a blank between
     * @param formats as in {@code java.time.format.DateTimeFormatter}, or ISO; of several exactly one must read a text, or all
     *     that do must read the same
     */
    public record TimeColumn(
            String column,
            String time,

            @JsonProperty("format") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> formats) {

        public TimeColumn {
            column = column == null ? "" : column;
            time = time == null ? "" : time;
            formats = formats == null ? List.of() : List.copyOf(formats);
        }
    }

    /**
     * Where it says what was done.
     *
     * @param values what a text means: RECEIVED, RESPONDED, RESOLVED, REOPENED, CLOSED or WORKED
     * @param otherwise what every other text means; when absent such a row is refused
     * @param resource the column of who did it
     */
    public record ActivityColumn(String column, Map<String, String> values, String otherwise, String resource) {

        public ActivityColumn {
            column = column == null ? "" : column;
            values = values == null ? Map.of() : Map.copyOf(values);
            otherwise = otherwise == null ? "" : otherwise;
            resource = resource == null ? "" : resource;
        }
    }

    /**
     * Where it says yes or no.
     *
     * @param values what a text means
     */
    public record VerdictColumn(String column, Map<String, Boolean> values) {

        public VerdictColumn {
            column = column == null ? "" : column;
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    /** How the file is written. */
    public CsvLayout layout() {
        return new CsvLayout(charset, delimiter, zone);
    }
}
