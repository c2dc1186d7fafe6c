/**
 * What another service keeps and tells of on a compacted topic: {@link dev.redress.chassis.lookup.Lookup} has it at hand.
 */
package dev.redress.chassis.lookup;
