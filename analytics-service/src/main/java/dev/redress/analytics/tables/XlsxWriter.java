package dev.redress.analytics.tables;

import dev.redress.chassis.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX, a sheet written as its rows come. Texts are texts, whatever they begin with. */
final class XlsxWriter implements ExportTable.Rows {
    private static final int ROWS_AT_MOST = 1_048_576;
    private static final int FLUSHED_EACH = 1_000;

    private final Worksheet sheet;
    private int row;

    private XlsxWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(ExportTable table, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Redress", null)) {
            var sheet = workbook.newWorksheet("figures");
            var writer = new XlsxWriter(sheet);
            sheet.freezePane(0, 1);
            writer.add(table.columns().stream().map(it -> (Object) it.name()).toList());
            table.writeTo(writer);
            sheet.finish();
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
