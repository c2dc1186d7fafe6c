package dev.redress.intake.outbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.intake.Complaints;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.IntakeEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The book, kept as documents. */
final class BookOfComplaints implements Complaints {
    private final AggregateRepository<Complaint, IntakeEvent> documents;

    BookOfComplaints(AggregateRepository<Complaint, IntakeEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, Complaint> find(Collection<String> ids) {
        return documents.findAll(ids);
    }

    @Override
    public List<Complaint> register(List<Registering> all) {
        var entered = all.stream()
                .map(it -> documents.submit(
                        it.complaintId(), it.causationId(), before -> before.register(it.registration())))
                .toList();
        try {
            return entered.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
