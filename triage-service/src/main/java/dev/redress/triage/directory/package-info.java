/**
 * The departments and people of the company. Read {@code DirectoryService} first.
 *
 * <p>They are aggregates, and neither {@code chassis.settings} nor a {@code chassis.lookup}, though one writes them over HTTP
 * and all the others look them up: settings keep every version and tell nobody, and a lookup reads what somebody else tells.
 * Here is the one who tells. An entry is published with each change; what it was before, nobody asks.
 */
package dev.redress.triage.directory;
