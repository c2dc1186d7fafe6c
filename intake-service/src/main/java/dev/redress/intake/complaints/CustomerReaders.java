package dev.redress.intake.complaints;

import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.readings.domain.ReadingEntry;
import dev.redress.intake.readings.domain.ReadingGround;
import dev.redress.intake.readings.domain.ReadingPlace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Who is shown whose complaint it is. Whoever is, is on record before. */
public final class CustomerReaders {
    private static final Set<String> LEADS = Set.of("ROLE_lead", "ROLE_manager", "ROLE_admin");
    private static final Set<String> COLLEAGUES =
            Set.of("ROLE_agent", "ROLE_lead", "ROLE_manager", "ROLE_quality", "ROLE_admin");

    private final BiFunction<String, Collection<String>, Set<String>> assignments;
    private final Consumer<List<ReadingEntry>> record;

    /**
     * @param assignments of somebody, which of these complaints they are assigned to
     * @param record puts readings on record, or throws
     */
    CustomerReaders(
            BiFunction<String, Collection<String>, Set<String>> assignments, Consumer<List<ReadingEntry>> record) {
        this.assignments = assignments;
        this.record = record;
    }

    /**
     * What counts of a complaint for who may see its customer.
     *
     * @param number what people call it
     * @param customerRef pseudonym of the customer
     */
    public record Shown(String complaintId, String number, String customerRef, boolean confidential) {
        static Shown of(Complaint it) {
            var registration = it.registration();
            return new Shown(
                    it.id(),
                    it.number(),
                    registration.disclosure().customerRef(),
                    registration.details().reception().confidential());
        }
    }

    /**
     * Those of these complaints whose customers are shown to who asks; that they are is on record by then.
     *
     * @param reason what who asks says of it, masked; empty when nothing
     * @return ids
     */
    public Set<String> reading(
            Authentication who, ReadingPlace place, String reason, Collection<Complaint> complaints) {
        return readingOf(who, place, reason, complaints.stream().map(Shown::of).toList());
    }

    /** As {@link #reading}, for who has no need of the complaints themselves. */
    public Set<String> readingOf(Authentication who, ReadingPlace place, String reason, Collection<Shown> complaints) {
        var entries = new LinkedHashMap<String, ReadingEntry>();
        grounds(who, complaints)
                .forEach((complaint, ground) ->
                        entries.putIfAbsent(complaint.complaintId(), entry(who, place, reason, complaint, ground)));
        record.accept(List.copyOf(entries.values()));
        return Set.copyOf(entries.keySet());
    }

    /** Whether who asks may be shown the customer, for what shows none. */
    public boolean mayRead(Authentication who, Complaint complaint) {
        return !visible(who, List.of(Shown.of(complaint))).isEmpty();
    }

    /** Those of these whose customers may be shown to who asks, for what shows none yet. */
    public Set<String> visible(Authentication who, Collection<Shown> complaints) {
        return grounds(who, complaints).keySet().stream()
                .map(Shown::complaintId)
                .collect(Collectors.toSet());
    }

    private Map<Shown, ReadingGround> grounds(Authentication who, Collection<Shown> complaints) {
        var roles = who.getAuthorities().stream().map(Object::toString).toList();
        if (complaints.isEmpty() || roles.stream().noneMatch(COLLEAGUES::contains)) {
            return Map.of();
        }
        var ids = complaints.stream().map(Shown::complaintId).distinct().toList();
        var assigned = assignments.apply(who.getName(), ids);
        var grounds = new LinkedHashMap<Shown, ReadingGround>();
        complaints.forEach(it ->
                ground(roles, assigned.contains(it.complaintId()), it).ifPresent(ground -> grounds.put(it, ground)));
        return grounds;
    }

    private static Optional<ReadingGround> ground(List<String> roles, boolean assigned, Shown it) {
        var leads = roles.stream().anyMatch(LEADS::contains);
        return ReadingGround.of(assigned, leads, roles.contains("ROLE_agent"), it.confidential());
    }

    private static ReadingEntry entry(
            Authentication who, ReadingPlace place, String reason, Shown it, ReadingGround ground) {
        return ReadingEntry.none("")
                .with()
                .by(who.getName())
                .place(place)
                .complaintId(it.complaintId())
                .number(it.number())
                .customerRef(it.customerRef())
                .confidential(it.confidential())
                .ground(ground)
                .reason(reason)
                .requestId(RequestIds.current())
                .build();
    }
}
