/**
 * Triage: says of each complaint what kind it is, how grave, whose and under which time limits, by rules that are data; and
 * keeps the directory of departments and people. Read {@code triaging.domain.Triage} and {@code Rules} first, then {@code
 * directory.DirectoryService}.
 */
package dev.redress.triage;
