/** What a service keeps: its aggregates, decided on in memory and saved in one guarded write with what is to be published. */
package dev.redress.chassis.aggregates;
