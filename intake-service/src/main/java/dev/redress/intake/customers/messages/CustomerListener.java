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
 * Hears what was entered, what was corrected and what becomes of it. Who the customer is stands in the book and in no event; so what was entered is
 * looked up there, the whole poll at once. It begins with the first complaint that was ever entered.
 */
public final class CustomerListener implements PollHandler {
    private static final Set<String> ENTERED = Set.of("complaint.received.v1", "complaint.corrected.v1");

    private final PollHandler summaries;
    private final Consumer<Collection<String>> directory;

    /**
     * @param summaries keeps what becomes of complaints
     * @param directory learns the customers of these complaints
     */
    public CustomerListener(PollHandler summaries, Consumer<Collection<String>> directory) {
        this.summaries = summaries;
        this.directory = directory;
    }

    @Override
    public Set<String> topics() {
        return summaries.topics();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var entered = new LinkedHashSet<String>();
        records.forEach(it -> entered(it).ifPresent(entered::add));
        if (!entered.isEmpty()) {
            directory.accept(entered);
        }
        summaries.take(records, redriven);
    }

    /** What cannot be read is put aside by who keeps the summaries. */
    private static Optional<String> entered(ConsumerRecord<String, byte[]> record) {
        try {
            var event = Envelope.event(record);
            return ENTERED.contains(event.getType()) ? Optional.ofNullable(event.getSubject()) : Optional.empty();
        } catch (Envelope.Unreadable e) {
            return Optional.empty();
        }
    }
}
