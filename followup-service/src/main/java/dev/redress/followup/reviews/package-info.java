/**
 * The quality review over HTTP, where samples and reviews are kept, and what others are told of them. What may be done when
 * is in {@code domain.review}; read {@link dev.redress.followup.reviews.SampleDesk} first, then {@link
 * dev.redress.followup.reviews.ReviewDesk}.
 */
package dev.redress.followup.reviews;
