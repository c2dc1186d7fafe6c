/**
 * Triage: says of each complaint what kind it is, how grave, whose and under which time limits, by rules that are data; and
 * keeps the directory of departments and people. Read {@link dev.redress.triage.TriageDesk} first.
 */
package dev.redress.triage;
