/** Tells other systems what becomes of the complaints that they handed in. Read {@link WebhookService} first. */
package dev.redress.intake.webhooks;
