/**
 * Measures the whole of Redress on one machine, in ratios to what a bare endpoint and a bare producer do in the same run.
 * Read {@link dev.redress.bench.Bench} first.
 */
package dev.redress.bench;
