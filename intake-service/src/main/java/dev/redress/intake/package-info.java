/**
 * The front desk. Complaints come in by three doors (HTTP, Kafka, files), each is given a number and a receipt at once, and
 * what identifies the customer stays here: others hear of a pseudonym and a masked narrative. Read {@code IntakeDesk} first.
 */
package dev.redress.intake;
