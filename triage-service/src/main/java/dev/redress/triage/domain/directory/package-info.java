/** Departments and people, by code. */
package dev.redress.triage.domain.directory;
