/** The forecast over HTTP. */
package dev.redress.analytics.forecast.web;
