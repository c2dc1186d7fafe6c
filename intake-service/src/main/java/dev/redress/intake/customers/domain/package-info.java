/** What is known of a customer, and what became of each complaint, in few words. */
package dev.redress.intake.customers.domain;
