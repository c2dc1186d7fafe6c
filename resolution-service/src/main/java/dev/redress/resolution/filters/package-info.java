/** Saved filters: questions to the work queue that people ask again and again, under names of their own. */
package dev.redress.resolution.filters;
