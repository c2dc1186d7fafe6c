/** What a follow-up is and what may be done with it. Knows nothing of HTTP, Kafka or MongoDB. */
package dev.redress.followup.followups.domain;
