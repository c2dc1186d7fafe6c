package dev.redress.chassis.inbox;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes whole polls. Throwing holds the place: the same records come again after a pause. */
public interface PollHandler {

    /** The topics to listen to. */
    Set<String> topics();

    /**
     * @param redriven true when an operator sends dead letters again
     */
    void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven);
}
