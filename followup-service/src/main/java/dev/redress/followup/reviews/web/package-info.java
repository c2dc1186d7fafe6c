/** Samples, reviews and checklists over HTTP. */
package dev.redress.followup.reviews.web;
