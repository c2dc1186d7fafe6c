/** What is told on complaints.alerts. */
package dev.redress.analytics.alerts.messages;
