package dev.redress.followup.followups;

import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the service needs from a store. */
public interface FollowUpBook {

    Optional<FollowUps> find(String complaintId);

    /** Those complaints whose latest follow-up matches. */
    FollowUpPage search(FollowUpSearch search);

    /** How many customers a person is to ask. */
    int toAsk(String agent);

    /** Changes what is kept of one complaint; returns when the change is durable. */
    FollowUps change(String complaintId, Function<FollowUps, List<FollowUpEvent>> decide);
}
