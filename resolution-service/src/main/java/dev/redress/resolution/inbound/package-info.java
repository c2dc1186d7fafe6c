/** The doors: what handlers ask for over HTTP, and what other stages tell. */
package dev.redress.resolution.inbound;
