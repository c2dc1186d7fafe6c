package dev.redress.intake.complaints;

import dev.redress.intake.complaints.ComplaintBook.Entry;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.complaints.domain.Registration;
import dev.redress.intake.complaints.domain.RepetitionRules;
import dev.redress.intake.complaints.domain.RepetitionRules.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which complaints say again what the same customer said before, for a whole poll at once. The directory is filled a
 * moment after a complaint is entered; what comes in the same poll is compared with one another.
 */
final class RepetitionFinder {
    private final EarlierComplaints earlier;
    private final RepetitionRules rules;
    private final Pseudonymizer pseudonymizer;

    RepetitionFinder(EarlierComplaints earlier, RepetitionRules rules, Pseudonymizer pseudonymizer) {
        this.earlier = earlier;
        this.rules = rules;
        this.pseudonymizer = pseudonymizer;
    }

    /**
     * The same entries, and what each repeats.
     *
     * @param numbers that they get, by their ids
     */
    List<Entry> mark(List<Entry> entries, Map<String, String> numbers) {
        var refs = new LinkedHashMap<Entry, Set<String>>();
        entries.forEach(it -> refs.put(it, pseudonymizer.pseudonyms(it.registration())));
        var all = refs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var known = new HashMap<String, List<Said>>();
        if (!all.isEmpty()) {
            earlier.of(all).forEach((ref, some) -> known.put(ref, new ArrayList<>(some)));
        }
        return entries.stream()
                .map(it -> mark(it, refs.get(it), known, numbers))
                .toList();
    }

    private Entry mark(Entry entry, Set<String> refs, Map<String, List<Said>> known, Map<String, String> numbers) {
        var registration = entry.registration();
        if (refs.isEmpty() || !registration.origin().follows().none()) {
            return entry;
        }
        var said = said(entry, numbers.get(entry.complaintId()));
        var before = refs.stream()
                .flatMap(it -> known.getOrDefault(it, List.of()).stream())
                .toList();
        if (before.stream().noneMatch(it -> it.complaint().id().equals(entry.complaintId()))) {
            refs.forEach(
                    it -> known.computeIfAbsent(it, ref -> new ArrayList<>()).add(said));
        }
        return rules.find(said, before)
                .map(it -> new Entry(entry.complaintId(), entry.causationId(), registration.repeating(it)))
                .orElse(entry);
    }

    private static Said said(Entry entry, String number) {
        var it = entry.registration();
        return new Said(
                new EarlierComplaint(entry.complaintId(), number),
                it.details().reception().receivedAt(),
                products(it),
                new LinkedHashSet<>(it.details().orderNumbers()),
                it.disclosure().statement().narrative(),
                null);
    }

    private static Set<String> products(Registration it) {
        var told = it.disclosure();
        return Stream.concat(Stream.of(told.product()), told.particulars().furtherProducts().stream())
                .map(Product::label)
                .collect(Collectors.toSet());
    }
}
