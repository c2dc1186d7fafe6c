/**
 * Threads of our own: {@link dev.redress.chassis.work.Worker} works until it is stopped,
 * {@link dev.redress.chassis.work.Rounds} do something from time to time. Below every other package: it knows none of them.
 */
package dev.redress.chassis.work;
