/**
 * Follow-ups: some days after a case has ended its customer is asked. {@link
 * dev.redress.followup.followups.FollowUpService} is what people can do; what is planned, decided and who asks is in {@code
 * domain}.
 */
package dev.redress.followup.followups;
