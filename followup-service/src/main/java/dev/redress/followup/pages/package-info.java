/** The pages behind a customer's signed link, and the links themselves: what people read, and what they send back. */
package dev.redress.followup.pages;
