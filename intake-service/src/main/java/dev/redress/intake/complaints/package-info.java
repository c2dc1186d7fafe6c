/**
 * The complaint: handed in, numbered, acknowledged. Read {@link dev.redress.intake.complaints.IntakeService} first, then
 * {@code domain}, then the two edges {@code web} and {@code messages}.
 */
package dev.redress.intake.complaints;
