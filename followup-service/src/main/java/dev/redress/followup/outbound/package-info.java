/** What goes out: documents into the store, messages to others. The type names of our messages live here. */
package dev.redress.followup.outbound;
