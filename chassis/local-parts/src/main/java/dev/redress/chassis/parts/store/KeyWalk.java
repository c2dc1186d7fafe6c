package dev.redress.chassis.parts.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.MVMap;

/**
 * Walks over the keys of a map by stretches, each longer than the one before: a walk that is left unfinished, or takes long,
 * holds nothing of the store.
 */
final class KeyWalk<K> implements Iterator<K> {
    private static final int FIRST = 32;
    private static final int LONGEST = 1024;

    private final MVMap<K, ?> map;
    private final K to;
    private final boolean backwards;
    private final Deque<K> ahead = new ArrayDeque<>();
    private K next;
    private int stretch = FIRST;
    private boolean begun;
    private boolean ended;

    /** From one key to the other, both included; null is the end of the map on its side. */
    KeyWalk(MVMap<K, ?> map, K from, K to, boolean backwards) {
        this.map = map;
        this.next = from;
        this.to = to;
        this.backwards = backwards;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            look();
        }
        return !ahead.isEmpty();
    }

    @Override
    public K next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.remove();
    }

    private void look() {
        var keys = map.cursor(next, to, backwards);
        while (ahead.size() < stretch && keys.hasNext()) {
            var key = keys.next();
            if (begun && map.getKeyType().compare(key, next) == 0) {
                continue;
            }
            ahead.add(key);
        }
        ended = ahead.size() < stretch;
        if (!ended) {
            begun = true;
            next = ahead.getLast();
            stretch = Math.min(2 * stretch, LONGEST);
        }
    }
}
