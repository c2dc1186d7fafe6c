package dev.redress.followup.campaigns;

import dev.redress.followup.campaigns.domain.InvitationState;
import java.util.Set;

/**
 * Which invitations of a campaign, and which page of them.
 *
 * @param states any of them; empty for all
 * @param complained null for either
 * @param page from 0
 */
public record InvitationSearch(
        String campaignId, Set<InvitationState> states, Boolean complained, int page, int size) {}
