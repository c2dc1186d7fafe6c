/** The departments and people of the company. Read {@code DirectoryService} first. */
package dev.redress.triage.directory;
