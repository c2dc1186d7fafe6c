package dev.redress.intake;

import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.Registration;
import dev.redress.intake.outbound.Numbers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives numbers to complaints that are new and enters them; for any number of them it asks the store as often as for one. */
final class Bookkeeper {

    /**
     * A page of the book.
     *
     * @param complaintId follows from what the complaint is called by whoever brings it: what is there already stays
     * @param numbered what is written on the page, once its number is known
     */
    record Page(String complaintId, String causationId, Function<String, Registration> numbered) {}

    /**
     * What is in the book after pages were asked for.
     *
     * @param complaints in the order in which they were asked for
     * @param given the numbers that were taken for those that were not there, by complaint
     */
    record Booked(List<Complaint> complaints, Map<String, String> given) {
        /** Whether it was entered now. */
        boolean fresh(Complaint it) {
            return it.registration().number().equals(given.get(it.id()));
        }
    }

    private final Complaints complaints;
    private final Numbers numbers;
    private final ZoneId zone;
    private final Clock clock;

    Bookkeeper(Complaints complaints, Numbers numbers, ZoneId zone, Clock clock) {
        this.complaints = complaints;
        this.numbers = numbers;
        this.zone = zone;
        this.clock = clock;
    }

    Booked enter(List<Page> pages) {
        var all = new LinkedHashSet<String>();
        pages.forEach(it -> all.add(it.complaintId()));
        var known = complaints.find(all);
        all.removeAll(known.keySet());
        var given = numbersFor(new ArrayList<>(all));
        var registering = new ArrayList<Complaints.Registering>();
        for (var it : pages) {
            var there = known.get(it.complaintId());
            var registration = there == null ? it.numbered().apply(given.get(it.complaintId())) : there.registration();
            registering.add(new Complaints.Registering(it.complaintId(), it.causationId(), registration));
        }
        return new Booked(complaints.register(registering), given);
    }

    private Map<String, String> numbersFor(List<String> complaintIds) {
        var given = new LinkedHashMap<String, String>();
        if (complaintIds.isEmpty()) {
            return given;
        }
        var year = clock.instant().atZone(zone).getYear();
        var taken = numbers.take(year, complaintIds);
        for (var i = 0; i < taken.size(); i++) {
            given.put(complaintIds.get(i), taken.get(i));
        }
        return given;
    }
}
