package dev.redress.intake.notices;

import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.customers.ComplaintStandings;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.Recipient;
import dev.redress.intake.notices.gateways.Addressee;
import dev.redress.intake.notices.gateways.GuardedGateway;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/** Who reads a notice, as they are known at the moment when it goes out. */
final class NoticeReaders {
    private final Lookup<Colleagues> directory;
    private final ComplaintStandings standings;
    private final ZoneId zone;
    private final String language;

    /**
     * @param zone in which people are away
     * @param language of the company, in which colleagues are told who have none of their own
     */
    NoticeReaders(Lookup<Colleagues> directory, ComplaintStandings standings, ZoneId zone, String language) {
        this.directory = directory;
        this.standings = standings;
        this.zone = zone;
        this.language = language;
    }

    /**
     * Who reads it.
     *
     * @param language BCP 47
     * @param preferred the gateways by which they want to be told first
     */
    record Reader(Addressee at, String language, Predicate<GuardedGateway> preferred) {}

    /**
     * Who reads a notice; empty where a colleague is reached nowhere.
     *
     * @param complaint that of the customer, or that which colleagues read of
     */
    Optional<Reader> of(Recipient to, Complaint complaint, Instant now) {
        if (to.isCustomer()) {
            var details = complaint.registration().details();
            var customer = details.customer();
            var cameBy = details.reception().channel();
            return Optional.of(new Reader(
                    new Addressee(customer.email(), customer.phone()),
                    customer.language(),
                    it -> it.channel() == cameBy));
        }
        return contact(to, complaint.id(), now).map(this::colleague);
    }

    /** In which language somebody reads it; colleagues who are reached nowhere, that of the company. */
    String language(Recipient to, Complaint complaint, Instant now) {
        return of(to, complaint, now).map(Reader::language).orElse(language);
    }

    private Reader colleague(WorkContact it) {
        return new Reader(
                new Addressee(it.email(), it.phone()),
                it.language().isEmpty() ? language : it.language(),
                gateway -> gateway.name().equals(it.gateway()));
    }

    private Optional<WorkContact> contact(Recipient to, String complaintId, Instant now) {
        var all = directory.current();
        var today = LocalDate.ofInstant(now, zone);
        return switch (to.kind()) {
            case CUSTOMER, JOINED -> Optional.empty();
            case PERSON -> all.reached(to.code(), today);
            case DEPARTMENT -> all.departmentReached(to.code());
            case HANDLER -> {
                var course = standings.of(complaintId);
                yield all.reached(course.handler(), today).or(() -> all.departmentReached(course.department()));
            }
        };
    }
}
