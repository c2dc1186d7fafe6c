/** Departments and people, by code. */
package dev.redress.triage.directory.domain;
