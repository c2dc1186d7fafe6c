package dev.redress.resolution.archive.domain;

/** A message came into the archive. */
public record Filed(ArchiveEntry entry) {}
