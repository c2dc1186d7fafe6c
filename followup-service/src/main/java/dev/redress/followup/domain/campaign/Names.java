package dev.redress.followup.domain.campaign;

/** What something is called, in Chinese and in English. */
public record Names(String zh, String en) {}
