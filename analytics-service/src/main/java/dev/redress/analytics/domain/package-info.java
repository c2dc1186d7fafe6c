/** Facts, and what can be asked about them; java only. */
package dev.redress.analytics.domain;
