/** How it is judged. */
package dev.redress.analytics.measures.domain;
