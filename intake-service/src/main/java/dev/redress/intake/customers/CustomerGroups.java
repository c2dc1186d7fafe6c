package dev.redress.intake.customers;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.intake.customers.domain.CustomerGroup;
import dev.redress.intake.customers.domain.CustomerProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Finds of pseudonyms whose they are. Pointers may lead over several profiles; a circle of them, should one arise, ends. */
final class CustomerGroups {
    /** Steps from a profile to its master: more were never decided one after another. */
    private static final int MOST_STEPS = 20;

    /** Profiles that one customer has at most, as far as anybody looks. */
    private static final int MOST_PROFILES = 500;

    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateRepository<CustomerProfile, CustomerProfile> customers;

    CustomerGroups(AggregateRepository<CustomerProfile, CustomerProfile> customers) {
        this.customers = customers;
    }

    /** The customers that these profiles belong to, each once, in the order in which they first occur. */
    List<CustomerGroup> of(Collection<CustomerProfile> found) {
        var known = found.stream()
                .collect(Collectors.toMap(
                        CustomerProfile::ref,
                        it -> it,
                        (one, other) -> one,
                        LinkedHashMap<String, CustomerProfile>::new));
        addMasters(known);
        var masters = new LinkedHashMap<String, List<CustomerProfile>>();
        found.forEach(it -> masters.put(master(it, known).ref(), new ArrayList<>()));
        addFollowers(masters.keySet(), known);
        known.values().forEach(it -> {
            var group = masters.get(master(it, known).ref());
            if (group != null) {
                group.add(it);
            }
        });
        return masters.entrySet().stream()
                .map(it -> group(known.get(it.getKey()), it.getValue()))
                .toList();
    }

    private static CustomerGroup group(CustomerProfile master, List<CustomerProfile> all) {
        var others = all.stream().filter(it -> !it.ref().equals(master.ref()));
        return new CustomerGroup(
                master, Stream.concat(Stream.of(master), others).toList());
    }

    private void addMasters(Map<String, CustomerProfile> known) {
        for (var step = 0; step < MOST_STEPS; step++) {
            var missing = known.values().stream()
                    .map(CustomerProfile::master)
                    .filter(it -> !known.containsKey(it))
                    .collect(Collectors.toSet());
            if (missing.isEmpty()) {
                return;
            }
            var loaded = customers.findAll(missing);
            missing.forEach(it -> known.put(it, loaded.getOrDefault(it, CustomerProfile.none(it))));
        }
    }

    private void addFollowers(Collection<String> masters, Map<String, CustomerProfile> known) {
        var asked = new HashSet<String>();
        Set<String> next = new HashSet<>(masters);
        next.addAll(known.keySet());
        while (!next.isEmpty() && known.size() < MOST_PROFILES) {
            asked.addAll(next);
            var found = customers.search(Where.all().among(CustomerAggregates.MASTER, next), BY_ID, 0, MOST_PROFILES);
            found.forEach(it -> known.putIfAbsent(it.ref(), it));
            next = found.stream()
                    .map(CustomerProfile::ref)
                    .filter(it -> !asked.contains(it))
                    .collect(Collectors.toSet());
        }
    }

    private static CustomerProfile master(CustomerProfile it, Map<String, CustomerProfile> known) {
        var at = it;
        for (var step = 0; step < MOST_STEPS && !at.isMaster(); step++) {
            at = Objects.requireNonNullElse(known.get(at.master()), at);
        }
        return at;
    }
}
