/**
 * Calendars and policies as data: every version is kept, people read and change them over HTTP, and this service decides by
 * the copy in memory. Start with {@link dev.redress.resolution.clocks.RuleBooks}.
 */
package dev.redress.resolution.clocks;
