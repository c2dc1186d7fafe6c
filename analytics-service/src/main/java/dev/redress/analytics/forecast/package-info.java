/** Which open cases are likely to be late, by what became of others at the same point. */
package dev.redress.analytics.forecast;
