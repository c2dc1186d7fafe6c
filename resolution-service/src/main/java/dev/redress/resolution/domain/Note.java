package dev.redress.resolution.domain;

/** What someone wants colleagues to know. */
public record Note(String text, Said said) {}
