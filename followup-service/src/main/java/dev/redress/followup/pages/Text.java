package dev.redress.followup.pages;

/**
 * A field for words, as the template draws it.
 *
 * @param value what had been filled in
 * @param slip what is wrong with it; empty for nothing
 */
record Text(String field, String label, String value, String slip) {}
