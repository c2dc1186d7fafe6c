package dev.redress.resolution.casework;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict.Category;
import dev.redress.resolution.casework.domain.Verdict.Nature;
import dev.redress.resolution.casework.domain.Verdict.Severity;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which cases, and in which order. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param stage where the case stands
 * @param open true: handlers are at work; false: the cycle has ended
 * @param department code of the one that handles it
 * @param owner code of the person who handles it or to whom it was escalated; me for yourself, none for nobody
 * @param escalation level of escalation in this cycle
 * @param dueWithin a clock that runs is due within this time from now, ISO 8601 such as {@code PT4H}
 * @param late what a breached clock waits for has still not come
 * @param waiting the case waits for someone who is not one of us
 * @param category what the complaint is about
 * @param severity how grave it is, S1 being the gravest
 * @param nature VALID, or COMMUNICATIVE: to be helped, advised or heard
 * @param channel by which the complaint came in
 * @param cycle the current round of handling, from 1
 * @param q number of the complaint, exactly
 * @param text words that stand in the complaint, its product or a note; upper and lower case are the same
 * @param filter name of a saved filter; parameters given beside it win
 * @param sort what to sort by, with - before it for descending; stage and severity sort by their codes; dueAt puts what is
 *     due first to the front, and what has no clock running before it
 */
@ParameterObject
@RecordBuilder
public record CaseSearch(
        Set<Stage> stage,
        Boolean open,
        Set<String> department,
        Set<String> owner,
        Set<@Min(value = 0, message = LEVELS) @Max(value = 4, message = LEVELS) Integer> escalation,
        Duration dueWithin,
        Boolean late,
        Boolean waiting,
        Set<Category> category,
        Set<Severity> severity,
        Set<Nature> nature,
        Set<Channel> channel,
        Set<@Min(value = 1, message = "must be whole numbers from 1") Integer> cycle,
        String q,
        @Size(max = 100) String text,
        String filter,

        @Schema(defaultValue = "receivedAt")
        @Pattern(
                regexp = "-?(receivedAt|severity|stage|dueAt|escalation|updatedAt)",
                message =
                        "must be one value: receivedAt, severity, stage, dueAt, escalation or updatedAt, with - before"
                                + " it for descending")
        String sort)
        implements CaseSearchBuilder.With {
    private static final String LEVELS = "must be whole numbers from 0 to 4";
    /** Stands for whoever has no handler. */
    static final String NOBODY = "";

    public CaseSearch {
        text = Objects.toString(text, "");
        q = Objects.toString(q, "");
        sort = Objects.toString(sort, "receivedAt");
    }

    /** The same with names of people where it says me and none. */
    public CaseSearch askedBy(String user) {
        var people = owner.stream()
                .map(it -> switch (it) {
                    case "me" -> user;
                    case "none" -> NOBODY;
                    default -> it;
                })
                .collect(Collectors.toUnmodifiableSet());
        return withOwner(people);
    }

    /**
     * The stages that are asked for; empty for all.
     *
     * @throws Problem 400 when none of the stages that were named is open, or closed, as asked
     */
    public Set<Stage> stages() {
        if (open == null) {
            return stage;
        }
        var all = EnumSet.allOf(Stage.class);
        all.removeIf(it -> it.open() != open || (!stage.isEmpty() && !stage.contains(it)));
        if (all.isEmpty()) {
            throw Problem.invalid("open", "unreadable", "must be a value that some of the stages have");
        }
        return all;
    }

    /** What to sort by, without the direction. */
    public String sortedBy() {
        return descending() ? sort.substring(1) : sort;
    }

    public boolean descending() {
        return sort.startsWith("-");
    }
}
