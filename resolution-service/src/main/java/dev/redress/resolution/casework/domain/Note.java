package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What someone wants colleagues to know. */
public record Note(String text, Stamp stamp) {}
