package dev.redress.resolution.domain.sla;

/** One version of a calendar or a policy. Versions are counted from 1 and never change. */
public record Edition(String code, int version) {}
