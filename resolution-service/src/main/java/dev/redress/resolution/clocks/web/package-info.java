/** Calendars, policies and the clocks of a case over HTTP. */
package dev.redress.resolution.clocks.web;
