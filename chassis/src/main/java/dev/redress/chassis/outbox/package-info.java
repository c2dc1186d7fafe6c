/** Publishes what was decided, in order and until the broker has it. */
package dev.redress.chassis.outbox;
