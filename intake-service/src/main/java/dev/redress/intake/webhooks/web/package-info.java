/** Subscriptions, deliveries and replays over HTTP. */
package dev.redress.intake.webhooks.web;
