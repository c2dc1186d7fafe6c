/** Assignments and readings, free of any technology. */
package dev.redress.intake.readings.domain;
