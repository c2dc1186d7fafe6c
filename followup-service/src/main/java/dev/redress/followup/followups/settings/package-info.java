/** The follow-up policy: defined in versions, by a file at the first start and over HTTP from then on. */
package dev.redress.followup.followups.settings;
