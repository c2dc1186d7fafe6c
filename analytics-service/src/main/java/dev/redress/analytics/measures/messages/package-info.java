/** What is told on complaints.measures. */
package dev.redress.analytics.measures.messages;
