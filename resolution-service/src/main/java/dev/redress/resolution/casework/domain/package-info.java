/** The case and its rules: what may follow what, decided without touching anything, changed only by folding events. */
package dev.redress.resolution.casework.domain;
