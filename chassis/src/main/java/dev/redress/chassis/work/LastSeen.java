package dev.redress.chassis.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies elsewhere, as this replica last saw it: decisions are made in memory, a whole poll at a time, and must not ask
 * the store. Whoever changes it looks right after; a {@link Round} looks for what other replicas changed, which is not known
 * here until then. While the store is away all stays as last seen.
 *
 * @param <T> an immutable value that knows its equals
 */
public final class LastSeen<T> {
    private static final Logger LOGGER = LoggerFactory.getLogger(LastSeen.class);

    private final T nothing;
    private final UnaryOperator<T> look;
    private final List<Listener<T>> listeners = new CopyOnWriteArrayList<>();
    private volatile T current;
    private volatile boolean looked;

    /** Someone who wants to know, and what they were told of last. */
    private static final class Listener<T> {
        private final Runnable told;
        private T knows;
        private boolean inTrouble;

        Listener(Runnable told, T knows) {
            this.told = told;
            this.knows = knows;
        }
    }

    /**
     * Sees nothing before it looks.
     *
     * @param nothing what there is before the first look
     * @param look reads what there is now, given what was seen before; never two at a time
     */
    public LastSeen(T nothing, UnaryOperator<T> look) {
        this.nothing = nothing;
        this.look = look;
        this.current = nothing;
    }

    /**
     * What was seen last; the same object as long as nothing changes. The first call may have to wait for the store.
     *
     * @throws RuntimeException of the look, when nothing was ever seen
     */
    public T current() {
        if (!looked) {
            refresh();
        }
        return current;
    }

    /** Looks again. */
    public synchronized void refresh() {
        var seen = look.apply(current);
        if (!seen.equals(current)) {
            current = seen;
        }
        looked = true;
        listeners.forEach(this::inform);
    }

    /**
     * Asks to be told when a look finds something else than before; the first look at start counts, so that what changed
     * while nobody was there is not missed. Whoever looks waits for the listener: long work is for another thread. One that
     * fails is told again at the next look.
     */
    public void onChange(Runnable told) {
        listeners.add(new Listener<>(told, nothing));
    }

    private void inform(Listener<T> it) {
        if (it.knows.equals(current)) {
            return;
        }
        try {
            it.told.run();
            it.knows = current;
            it.inTrouble = false;
        } catch (RuntimeException e) {
            if (!it.inTrouble) {
                LOGGER.atWarn().addKeyValue("reason", e.toString()).log("a change is told again at the next look");
            }
            it.inTrouble = true;
        }
    }
}
