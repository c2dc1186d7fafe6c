package dev.redress.chassis.inbox;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes whole polls. Throwing holds the place: the same records come again after a pause. */
public interface PollHandler {

    /** The topics to listen to. */
    Set<String> topics();

    /**
     * What becomes of the content of a record that is put aside. Doors that hear of people before anything is masked leave it
     * out.
     */
    default DeadLetters.Payload payload() {
        return DeadLetters.Payload.KEPT;
    }

    /**
     * @param redriven true when an operator sends dead letters again
     */
    void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven);
}
