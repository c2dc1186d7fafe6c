/** Customers of whom nothing is to be known any more, and the receipts that say so. */
package dev.redress.intake.erasures;
