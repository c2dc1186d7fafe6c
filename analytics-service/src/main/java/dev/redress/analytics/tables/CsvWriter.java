package dev.redress.analytics.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180, in UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV
 * injection); numbers are written as they are.
 */
final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CsvWriter() {}

    /** @param mark whether a byte-order mark stands first, by which older spreadsheets know that it is UTF-8 */
    static void write(ExportTable table, Path file, boolean mark) throws IOException {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (mark) {
                writer.write(BYTE_ORDER_MARK);
            }
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(table.columns().stream().map(Column::name));
            table.writeTo(cells ->
                    printer.printRecord(cells.stream().map(CsvWriter::cell).toList()));
            printer.flush();
        }
    }

    private static Object cell(Object it) {
        if (it instanceof String text && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return it instanceof Double number ? Numbers.plain(number) : it;
    }
}
