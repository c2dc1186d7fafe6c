/**
 * The archive: every event of a case, from all stages, in order, with a hash that covers the one before, and each day one hash
 * over all cases that is told to others. Start with {@link ArchiveBeans}, then {@code Archive} in {@code domain}.
 */
package dev.redress.resolution.archive;
