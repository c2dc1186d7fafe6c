package dev.redress.triage.directory.domain;

import java.time.Instant;

/** A person's entry is like this from now on. */
public record PersonChanged(Person person, Instant at) {}
