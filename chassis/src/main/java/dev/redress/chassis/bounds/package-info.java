/** How far times, durations and texts may go that come from outside: one answer for every way in. */
package dev.redress.chassis.bounds;
