package dev.redress.followup.campaigns;

import dev.redress.followup.campaigns.domain.Invitation;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record InvitationPage(List<Invitation> items, int page, int size, long total) {}
