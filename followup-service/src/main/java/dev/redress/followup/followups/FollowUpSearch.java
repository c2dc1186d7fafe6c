package dev.redress.followup.followups;

import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUpState;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which follow-ups, and in which order. Each complaint is there with its latest follow-up. Within a parameter any of the
 * values will do; one that is left out asks for nothing.
 *
 * @param state where the follow-up stands
 * @param overdue whether the customer should have been asked by now
 * @param cycle the round of handling that it follows up, from 1
 * @param agent codes of those who are to ask; me for whoever sends the request
 * @param unassigned whether nobody is to ask the customer, though somebody should
 * @param reason why it came to its end
 * @param result what an attempt came to, be it the last or not
 * @param sort dueAt: when the customer is to be asked. nextAt: when to try next. - before it for the latest first
 */
@ParameterObject
@RecordBuilder
public record FollowUpSearch(
        Set<FollowUpState> state,
        Boolean overdue,
        Set<@Min(1) Integer> cycle,
        Set<String> agent,
        Boolean unassigned,
        Set<FollowUpReason> reason,
        Set<AttemptResult> result,

        @Schema(defaultValue = "dueAt")
        @Pattern(regexp = "-?(dueAt|nextAt)", message = "dueAt or nextAt, with - before it or without")
        String sort)
        implements FollowUpSearchBuilder.With {

    public FollowUpSearch {
        sort = Objects.toString(sort, "dueAt");
    }

    /** The same with a name where it says me. */
    public FollowUpSearch askedBy(String user) {
        var people = agent.stream().map(it -> it.equals("me") ? user : it).collect(Collectors.toUnmodifiableSet());
        return withAgent(people);
    }

    boolean byNextAttempt() {
        return sort.endsWith("nextAt");
    }

    boolean descending() {
        return sort.startsWith("-");
    }
}
