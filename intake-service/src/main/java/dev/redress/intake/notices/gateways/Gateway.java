package dev.redress.intake.notices.gateways;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import java.util.Optional;

/** A way out of the house. */
public interface Gateway {

    /** Its name in the settings. */
    String name();

    /** Which way to the customer this is. */
    Channel channel();

    /** Whether it takes what it is given twice once, by the id of the delivery. */
    boolean repeatable();

    /** Where it would reach somebody; empty when nowhere. */
    Optional<String> address(Addressee to);

    /**
     * Gives it a letter and waits for its answer. Never throws because of the gateway.
     *
     * @param point passed when the gateway is about to have all that it needs: from then on nobody can tell without its answer
     *     whether it took the letter
     */
    Outcome send(Letter letter, PointOfNoReturn point);
}
