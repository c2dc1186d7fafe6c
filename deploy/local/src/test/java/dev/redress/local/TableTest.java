package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsColumnsAlsoBehindChineseWords() {
        var table = new Table("name", "count").row("投诉", 3).row("sum", 12);

        assertThat(table.toString().lines()).containsExactly("  name   count", "  投诉   3", "  sum    12");
    }
}
