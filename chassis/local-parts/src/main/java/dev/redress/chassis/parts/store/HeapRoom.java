package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this JVM can hold more: a store in memory says that it is full before it dies of it. */
final class HeapRoom {
    private static final Logger LOGGER = LoggerFactory.getLogger(HeapRoom.class);
    private static final double FULL = 0.8;

    /** How much more must be used, as a part of all, before it is worth looking again what of it is garbage. */
    private static final double GROWN = 0.05;

    /** As MongoDB's when its disk is full. */
    private static final int NO_ROOM = 14031;

    private static final long MEGABYTE = 1024 * 1024;

    /** The pool in which objects grow old; null where none says what a collection has left in it. */
    private final MemoryPoolMXBean pool;

    private final AtomicBoolean told = new AtomicBoolean();
    private double kept;

    HeapRoom() {
        pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP && it.isCollectionUsageThresholdSupported())
                .filter(it -> it.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(it -> it.getUsage().getMax()))
                .orElse(null);
    }

    /**
     * Returns when there is room.
     *
     * @throws MongoServerError when what is kept fills four fifths of the heap
     */
    void require() {
        if (pool == null || used() < FULL || kept() < FULL) {
            return;
        }
        var text = "the store in memory is full: it fills "
                + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB and takes nothing more; give it more (-Xmx), or keep it on disk";
        if (told.compareAndSet(false, true)) {
            LOGGER.error(text);
        }
        throw new MongoServerError(NO_ROOM, "OutOfDiskSpace", text);
    }

    private double used() {
        var usage = pool.getUsage();
        return (double) usage.getUsed() / usage.getMax();
    }

    /** Without garbage, as far as is known. */
    private synchronized double kept() {
        if (used() - kept > GROWN || used() < kept) {
            System.gc();
            kept = used();
        }
        return kept;
    }
}
