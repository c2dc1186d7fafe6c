/** How the mapping of a channel is written. */
package dev.redress.intake.channels.settings;
