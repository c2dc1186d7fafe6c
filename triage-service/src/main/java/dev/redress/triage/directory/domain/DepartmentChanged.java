package dev.redress.triage.directory.domain;

import java.time.Instant;

/** A department is like this from now on. */
public record DepartmentChanged(Department department, Instant at) {}
