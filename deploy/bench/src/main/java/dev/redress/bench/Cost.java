package dev.redress.bench;

import dev.redress.local.Part;
import dev.redress.local.Table;
import dev.redress.local.Usage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Processor time of each part for a complaint, and its memory at the end. */
final class Cost {
    private final Map<Part, List<Double>> millis = new EnumMap<>(Part.class);
    private final List<Double> all = new ArrayList<>();
    private final Map<Part, Long> resident = new EnumMap<>(Part.class);

    void add(Map<Part, Usage> before, Map<Part, Usage> after, long complaints) {
        var sum = 0.0;
        for (var part : after.keySet()) {
            var used = after.get(part).cpu().minus(before.get(part).cpu());
            var each = used.toNanos() / 1e6 / complaints;
            sum += each;
            millis.computeIfAbsent(part, it -> new ArrayList<>()).add(each);
            resident.put(part, after.get(part).residentKib() / 1024);
        }
        all.add(sum);
    }

    /** What was added last. */
    Cost last() {
        var last = new Cost();
        millis.forEach((part, each) -> last.millis.put(part, List.of(each.get(each.size() - 1))));
        last.all.add(all.get(all.size() - 1));
        last.resident.putAll(resident);
        return last;
    }

    Table table() {
        return table("CPU ms a complaint");
    }

    Table table(String of) {
        var table = new Table("part", of, "resident MiB");
        millis.forEach((part, each) -> table.row(part.title(), Bench.exact(Median.of(each)), resident.get(part)));
        return table.row(
                "all",
                Bench.exact(Median.of(all)),
                resident.values().stream().mapToLong(it -> it).sum());
    }
}
