/** The ways out of the house: each takes a letter, and says what became of it. */
package dev.redress.intake.notices.gateways;
