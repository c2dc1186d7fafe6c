package dev.redress.chassis.recovery;

/**
 * An aggregate of which more was told than the store holds.
 *
 * @param collection where it is kept
 * @param id of the aggregate
 * @param topic on which more was told
 * @param told the newest version on the topic
 * @param held the newest version that the store knows of
 */
public record Loss(String collection, String id, String topic, long told, long held) {

    String name() {
        return collection + "/" + id + "/" + topic;
    }

    boolean isOf(String itsCollection, String itsTopic) {
        return collection.equals(itsCollection) && topic.equals(itsTopic);
    }

    boolean isOfTheSame(Loss other) {
        return collection.equals(other.collection) && id.equals(other.id);
    }
}
