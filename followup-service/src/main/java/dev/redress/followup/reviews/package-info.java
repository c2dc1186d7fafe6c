/**
 * The quality review: a sample of each month is drawn and reviewed. What may be done when is in {@code domain}; read {@link
 * dev.redress.followup.reviews.SampleService} first, then {@link dev.redress.followup.reviews.ReviewService}.
 */
package dev.redress.followup.reviews;
