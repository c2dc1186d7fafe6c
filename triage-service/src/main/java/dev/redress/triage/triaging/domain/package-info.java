/** What triage decides and by which rules. Knows nothing of HTTP, Kafka or MongoDB. */
package dev.redress.triage.triaging.domain;
