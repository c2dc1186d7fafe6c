package dev.redress.intake.erasures;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.customers.CustomerService;
import dev.redress.intake.customers.domain.CustomerGroup;
import dev.redress.intake.customers.domain.CustomerRefusal;
import dev.redress.intake.erasures.domain.ErasedClass;
import dev.redress.intake.erasures.domain.ErasedCount;
import dev.redress.intake.erasures.domain.ErasureReceipt;
import dev.redress.intake.erasures.domain.ErasureReceipt.State;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.readings.ReadingService;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases customers. Each step can be done again: a receipt that is under way is gone on with by whoever looks next, from its
 * beginning, so that a replica that dies in the middle leaves nothing half known.
 */
public final class ErasureService {
    private static final Logger LOGGER = LoggerFactory.getLogger(ErasureService.class);

    private final AggregateRepository<ErasureReceipt, ErasureReceipt> erasures;
    private final CustomerComplaints complaints;
    private final CustomerService customers;
    private final NoticeService notices;
    private final AttachmentService attachments;
    private final ReadingService readings;
    private final Ids ids;
    private final Clock clock;

    ErasureService(
            AggregateRepository<ErasureReceipt, ErasureReceipt> erasures,
            CustomerComplaints complaints,
            CustomerService customers,
            NoticeService notices,
            AttachmentService attachments,
            ReadingService readings,
            Ids ids,
            Clock clock) {
        this.erasures = erasures;
        this.complaints = complaints;
        this.customers = customers;
        this.notices = notices;
        this.attachments = attachments;
        this.readings = readings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Erases a customer. Of one who was erased before, and has not come back, the receipt is the answer.
     *
     * @param ref any of their pseudonyms
     * @param why masked
     * @throws CustomerRefusal when there is none, or what is known of them must be kept
     */
    public ErasureReceipt erase(String ref, String why, String by) {
        var group = customers.known(ref);
        var refs = group.map(CustomerGroup::refs).orElse(List.of(ref));
        var known = complaints.of(refs);
        if (known.isEmpty()) {
            var before = group.orElseThrow(() -> CustomerRefusal.noSuch(ref))
                    .master()
                    .erasure();
            if (!before.isEmpty()) {
                return find(before).orElseThrow(() -> CustomerRefusal.noSuch(ref));
            }
        }
        group.flatMap(CustomerGroup::hold).ifPresent(hold -> {
            throw CustomerRefusal.held(hold.why());
        });
        var asked = new Stamp(by, now());
        var its = known.stream().map(Complaint::id).toList();
        return run(
                erasures.change(ids.random().toString(), RequestIds.current(), it -> it.begin(refs, its, why, asked)));
    }

    /** Goes on with what a replica that died has left. */
    void resume() {
        erasures.search(Where.all().is(ErasureAggregates.STATE, State.RUNNING.name()))
                .forEach(this::run);
    }

    private ErasureReceipt run(ErasureReceipt begun) {
        try {
            customers.erase(begun.refs(), begun.id());
        } catch (CustomerRefusal held) {
            erasures.change(begun.id(), RequestIds.current(), ErasureReceipt::refuse);
            throw held;
        }
        var more = complaints.of(begun.refs()).stream().map(Complaint::id).toList();
        var all = erasures.change(begun.id(), RequestIds.current(), it -> it.found(more));
        complaints.erase(all.complaints(), all.id(), all.asked());
        customers.forget(all.complaints());
        var told = notices.erase(all.complaints(), all.asked().at());
        var read = readings.silence(all.refs(), all.complaints());
        var book = complaints.findAll(all.complaints()).values();
        book.forEach(attachments::erase);
        var counts = List.of(
                new ErasedCount(ErasedClass.COMPLAINTS, book.size()),
                new ErasedCount(
                        ErasedClass.AMENDMENTS,
                        sum(book, it -> it.sequel().amendments().size())),
                new ErasedCount(
                        ErasedClass.CORRECTIONS,
                        sum(book, it -> it.sequel().corrections().size())),
                new ErasedCount(
                        ErasedClass.ATTACHMENTS,
                        sum(book, it -> it.sequel().attachments().size())),
                new ErasedCount(ErasedClass.DIRECTORY, all.refs().size()),
                new ErasedCount(ErasedClass.NOTICES, told),
                new ErasedCount(ErasedClass.READINGS, read));
        var done = erasures.change(all.id(), RequestIds.current(), it -> it.done(counts, now()));
        LOGGER.atInfo()
                .addKeyValue("receipt", done.id())
                .addKeyValue("complaints", book.size())
                .log("customer erased");
        return done;
    }

    private static int sum(Collection<Complaint> all, ToIntFunction<Complaint> count) {
        return all.stream().mapToInt(count).sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A receipt by its id. */
    public Optional<ErasureReceipt> find(String id) {
        return erasures.find(id);
    }

    /**
     * One page of receipts, the newest first.
     *
     * @param customers pseudonyms of whom; none for all
     */
    public Page<ErasureReceipt> search(Set<String> customers, Paging paging) {
        var which = Where.all().any(ErasureAggregates.REFS, customers);
        var order = Sorts.orderBy(Sorts.descending(ErasureAggregates.ASKED_AT), Sorts.ascending("_id"));
        return AggregatePages.of(erasures, which, order, paging);
    }
}
