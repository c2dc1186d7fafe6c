/**
 * Corrective and preventive actions over HTTP, where they are kept, and what others are told of them. What may be done when
 * is in {@code domain}.
 */
package dev.redress.resolution.actions;
