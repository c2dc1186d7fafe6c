/** Channels over HTTP: their mappings, and the messages that platforms send. */
package dev.redress.intake.channels.web;
