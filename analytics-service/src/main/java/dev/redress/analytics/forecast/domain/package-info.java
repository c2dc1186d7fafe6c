/** A model that anybody can compute again with a list and a pencil. */
package dev.redress.analytics.forecast.domain;
