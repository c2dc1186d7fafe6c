/** Alerts over HTTP. */
package dev.redress.analytics.alerts.web;
