/** What is offered to the customer and agreed with them: its wording, the link to it, and its place in the archive. */
package dev.redress.resolution.agreements;
