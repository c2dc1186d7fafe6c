package dev.redress.intake.customers;

import dev.redress.chassis.web.Paging;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.FieldChange;
import dev.redress.intake.complaints.domain.LaterWord;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.CopySection;
import dev.redress.intake.customers.domain.CopySection.Kind;
import dev.redress.intake.customers.domain.CustomerGroup;
import dev.redress.intake.customers.domain.CustomerRefusal;
import dev.redress.intake.readings.ReadingSearch;
import dev.redress.intake.readings.ReadingService;
import dev.redress.intake.readings.domain.ReadingEntry;
import dev.redress.intake.readings.domain.ReadingPlace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** A customer's copy: all that is held about them, for themselves. Who of us did what is left out, since that is about us. */
public final class CustomerCopies {
    /** Readings are told of in pages of so many. */
    private static final int READINGS = 200;

    private final CustomerService customers;
    private final CustomerComplaints complaints;
    private final CustomerReaders readers;
    private final ReadingService readings;
    private final Clock clock;

    CustomerCopies(
            CustomerService customers,
            CustomerComplaints complaints,
            CustomerReaders readers,
            ReadingService readings,
            Clock clock) {
        this.customers = customers;
        this.complaints = complaints;
        this.readers = readers;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * All that is held about a customer.
     *
     * @param at when it was so
     */
    public record Copy(String customerRef, Instant at, List<CopySection> sections) {
        public Copy {
            sections = List.copyOf(sections);
        }
    }

    /**
     * The copy; that it was made is on record before it is given.
     *
     * @param ref any of their pseudonyms
     * @param reason what it is for, masked
     * @throws CustomerRefusal when there is no such customer, or who asks may not see all complaints of theirs
     */
    public Copy of(String ref, String reason, Authentication who) {
        var group = customers.known(ref).orElseThrow(() -> CustomerRefusal.noSuch(ref));
        var book = complaints.of(group.refs()).stream()
                .sorted(Comparator.comparing((Complaint it) ->
                                it.registration().details().reception().receivedAt())
                        .thenComparing(Complaint::id))
                .toList();
        if (book.isEmpty()
                || readers.reading(who, ReadingPlace.COPY, reason, book).size() < book.size()) {
            throw CustomerRefusal.noSuch(ref);
        }
        var sections = new ArrayList<CopySection>();
        customer(group, sections);
        var summaries = customers.summaries(book.stream().map(Complaint::id).toList());
        for (var it : book) {
            complaint(it, sections);
            var summary = summaries.get(it.id());
            if (summary != null) {
                became(it.number(), summary, sections);
            }
        }
        read(group, sections);
        return new Copy(group.ref(), clock.instant(), sections);
    }

    private static void customer(CustomerGroup group, List<CopySection> to) {
        var fields = new LinkedHashMap<String, String>();
        group.details().fields().forEach((name, value) -> fields.put("customer." + name, value));
        fields.put("pseudonyms", String.join(", ", group.refs()));
        to.add(new CopySection(Kind.CUSTOMER, "", null, fields));
        group.decisions()
                .forEach(it -> to.add(new CopySection(
                        Kind.DECISION,
                        "",
                        it.stamp().at(),
                        Map.of("decision", it.kind().name(), "what", it.what(), "why", it.why()))));
    }

    private static void complaint(Complaint it, List<CopySection> to) {
        var registration = it.registration();
        var details = registration.details();
        var received = details.reception().receivedAt();
        var fields = new LinkedHashMap<>(details.fields());
        fields.remove("takenBy");
        fields.put("customer.customerNumber", details.complainant().customerNumber());
        fields.put("complainant", details.complainant().kind().name());
        fields.put("sourceSystem", registration.reference().system());
        fields.put("externalId", registration.reference().externalId());
        to.add(new CopySection(Kind.COMPLAINT, it.number(), received, fields));
        var speaker = details.complainant().representative();
        if (!speaker.unknown()) {
            to.add(new CopySection(Kind.REPRESENTATIVE, it.number(), received, speaker.fields()));
        }
        details.particulars().furtherProducts().forEach(each -> to.add(product(it.number(), received, each)));
        var later = it.sequel();
        later.amendments().forEach(each -> to.add(said(Kind.AMENDMENT, it.number(), each.word())));
        later.corrections()
                .forEach(each -> each.changes()
                        .forEach(change ->
                                to.add(corrected(it.number(), each.stamp().at(), change))));
        if (later.withdrawn()) {
            to.add(said(Kind.WITHDRAWAL, it.number(), later.withdrawal()));
        }
    }

    private static CopySection product(String number, Instant at, Product it) {
        return new CopySection(
                Kind.PRODUCT,
                number,
                at,
                Map.of(
                        "product.name", it.name(),
                        "product.model", it.model(),
                        "product.batch", it.batch(),
                        "product.producedOn", Objects.toString(it.producedOn(), ""),
                        "product.orderNumber", it.orderNumber(),
                        "product.inUseSince", Objects.toString(it.inUseSince(), "")));
    }

    private static CopySection said(Kind kind, String number, LaterWord it) {
        return new CopySection(
                kind,
                number,
                it.stamp().at(),
                Map.of("channel", it.channel().name(), "from", it.from().name(), "words", it.words()));
    }

    private static CopySection corrected(String number, Instant at, FieldChange it) {
        return new CopySection(
                Kind.CORRECTION, number, at, Map.of("field", it.field(), "before", it.before(), "after", it.after()));
    }

    private static void became(String number, ComplaintSummary it, List<CopySection> to) {
        var course = it.course();
        var ended = course.ended();
        to.add(new CopySection(
                Kind.STANDING,
                number,
                course.over().orElse(null),
                Map.of(
                        "state", course.state().name(),
                        "category", course.category(),
                        "severity", course.severity(),
                        "outcome", ended == null ? "" : ended.outcome())));
        it.contacts()
                .forEach(each -> to.add(new CopySection(
                        Kind.CONTACT,
                        number,
                        each.at(),
                        Map.of("channel", each.channel().name(), "reached", Boolean.toString(each.reached())))));
        it.promises()
                .forEach(each -> to.add(new CopySection(
                        Kind.PROMISE,
                        number,
                        each.dueAt(),
                        Map.of("what", each.what(), "keptAt", Objects.toString(each.keptAt(), "")))));
        it.notices()
                .forEach(each -> to.add(new CopySection(
                        Kind.NOTICE, number, each.at(), Map.of("about", each.about(), "state", each.state()))));
        it.surveys()
                .forEach(each -> to.add(new CopySection(
                        Kind.SURVEY, number, each.at(), Map.of("solved", each.solved(), "words", each.comment()))));
    }

    private void read(CustomerGroup group, List<CopySection> to) {
        var search = new ReadingSearch(Set.of(), Set.copyOf(group.refs()), Set.of(), Set.of(), null, null, null);
        var page = 0;
        List<ReadingEntry> found;
        do {
            found = readings.search(search, new Paging(page++, READINGS)).items();
            found.forEach(it -> to.add(new CopySection(
                    Kind.READING,
                    it.number(),
                    it.readAt(),
                    Map.of("place", it.place().name(), "why", it.reason()))));
        } while (found.size() == READINGS);
    }
}
