package dev.redress.resolution.clocks.domain;

/** One version of a calendar or a policy. Versions are counted from 1 and never change. */
public record VersionRef(String code, int version) {}
