package dev.redress.triage.domain.directory;

import java.time.Instant;

/** An entry of the directory is like this from now on. */
public record Defined<T>(T entry, Instant at) {}
