/** What is published of complaints, and what is read of others' events. The type names of our messages live here. */
package dev.redress.intake.complaints.messages;
