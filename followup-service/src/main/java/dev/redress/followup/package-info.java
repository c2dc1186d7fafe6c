/**
 * Follow-up: asks the customer, some days after a case has ended, whether it is solved and whether they are content; closes
 * the complaint or reopens it for another cycle. Read {@link dev.redress.followup.followups.FollowUpService} first.
 */
package dev.redress.followup;
