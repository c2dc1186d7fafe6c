/**
 * Figures by name: the dictionary of measures and dimensions, and questions that combine them. One question is one statement for
 * each family of measures, over the rows that {@link dev.redress.analytics.facts.Facts#derive} works out.
 */
package dev.redress.analytics.query;
