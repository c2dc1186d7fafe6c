/** What others are told of reviews. The type names of our messages live here. */
package dev.redress.followup.reviews.messages;
