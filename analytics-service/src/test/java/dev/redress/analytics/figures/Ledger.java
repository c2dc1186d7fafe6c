package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Fact.Placement;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.FactFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What was told, in the order of each topic. */
final class Ledger {
    private record Entry(Fact fact, List<Detail> details) {}

    private final List<Entry> entries = new ArrayList<>();

    Ledger add(Fact fact, Detail... details) {
        entries.add(new Entry(fact, List.of(details)));
        return this;
    }

    /** Keeps all of it, one thing after the other, and works it out. */
    void tell(FactFile file) {
        entries.forEach(it -> keep(file, it));
        file.derive(() -> true);
    }

    /** Keeps all of it topic by topic, in an order of topics that chance decides. */
    void tellByTopic(FactFile file, Random chance) {
        var topics = new HashMap<String, List<Entry>>();
        entries.forEach(it -> topics.computeIfAbsent(it.fact().topic(), topic -> new ArrayList<>())
                .add(it));
        var order = new ArrayList<>(topics.keySet());
        Collections.sort(order);
        Collections.shuffle(order, chance);
        order.forEach(topic -> topics.get(topic).forEach(it -> keep(file, it)));
        file.derive(() -> true);
    }

    private static void keep(FactFile file, Entry entry) {
        file.keep(new Batch(List.of(entry.fact()), entry.details(), Map.of()));
    }

    static Fact fact(String stage, String type, UUID about, int version, Instant at) {
        return Fact.of("complaints." + stage, type, "/redress/" + stage, about, version, at);
    }

    /** Received by a channel and triaged. */
    Ledger complaint(UUID about, String channel, String severity, String department, Instant at) {
        add(fact("intake", "complaint.received.v1", about, 1, at).through(channel));
        return add(fact("triage", "complaint.triaged.v1", about, 1, at)
                .placed(new Placement("BILLING", severity, department)));
    }
}
