package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.CampaignEvent.AllIssued;
import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Drawn;
import dev.redress.followup.campaigns.domain.CampaignEvent.Ended;
import dev.redress.followup.campaigns.domain.CampaignEvent.Listed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Opened;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A campaign. Its frame is filled, its sample is drawn, and it is closed. Said twice is done once.
 *
 * <p>Who is in the frame stands in the invitations, many documents; that they are stands here, in one. Customers are put
 * down in batches, and a batch counts from the moment that the campaign names it: what was put down by a request that died
 * or came too late never counts. So the frame cannot change once it is drawn from, and whoever draws from it again draws
 * the same.
 *
 * @param plan absent until it is opened
 * @param opening who opened it, and when; absent until it is opened
 * @param state absent until it is opened
 * @param batches that make the frame, those who complained apart
 * @param draw absent until the sample is drawn
 * @param issued whether all who were drawn have their invitations
 * @param end who ended it, and when; absent until then
 * @param tally absent until it is closed
 */
@RecordBuilder
public record Campaign(
        String id,
        CampaignPlan plan,
        Stamp opening,
        CampaignState state,
        List<String> batches,
        Draw draw,
        boolean issued,
        Stamp end,
        CampaignTally tally)
        implements CampaignBuilder.With {

    public Campaign {
        batches = List.copyOf(batches);
    }

    /** A campaign of which nothing has been said yet. */
    public static Campaign unopened(String id) {
        return new Campaign(id, null, null, null, List.of(), null, false, null, null);
    }

    public boolean opened() {
        return state != null;
    }

    /** Whether answers are taken at that time. */
    public boolean takesAnswers(Instant now) {
        return state == CampaignState.DRAWN && now.isBefore(draw.closesAt());
    }

    /** The batches that make the frame as it stands; once drawn, with those who complained. */
    public List<String> frame() {
        if (draw == null) {
            return batches;
        }
        var all = new ArrayList<>(batches);
        all.add(draw.complainants());
        return all;
    }

    /** When it ends by itself; empty when it does not, or not yet. */
    public Optional<Instant> wakeAt() {
        return state == CampaignState.DRAWN && issued ? Optional.of(draw.closesAt()) : Optional.empty();
    }

    /** @param chance what the sample is drawn by when the plan leaves it to chance */
    public List<CampaignEvent> open(CampaignPlan it, String chance, Stamp stamp) {
        if (opened()) {
            if (it.repeats(plan)) {
                return List.of();
            }
            throw new CampaignRefusal(Code.CONFLICT, "another campaign was opened under this key: " + id);
        }
        it.check();
        return List.of(new Opened(it.seed().isEmpty() ? it.withSeed(chance) : it, stamp));
    }

    /** Refuses when no customers can be put down any more. */
    public void requireListing() {
        requireOpened();
        requireState(CampaignState.OPEN);
    }

    /** A batch of customers was put down and is to belong to the frame. */
    public List<CampaignEvent> list(String batch) {
        requireListing();
        return batches.contains(batch) ? List.of() : List.of(new Listed(batch));
    }

    /**
     * Draws the sample.
     *
     * @param from the batches that the frame was read from
     * @param complainants the batch of those who complained
     */
    public List<CampaignEvent> draw(List<String> from, String complainants, Frame frame, Stamp stamp) {
        requireOpened();
        if (state != CampaignState.OPEN) {
            return List.of();
        }
        if (!batches.equals(from)) {
            throw new CampaignRefusal(Code.OVERTAKEN, "the frame has grown while the sample was drawn");
        }
        if (frame.size().customers() == 0) {
            throw new CampaignRefusal(Code.EMPTY_FRAME, "there is nobody in the frame who could be asked");
        }
        var sample = frame.draw(plan);
        var closesAt = stamp.at().plus(plan.openFor());
        return List.of(new Drawn(new Draw(frame.size(), sample.size(), complainants, closesAt, stamp)));
    }

    /** All invitations have been issued. */
    public List<CampaignEvent> allAreIssued() {
        return state == CampaignState.DRAWN && !issued ? List.of(new AllIssued()) : List.of();
    }

    /** Ends it early. */
    public List<CampaignEvent> close(Stamp stamp) {
        requireOpened();
        if (state == CampaignState.CLOSING || state == CampaignState.CLOSED) {
            return List.of();
        }
        requireState(CampaignState.DRAWN);
        if (!issued) {
            throw new CampaignRefusal(Code.NOT_NOW, "invitations are still being issued; try again in a moment");
        }
        return List.of(new Ended(stamp));
    }

    /** Ends it when its time is over. */
    public List<CampaignEvent> wake(Instant now) {
        return wakeAt().filter(it -> !now.isBefore(it)).isPresent()
                ? List.of(new Ended(Stamp.bySystem(draw.closesAt())))
                : List.of();
    }

    /** Nothing is open any more, and all has been counted. */
    public List<CampaignEvent> counted(CampaignTally it) {
        return state == CampaignState.CLOSING ? List.of(new Closed(it, end)) : List.of();
    }

    private void requireOpened() {
        if (!opened()) {
            throw CampaignRefusal.noSuchCampaign(id);
        }
    }

    private void requireState(CampaignState wanted) {
        if (state != wanted) {
            throw new CampaignRefusal(
                    Code.NOT_NOW,
                    "the campaign is %s: this can be done while it is %s; it can still become %s"
                            .formatted(state, wanted, state.next()));
        }
    }

    Campaign opened(CampaignPlan it, Stamp stamp) {
        return withPlan(it).withOpening(stamp).withState(CampaignState.OPEN);
    }

    Campaign listed(String batch) {
        return withBatches(Stream.concat(batches.stream(), Stream.of(batch)).toList());
    }

    Campaign drawn(Draw it) {
        return withDraw(it).withState(CampaignState.DRAWN);
    }

    Campaign allIssued() {
        return withIssued(true);
    }

    Campaign ended(Stamp stamp) {
        return withEnd(stamp).withState(CampaignState.CLOSING);
    }

    Campaign closed(CampaignTally it) {
        return withTally(it).withState(CampaignState.CLOSED);
    }
}
