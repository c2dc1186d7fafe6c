/** Follows the topics and reads their events as facts; whatever fails, it goes on from the place that lies with the facts. */
package dev.redress.analytics.ingest;
