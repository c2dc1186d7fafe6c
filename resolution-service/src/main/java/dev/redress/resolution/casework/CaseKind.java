package dev.redress.resolution.casework;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.messages.CaseMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Cases as documents: one per complaint, under the complaint's id. */
final class CaseKind implements Kind<Case, CaseEvent> {

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public Class<Case> state() {
        return Case.class;
    }

    @Override
    public Case blank(String id) {
        return Case.unheard(id);
    }

    @Override
    public Case apply(Case before, CaseEvent event) {
        return event.on(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Case after, CaseEvent event) {
        return CaseMessages.announce(id, event);
    }

    @Override
    public Optional<String> stage(Case state) {
        return Optional.ofNullable(state.stage()).map(Enum::name);
    }

    @Override
    public Optional<Instant> wakeAt(Case state) {
        return state.wakeAt();
    }

    @Override
    public String transitions() {
        return "complaints.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending(CaseFields.NUMBER),
                Indexes.ascending(CaseFields.STAGE, CaseFields.RECEIVED_AT),
                Indexes.ascending(CaseFields.DEPARTMENT, CaseFields.STAGE, CaseFields.RECEIVED_AT),
                Indexes.ascending(CaseFields.HANDLER, CaseFields.STAGE),
                Indexes.ascending(CaseFields.OWNER, CaseFields.STAGE),
                Indexes.ascending(CaseFields.DUE_AT),
                Indexes.ascending(CaseFields.RECEIVED_AT),
                Indexes.ascending(CaseFields.UPDATED_AT));
    }
}
