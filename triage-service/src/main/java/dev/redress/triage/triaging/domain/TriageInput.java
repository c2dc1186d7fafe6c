package dev.redress.triage.triaging.domain;

/**
 * What triage looks at.
 *
 * @param channel code of the channel
 * @param language BCP 47 tag
 * @param aboutProduct whether the customer named a product
 * @param text what happened and what the customer wants, masked
 * @param confidential whether the customer asks for confidential handling
 */
public record TriageInput(String channel, String language, boolean aboutProduct, String text, boolean confidential) {}
