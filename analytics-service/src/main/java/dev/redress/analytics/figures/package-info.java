/** What quality staff ask: how long, how many; and how fresh the answer is. */
package dev.redress.analytics.figures;
