package dev.redress.resolution.actions;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.actions.domain.ActionState;
import dev.redress.resolution.actions.domain.Rate;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with actions: find, decide, save. */
public final class ActionService {
    private static final Logger LOGGER = LoggerFactory.getLogger(ActionService.class);
    /** Actions with the same due day keep one order, so that pages neither repeat nor leave out any. */
    private static final Bson FIRST_DUE_FIRST = Sorts.ascending(ActionAggregate.DUE_ON, "_id");

    private final AggregateRepository<Action, ActionEvent> actions;
    private final Lookup<Staff> staff;
    private final ActionsProperties properties;
    private final Clock clock;

    ActionService(
            AggregateRepository<Action, ActionEvent> actions,
            Lookup<Staff> staff,
            ActionsProperties properties,
            Clock clock) {
        this.actions = actions;
        this.staff = staff;
        this.properties = properties;
        this.clock = clock;
    }

    public Optional<Action> find(String id) {
        return actions.find(id).filter(Action::opened);
    }

    public Page<Action> search(ActionSearch it, Paging paging) {
        return AggregatePages.of(actions, matching(it), FIRST_DUE_FIRST, paging);
    }

    public Action open(String id, ActionOrder order, Stamp stamp) {
        var everybody = staff.current();
        return change("opened", id, it -> it.open(order, stamp, everybody, today()));
    }

    public Action done(String id, List<String> evidence, String note, Stamp stamp) {
        return change("done", id, it -> it.done(evidence, note, stamp));
    }

    public Action verify(String id, Rate before, Rate after, String note, Stamp stamp) {
        return change("verified", id, it -> it.verify(before, after, note, stamp, properties.window()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), properties.zone());
    }

    private Action change(String what, String id, Function<Action, List<ActionEvent>> decide) {
        var after = actions.change(id, RequestIds.current(), decide);
        LOGGER.atInfo()
                .addKeyValue("actionId", id)
                .addKeyValue("attempt", after.attempt())
                .addKeyValue("state", after.state())
                .log("action {}", what);
        return after;
    }

    private Where matching(ActionSearch it) {
        // As Action.overdue.
        var overdue = Where.all().is(ActionAggregate.STATE, ActionState.OPEN).before(ActionAggregate.DUE_ON, today());
        return Where.all()
                .oneOf(ActionAggregate.STATE, it.state(), ActionState.class)
                .any(ActionAggregate.OWNER, it.owner())
                .any(ActionAggregate.DEPARTMENT, it.department())
                .any(ActionAggregate.COMPLAINTS, it.complaint())
                .whether(it.overdue(), overdue);
    }
}
