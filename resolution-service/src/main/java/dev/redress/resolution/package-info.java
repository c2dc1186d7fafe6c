/**
 * The case. A complaint that triage has judged becomes a case of a department; its handlers put on record whom they spoke
 * to, what they found, what they proposed and what came of it, and others hear of each step. Start with
 * {@link dev.redress.resolution.casework.CaseService}, then {@code Stage} and {@code Case} in its {@code domain}, then the
 * two edges {@code web} and {@code messages}; the other features are cut alike.
 */
package dev.redress.resolution;
