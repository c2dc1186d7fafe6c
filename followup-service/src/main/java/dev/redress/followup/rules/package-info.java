/**
 * What people decide by, kept as data: the follow-up policy and the checklists. {@link dev.redress.followup.rules.RuleBook}
 * keeps each in all its versions.
 */
package dev.redress.followup.rules;
