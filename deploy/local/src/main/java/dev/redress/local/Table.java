package dev.redress.local;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text, columns as wide as their widest cell. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... titles) {
        rows.add(List.of(titles));
    }

    public Table row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(" ");
            for (var column = 0; column < row.size(); column++) {
                line.append(' ').append(row.get(column));
                line.append(" ".repeat(width(column) - shown(row.get(column)) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(it -> column < it.size())
                .mapToInt(it -> shown(it.get(column)))
                .max()
                .orElse(0);
    }

    /** Chinese characters take two places on a terminal. */
    private static int shown(String cell) {
        return cell.codePoints().map(it -> Character.isIdeographic(it) ? 2 : 1).sum();
    }
}
