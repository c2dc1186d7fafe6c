/** Notices to customers: queued, sent, or no longer needed. */
package dev.redress.intake.notices.domain;
