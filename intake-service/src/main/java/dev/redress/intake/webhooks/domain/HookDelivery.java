package dev.redress.intake.webhooks.domain;

import java.time.Instant;

/**
 * One thing that one system is told of a complaint.
 *
 * @param subscription whose it is
 * @param number among those of the subscription about the complaint, from 1 on
 */
public record HookDelivery(String subscription, int number, Fact fact, Progress progress) {

    /**
     * What happened. Codes alone: no word of anybody.
     *
     * @param cycle of the complaint; 0 where it is of none
     * @param code outcome, or reason of a pause; empty where there is neither
     */
    public record Fact(HookKind kind, Instant at, int cycle, String code) {}

    /** How far it has come. */
    public enum State {
        /** It waits for its turn, or for another try. */
        PENDING,
        /** It is being sent, or its sender died. */
        SENDING,
        DELIVERED,
        /** All tries were in vain: it waits for somebody to replay it. */
        DEAD
    }

    /**
     * @param dueAt when it goes on; absent when it has ended
     * @param since when it was first tried; absent before
     * @param tries how often
     * @param said what came of the latest; empty when it was taken, or before
     */
    public record Progress(State state, Instant dueAt, Instant since, int tries, String said) {
        static Progress fresh(Instant now) {
            return new Progress(State.PENDING, now, null, 0, "");
        }
    }

    /** Whether those after it have to wait. */
    public boolean open() {
        return progress.state() == State.PENDING || progress.state() == State.SENDING;
    }

    boolean is(String ofSubscription, int itsNumber) {
        return subscription.equals(ofSubscription) && number == itsNumber;
    }

    HookDelivery with(Progress it) {
        return new HookDelivery(subscription, number, fact, it);
    }
}
