package dev.redress.analytics.facts;

import dev.redress.analytics.domain.Position;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/** What a listener needs of a store. */
public interface Facts {

    /**
     * How far each partition was heard.
     *
     * @throws FactsAway when the store cannot say it now
     */
    Map<TopicPartition, Position> places();

    /**
     * Keeps all of the batch or nothing of it.
     *
     * @throws FactsAway when that did not work, or when it is not known whether it did: {@link #places()} tells
     * @throws FactsRefused when one of the batch is to blame: the others can be kept without it
     */
    void keep(Batch batch);

    /**
     * Works out what questions are asked of, for all that was kept.
     *
     * @param goesOn whether to begin another step
     */
    void derive(BooleanSupplier goesOn);
}
