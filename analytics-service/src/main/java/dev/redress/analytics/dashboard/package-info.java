/**
 * The dashboard: figures as people look at them, the complaints behind them, and the page that says what can be asked. It asks
 * {@code query.FigureService} as the API does, and has no SQL of its own.
 */
package dev.redress.analytics.dashboard;
