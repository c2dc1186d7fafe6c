package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.Ownership;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One time that the case was lifted to a higher level.
 *
 * @param cycle in which round of handling
 * @param level the level to which it was lifted: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 * @param from the level at which it was before
 * @param trigger what brought it about
 * @param metric which clock ran out, when it was a clock
 * @param reason why, in words
 * @param role role of who owns it from then on
 * @param owner code of who owns it from then on
 * @param by who escalated it; system when a rule did
 * @param at when it was escalated
 */
@Schema(name = "Escalation")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EscalationView(
        int cycle,
        int level,
        int from,
        Ownership.Trigger trigger,
        String metric,
        String reason,
        Role role,
        String owner,
        String by,
        Instant at) {
    static EscalationView of(Ownership.Escalation it) {
        return new EscalationView(
                it.cycle(),
                it.level(),
                it.from(),
                it.trigger(),
                it.metric(),
                it.reason(),
                it.role(),
                it.owner(),
                it.stamp().by(),
                it.stamp().at());
    }
}
