/** How the directory is kept, and what others are told of it. */
package dev.redress.triage.directory.messages;
