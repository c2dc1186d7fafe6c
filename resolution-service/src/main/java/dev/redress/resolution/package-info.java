/**
 * The case. A complaint that triage has judged becomes a case of a department; its handlers put on record whom they spoke
 * to, what they found, what they proposed and what came of it, and others hear of each step. Start with
 * {@link dev.redress.resolution.ResolutionDesk}, then {@code Stage} and {@code Case} in {@code domain}, then the two edges.
 */
package dev.redress.resolution;
