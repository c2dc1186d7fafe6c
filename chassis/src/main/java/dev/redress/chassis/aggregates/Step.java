package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.InboundEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One inbound event or command on its way through load, decide, save. Taken anew when another writer was faster. */
abstract class Step<S, E> {

    private final boolean replayed;

    /** @param replayed whether it makes up for what the store has lost */
    Step(boolean replayed) {
        this.replayed = replayed;
    }

    boolean isReplayed() {
        return replayed;
    }

    /** The aggregate that it is about. */
    abstract String id();

    abstract StoredAggregate<S> take(StoredAggregate<S> before, Folding<S, E> folding, Transitions transitions);

    /** It is durable, and the aggregate stands like this. */
    abstract void settle(StoredAggregate<S> saved);

    /**
     * What it decides cannot be saved, whoever tries: from now on it decides no more than that.
     *
     * @return whether that leaves something to save
     */
    abstract boolean putAside(Throwable reason);

    /** Its aggregate cannot even be loaded, or not be written at all. */
    abstract void giveUp(Throwable reason);

    /** What was heard of another stage. */
    static final class Consumption<S, E> extends Step<S, E> {

        /** Told what came of the event once that is durable. */
        interface Observer {
            void handled(InboundEvent event, Folding.Handled handled);

            /** Nothing of it is in the store, and nothing ever will be. */
            void lost(InboundEvent event, Throwable reason);
        }

        private final InboundEvent event;
        private final Observer observer;
        private Folding.Handled handled = Folding.Handled.TAKEN;
        private Throwable spoilt;

        Consumption(InboundEvent event, Observer observer, boolean replayed) {
            super(replayed);
            this.event = event;
            this.observer = observer;
        }

        @Override
        String id() {
            return event.key();
        }

        @Override
        StoredAggregate<S> take(StoredAggregate<S> before, Folding<S, E> folding, Transitions transitions) {
            var after = spoilt == null
                    ? folding.handle(before, event, transitions)
                    : folding.putAside(before, event, spoilt);
            handled = after.handled();
            return after.aggregate();
        }

        @Override
        void settle(StoredAggregate<S> saved) {
            observer.handled(event, handled);
        }

        @Override
        boolean putAside(Throwable reason) {
            var first = spoilt == null;
            spoilt = reason;
            return first;
        }

        @Override
        void giveUp(Throwable reason) {
            observer.lost(event, reason);
        }
    }

    /** What somebody wants to do. */
    static final class Command<S, E> extends Step<S, E> {
        private final String id;
        private final String causationId;
        private final Function<S, List<E>> decide;
        private final CompletableFuture<Settled<S>> result = new CompletableFuture<>();
        private RuntimeException refused;
        private S decided;
        private boolean changed;

        Command(String id, String causationId, Function<S, List<E>> decide, boolean replayed) {
            super(replayed);
            this.id = id;
            this.causationId = causationId;
            this.decide = decide;
        }

        CompletableFuture<Settled<S>> result() {
            return result;
        }

        @Override
        String id() {
            return id;
        }

        @Override
        StoredAggregate<S> take(StoredAggregate<S> before, Folding<S, E> folding, Transitions transitions) {
            refused = null;
            try {
                var events = decide.apply(before.state());
                var after = folding.fold(before, events, causationId, transitions);
                decided = after.state();
                changed = !events.isEmpty();
                return folding.offerParked(after, transitions);
            } catch (RuntimeException e) {
                refused = e;
                return before;
            } catch (StackOverflowError | AssertionError e) {
                refused = new IllegalStateException(
                        "the decision broke off: " + e.getClass().getSimpleName(), e);
                return before;
            }
        }

        @Override
        boolean putAside(Throwable reason) {
            return false;
        }

        @Override
        void giveUp(Throwable reason) {
            result.completeExceptionally(reason);
        }

        @Override
        void settle(StoredAggregate<S> saved) {
            if (refused == null) {
                result.complete(new Settled<>(decided, saved, changed));
            } else {
                result.completeExceptionally(refused);
            }
        }
    }

    /**
     * What came of a command.
     *
     * @param decided the state that it decided
     * @param saved the aggregate after all that was decided together with it
     * @param changed whether anything happened
     */
    record Settled<S>(S decided, StoredAggregate<S> saved, boolean changed) {}
}
