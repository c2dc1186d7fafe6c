/** When something is out of the ordinary. */
package dev.redress.analytics.alerts.domain;
