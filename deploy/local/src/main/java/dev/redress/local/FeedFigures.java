package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What analytics says. */
public final class FeedFigures {
    private final Rest rest;

    public FeedFigures(Rest rest) {
        this.rest = rest;
    }

    /** How many cycles analytics has seen end, resolved or rejected. */
    long ended() {
        return total("resolution-time", "&cycles=all");
    }

    /** How many complaints analytics has counted. */
    public long complaints() {
        return total("volume", "");
    }

    /** How many complaints analytics has counted, by channel. */
    Map<String, Long> volumeByChannel() {
        var counts = new TreeMap<String, Long>();
        ask("volume", "channel", "")
                .path("groups")
                .forEach(it ->
                        counts.put(it.path("code").asText(), it.path("count").asLong()));
        return counts;
    }

    void print(PrintStream out) {
        for (var figure : List.of("response-time", "resolution-time")) {
            for (var by : List.of("none", "channel", "category", "department", "severity")) {
                out.println(figure + (by.equals("none") ? "" : " by " + by));
                out.println(table(ask(figure, by, "")));
            }
        }
    }

    private static Table table(JsonNode figure) {
        var table = new Table("", "count", "mean", "median", "p90", "p95");
        var groups = figure.path("groups");
        for (var group : groups.isEmpty() ? List.of(figure.path("total")) : groups) {
            table.row(
                    group.path("code").asText(),
                    group.path("count").asText(),
                    duration(group.path("meanSeconds")),
                    duration(group.path("medianSeconds")),
                    duration(group.path("p90Seconds")),
                    duration(group.path("p95Seconds")));
        }
        return table;
    }

    private static String duration(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return "-";
        }
        var minutes = Math.round(seconds.asDouble() / 60);
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    private long total(String figure, String more) {
        return ask(figure, "none", more).path("total").path("count").asLong();
    }

    private JsonNode ask(String figure, String by, String more) {
        return rest.get(Part.ANALYTICS, "quality", "/figures/" + figure + "?by=" + by + more)
                .required();
    }
}
