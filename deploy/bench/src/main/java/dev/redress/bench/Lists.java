package dev.redress.bench;

import dev.redress.local.Part;
import dev.redress.local.Rest;
import dev.redress.local.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long lists, queues and searches take over what the stack holds, one request after another. */
final class Lists {
    private static final int WARM_UPS = 3;
    private static final int TIMES = 20;
    private static final long LONGEST_MICROS = 120_000_000;
    private static final double MILLI = 1000.0;

    private record Question(String title, Part part, String role, String path) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("all, newest first", Part.RESOLUTION, "lead", "/cases?sort=-receivedAt"),
            new Question("open ones", Part.RESOLUTION, "lead", "/cases?open=true"),
            new Question("open ones, 100th page", Part.RESOLUTION, "lead", "/cases?open=true&page=99"),
            new Question("of a department", Part.RESOLUTION, "lead", "/cases?open=true&department=AFTER_SALES"),
            new Question("nobody's", Part.RESOLUTION, "lead", "/cases?open=true&owner=none"),
            new Question(
                    "due within four hours", Part.RESOLUTION, "lead", "/cases?open=true&dueWithin=PT4H&sort=dueAt"),
            new Question("late", Part.RESOLUTION, "lead", "/cases?late=true"),
            new Question("by severity", Part.RESOLUTION, "lead", "/cases?sort=severity"),
            new Question("of a severity", Part.RESOLUTION, "lead", "/cases?severity=S2&sort=-receivedAt"),
            new Question("of a category", Part.RESOLUTION, "lead", "/cases?category=PRODUCT_QUALITY&sort=-receivedAt"),
            new Question("with words that many have", Part.RESOLUTION, "lead", "/cases?text=washing"),
            new Question("with words that none has", Part.RESOLUTION, "lead", "/cases?text=chandelier"),
            new Question("tasks", Part.RESOLUTION, "lead", "/tasks"),
            new Question("follow-ups", Part.FOLLOWUP, "lead", "/followups"),
            new Question("follow-ups that are overdue", Part.FOLLOWUP, "lead", "/followups?overdue=true"),
            new Question("who calls", Part.INTAKE, "agent", "/customers?email=alex.17@example.com"),
            new Question("notices to send", Part.INTAKE, "agent", "/notices?state=TO_SEND"));

    private final Rest rest;

    Lists(Rest rest) {
        this.rest = rest;
    }

    /** Median and 95th percentile of each, in milliseconds. */
    Table measured() {
        var table = new Table("list", "found", "p50 ms", "p95 ms");
        for (var it : QUESTIONS) {
            var times = new Histogram(LONGEST_MICROS, 3);
            var found = new ArrayList<Long>();
            for (var time = 0; time < WARM_UPS + TIMES; time++) {
                var begun = System.nanoTime();
                var answer = rest.get(it.part(), it.role(), it.path()).required();
                if (time >= WARM_UPS) {
                    times.recordValue((System.nanoTime() - begun) / 1000);
                    found.add(answer.path("total").asLong());
                }
            }
            table.row(
                    it.title(),
                    found.get(found.size() - 1),
                    millis(times.getValueAtPercentile(50)),
                    millis(times.getValueAtPercentile(95)));
        }
        return table;
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.0f", micros / MILLI);
    }
}
