/**
 * The front desk. Complaints come in by request, event or file, each is given a number and a receipt at once, and what
 * identifies the customer stays here: others hear of a pseudonym and a masked narrative. Read
 * {@code complaints.IntakeService} first.
 */
package dev.redress.intake;
