package dev.redress.intake.customers.messages;

import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.inbox.PollHandler;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hears what was entered, corrected and erased, and what becomes of it. Who the customer is stands in the book and in no event; so what was entered is
 * looked up there, the whole poll at once. It begins with the first complaint that was ever entered.
 */
public final class CustomerListener implements PollHandler {
    private static final Set<String> ENTERED = Set.of("complaint.received.v1", "complaint.corrected.v1");
    private static final Set<String> ERASED = Set.of("complaint.erased.v1");

    private final PollHandler summaries;
    private final Consumer<Collection<String>> directory;
    private final Consumer<Collection<String>> erased;

    /**
     * @param summaries keeps what becomes of complaints
     * @param directory learns the customers of these complaints
     * @param erased forgets what these complaints said of customers: what was learnt while they were erased, too
     */
    public CustomerListener(
            PollHandler summaries, Consumer<Collection<String>> directory, Consumer<Collection<String>> erased) {
        this.summaries = summaries;
        this.directory = directory;
        this.erased = erased;
    }

    @Override
    public Set<String> topics() {
        return summaries.topics();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        hand(of(records, ENTERED), directory);
        hand(of(records, ERASED), erased);
        summaries.take(records, redriven);
    }

    private static Set<String> of(List<ConsumerRecord<String, byte[]>> records, Set<String> types) {
        var complaints = new LinkedHashSet<String>();
        records.forEach(it -> complaint(it, types).ifPresent(complaints::add));
        return complaints;
    }

    private static void hand(Set<String> complaints, Consumer<Collection<String>> to) {
        if (!complaints.isEmpty()) {
            to.accept(complaints);
        }
    }

    /** What cannot be read is put aside by who keeps the summaries. */
    private static Optional<String> complaint(ConsumerRecord<String, byte[]> record, Set<String> types) {
        try {
            var event = Envelope.event(record);
            return types.contains(event.getType()) ? Optional.ofNullable(event.getSubject()) : Optional.empty();
        } catch (Envelope.Unreadable e) {
            return Optional.empty();
        }
    }
}
