/** Wakes aggregates when their time has come. */
package dev.redress.chassis.timers;
