/** Frozen documents: what was known of a period or of a complaint when it was reported, and what is known better since. */
package dev.redress.analytics.reports;
