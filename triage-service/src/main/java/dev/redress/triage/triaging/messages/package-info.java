/** What is published of verdicts, and what is read of intake's events. */
package dev.redress.triage.triaging.messages;
