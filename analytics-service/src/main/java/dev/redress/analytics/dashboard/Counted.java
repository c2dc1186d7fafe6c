package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Delta;

/**
 * How many there are of something.
 *
 * @param label what people call it
 * @param change against the earlier period
 * @param href where they are listed
 */
record Counted(String label, double count, Delta change, String href) {}
