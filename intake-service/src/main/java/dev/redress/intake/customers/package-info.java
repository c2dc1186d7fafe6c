/** Who our customers are: known again by phone, e-mail and order, with all that they ever complained of. */
package dev.redress.intake.customers;
