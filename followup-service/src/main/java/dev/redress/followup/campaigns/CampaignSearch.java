package dev.redress.followup.campaigns;

import dev.redress.followup.campaigns.domain.CampaignState;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which campaigns.
 *
 * @param state where the campaign stands, any of them; all when left out
 */
@ParameterObject
public record CampaignSearch(Set<CampaignState> state) {}
