/** Who reads what identifies customers: who is assigned and so may, and who did. */
package dev.redress.intake.readings;
