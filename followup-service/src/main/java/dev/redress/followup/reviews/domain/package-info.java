/**
 * The quality review: a sample of the complaints that were closed in a month, each judged by somebody who is no party to it
 * along a checklist. Knows nothing of HTTP, Kafka or MongoDB.
 */
package dev.redress.followup.reviews.domain;
