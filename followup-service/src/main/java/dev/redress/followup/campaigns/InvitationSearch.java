package dev.redress.followup.campaigns;

import dev.redress.followup.campaigns.domain.InvitationState;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which invitations of a campaign.
 *
 * @param state where the invitation stands, any of them; all when left out
 * @param complained whether the customer complained in the period
 */
@ParameterObject
public record InvitationSearch(Set<InvitationState> state, Boolean complained) {}
