package dev.redress.resolution.domain.archive;

/** A message came into the archive. */
public record Filed(Entry entry) {}
