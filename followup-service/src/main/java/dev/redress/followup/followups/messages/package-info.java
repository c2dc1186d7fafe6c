/** What others tell of a complaint, and what we tell. The type names of our messages live here. */
package dev.redress.followup.followups.messages;
