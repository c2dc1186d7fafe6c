/**
 * Time limits: calendars of working time, policies that say what must be done by when, and the clocks that watch it. Start
 * with {@code Clock}; how it counts is in {@code ElapsedTime}. It knows nothing of cases: a case starts clocks, pauses and stops
 * them, and is told when to look again.
 */
package dev.redress.resolution.clocks.domain;
