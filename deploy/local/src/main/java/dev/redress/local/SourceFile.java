package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with its mapping, counted here by means of our own: what the stack says is checked against this.
 *
 * @param rows in the order of the file, which numbers them from 1
 */
record SourceFile(List<Row> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What a row is to be counted by.
     *
     * @param externalId empty when the mapping names none
     */
    record Row(String externalId, String channel) {}

    static SourceFile read(Path file, Path mapping) {
        try {
            var map = new YAMLMapper().readTree(Files.readString(mapping));
            var fields = map.path("fields");
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(map.path("delimiter").asText(","))
                    .setIgnoreEmptyLines(true)
                    .get();
            var charset = Charset.forName(map.path("charset").asText("UTF-8"));
            try (var text = new InputStreamReader(content(file), charset);
                    var csv = CSVParser.parse(text, format)) {
                var records = csv.iterator();
                var columns = columns(records.next());
                var rows = new ArrayList<Row>();
                records.forEachRemaining(it -> rows.add(new Row(
                        value(fields.path("externalId"), it, columns), value(fields.path("channel"), it, columns))));
                return new SourceFile(rows);
            }
        } catch (IOException e) {
            throw new Trouble("cannot read " + e.getMessage());
        }
    }

    /**
     * How many complaints of each channel the file brings to a stack that knows none of them: each external id once.
     *
     * @param rejected numbers of the rows that do not count
     */
    Map<String, Long> byChannel(Set<Long> rejected) {
        var counts = new TreeMap<String, Long>();
        var seen = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!rejected.contains(i + 1L) && (row.externalId().isEmpty() || seen.add(row.externalId()))) {
                counts.merge(row.channel(), 1L, Long::sum);
            }
        }
        return counts;
    }

    /**
     * How many complaints of each channel the file should have brought. Which of its rows the stack knew before shows in its
     * answer alone: what it says of them is taken as long as the file holds as many.
     */
    Map<String, Long> accepted(FileImport.Done imported) {
        var all = byChannel(imported.rejected().keySet());
        var said = imported.byChannel();
        var knewSome = total(all) > imported.accepted() && total(said) == imported.accepted();
        return knewSome && said.entrySet().stream().allMatch(it -> it.getValue() <= all.getOrDefault(it.getKey(), 0L))
                ? said
                : all;
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static InputStream content(Path file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        var zipped = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return zipped ? new GZIPInputStream(raw) : raw;
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        var columns = new TreeMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            columns.put(header.get(i).replace(BYTE_ORDER_MARK, ""), i);
        }
        return columns;
    }

    /** The text that the mapping gives to a field: a constant, or columns and what their text means. */
    private static String value(JsonNode source, CSVRecord record, Map<String, Integer> columns) {
        if (source.hasNonNull("value")) {
            return source.path("value").asText();
        }
        var named = source.isTextual() ? source : source.path("columns");
        var texts = new ArrayList<String>();
        for (var name : named.isArray() ? named : List.of(named)) {
            var place = columns.get(name.asText());
            var text = place == null || place >= record.size()
                    ? ""
                    : record.get(place).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        var found = String.join(source.path("join").asText(" "), texts);
        var meant = source.has("values") ? source.path("values").path(found).asText("") : found;
        return meant.isEmpty() ? source.path("otherwise").asText("") : meant;
    }
}
