package dev.redress.resolution.clocks.domain;

/**
 * One version of a calendar or a policy. Versions are counted from 1 and never change.
 *
 * @param code id of the calendar or policy
 * @param version from 1
 */
public record VersionRef(String code, int version) {}
