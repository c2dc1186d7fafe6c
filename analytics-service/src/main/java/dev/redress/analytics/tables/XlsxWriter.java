package dev.redress.analytics.tables;

import dev.redress.chassis.web.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX, each sheet written as its rows come. Texts are texts, whatever they begin with. */
public final class XlsxWriter implements ExportTable.Rows {
    private static final int ROWS_AT_MOST = 1_048_576;
    private static final int FLUSHED_EACH = 1_000;

    private final Worksheet sheet;
    private int row;

    private XlsxWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(ExportTable table, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(Map.of("figures", table), out);
        }
    }

    /** @param sheets by name, in their order */
    public static void write(Map<String, ExportTable> sheets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Redress", null)) {
            for (var it : sheets.entrySet()) {
                var sheet = workbook.newWorksheet(it.getKey());
                var writer = new XlsxWriter(sheet);
                sheet.freezePane(0, 1);
                writer.add(it.getValue().columns().stream()
                        .map(column -> (Object) column.name())
                        .toList());
                it.getValue().writeTo(writer);
                sheet.finish();
            }
        }
    }

    @Override
    public void add(List<Object> cells) throws IOException {
        if (row == ROWS_AT_MOST) {
            throw Problem.invalid(
                    "Accept", "too-many", "a sheet holds a million rows: ask for CSV or Parquet, or for less");
        }
        for (var i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        row++;
        if (row % FLUSHED_EACH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object it) {
        if (it instanceof Number number) {
            sheet.value(row, column, number);
        } else if (it instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (it instanceof Instant time) {
            sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (it != null) {
            sheet.value(row, column, it.toString());
        }
    }
}
