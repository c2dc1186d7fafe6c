/**
 * The verdict on each complaint: judged as it is received, by rules that a company hands in. Read {@code domain.Triage} and
 * {@code domain.Rules} first.
 */
package dev.redress.triage.triaging;
