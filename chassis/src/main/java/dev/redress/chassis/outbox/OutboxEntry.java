package dev.redress.chassis.outbox;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.topics.Topic;
import java.time.Instant;

/** What was decided and is still to be done outside of an aggregate: one entry of its outbox. */
public sealed interface OutboxEntry {

    /** The same however often the entry is carried out. */
    String id();

    /** What goes to the broker. */
    sealed interface ForBroker extends OutboxEntry {
        Message message();
    }

    /**
     * A message that is to be published.
     *
     * @param id derived from topic, key and version, so it is the same however often the message is sent
     * @param source the CloudEvents source
     * @param data the JSON text as it goes over the wire
     */
    record Message(
            String id,
            String source,
            String topic,
            String type,
            String key,
            long version,
            Instant time,
            String causationId,
            String data)
            implements ForBroker {

        @Override
        public Message message() {
            return this;
        }
    }

    /**
     * A message that could not be decided, on its way to the dead letters.
     *
     * @param message as it came, addressed to the dead letters of its topic
     * @param reason one line
     */
    record DeadLetter(Message message, String reason) implements ForBroker {

        /** The dead letter of a message that could be read. */
        public static DeadLetter of(InboundEvent it, String group, Throwable reason) {
            var message = new Message(
                    it.id(),
                    it.source(),
                    Topic.deadLettersOf(group, it.topic()),
                    it.type(),
                    it.key(),
                    it.version(),
                    it.time(),
                    it.causationId(),
                    it.data().toString());
            return new DeadLetter(message, FailureReason.describe(reason));
        }

        @Override
        public String id() {
            return message.id();
        }
    }

    /**
     * The wish of an aggregate to be woken at another time than before. It lies in the outbox like a message, so that it can
     * no more be lost than one.
     *
     * @param revision of the aggregate, as of which it wishes this
     * @param at when; null for never
     */
    record Wake(String id, long revision, Instant at) implements OutboxEntry {

        public static Wake of(String collection, String key, long revision, Instant at) {
            var id = Ids.derived(collection, key, "wake", Long.toString(revision))
                    .toString();
            return new Wake(id, revision, at);
        }
    }
}
