/** What comes in: other stages' events, and requests. */
package dev.redress.followup.inbound;
