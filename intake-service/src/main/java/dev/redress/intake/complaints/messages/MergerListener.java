package dev.redress.intake.complaints.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.intake.complaints.MergerService;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The front desk hears itself: what a master says of who is handled with it is done to the other one too, also where whoever
 * began it died in between; and a master that was withdrawn lets all go.
 */
final class MergerListener implements PollHandler {
    static final Set<String> TYPES = Set.of(ComplaintJoined.TYPE, ComplaintParted.TYPE, ComplaintWithdrawn.TYPE);

    private final ObjectMapper json = WireFormat.mapper();
    private final MergerService mergers;
    private final DeadLetters deadLetters;

    MergerListener(MergerService mergers, DeadLetters deadLetters) {
        this.mergers = mergers;
        this.deadLetters = deadLetters;
    }

    @Override
    public Set<String> topics() {
        return Set.of(ComplaintAggregate.TOPIC);
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var dead = new LinkedHashMap<ConsumerRecord<String, byte[]>, Exception>();
        for (var record : records) {
            try {
                if (TYPES.contains(Envelope.event(record).getType())) {
                    settle(Envelope.inbound(record, json, redriven));
                }
            } catch (Envelope.Unreadable | JsonProcessingException | IllegalArgumentException e) {
                dead.put(record, e);
            }
        }
        // Last: a poll that is tried again because the store is away must not bury the same records at each try.
        dead.forEach((record, reason) -> deadLetters.add(record, reason, payload()));
    }

    private void settle(InboundEvent it) throws JsonProcessingException {
        switch (it.type()) {
            case ComplaintJoined.TYPE -> {
                var told = json.treeToValue(it.data(), ComplaintJoined.class);
                mergers.settle(it.key(), told.joined(), null, it.id());
            }
            case ComplaintParted.TYPE -> {
                var told = json.treeToValue(it.data(), ComplaintParted.class);
                mergers.settle(it.key(), told.joined(), split(told), it.id());
            }
            default -> mergers.release(it.key(), it.id());
        }
    }

    private static Split split(ComplaintParted it) {
        return new Split(
                new EarlierComplaint(it.joined(), it.number()),
                Split.Reason.valueOf(it.reason()),
                it.words() == null ? "" : it.words(),
                new Stamp(it.by(), it.partedAt()));
    }
}
