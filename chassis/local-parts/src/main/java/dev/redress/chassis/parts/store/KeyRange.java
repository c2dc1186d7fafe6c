package dev.redress.chassis.parts.store;

import java.util.Arrays;

/**
 * A stretch of an index: keys that begin with these values and whose next value, where bounds are given, lies between them,
 * both included.
 */
final class KeyRange {
    private final Object[] from;
    private final Object[] to;

    private KeyRange(Object[] from, Object[] to) {
        this.from = from;
        this.to = to;
    }

    /** Before its first key. */
    Object[] from() {
        return from;
    }

    /** After its last key. */
    Object[] to() {
        return to;
    }

    static KeyRange beginningWith(Object... values) {
        return new KeyRange(values, with(values, KeyPart.AFTER_ALL));
    }

    static KeyRange between(Object[] values, Object from, Object to) {
        return new KeyRange(with(values, from), with(with(values, to), KeyPart.AFTER_ALL));
    }

    static Object[] with(Object[] values, Object next) {
        var more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = next;
        return more;
    }
}
