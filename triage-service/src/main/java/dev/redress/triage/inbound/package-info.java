/** What comes in: others' events, requests, and the rules and departments that a company hands in as files. */
package dev.redress.triage.inbound;
