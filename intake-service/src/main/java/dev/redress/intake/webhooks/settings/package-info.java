/** How a subscription is written. */
package dev.redress.intake.webhooks.settings;
