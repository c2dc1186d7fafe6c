package dev.redress.resolution.casework.domain;

/** What someone wants colleagues to know. */
public record Note(String text, Stamp said) {}
