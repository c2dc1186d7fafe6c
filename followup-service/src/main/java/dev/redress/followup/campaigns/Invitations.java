package dev.redress.followup.campaigns;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignLedger;
import dev.redress.followup.campaigns.domain.Frame;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.campaigns.messages.InvitationAggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The customers of campaigns, many at a time. */
public final class Invitations {
    /** So that a frame of any size is worked on in pieces. */
    private static final int AT_ONCE = 1000;
    /** Pages neither repeat nor leave out any. */
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateRepository<Invitation, InvitationEvent> documents;

    Invitations(AggregateRepository<Invitation, InvitationEvent> documents) {
        this.documents = documents;
    }

    /** The id of a customer in a campaign, always the same. */
    static String id(String campaignId, String customerRef) {
        return Ids.derived("invitation", campaignId, customerRef).toString();
    }

    boolean isRunning() {
        return documents.isRunning();
    }

    Optional<Invitation> find(String id) {
        return documents.find(id).filter(Invitation::issued);
    }

    Invitation change(String id, String causationId, Function<Invitation, List<InvitationEvent>> decide) {
        return documents.change(id, causationId, decide);
    }

    Page<Invitation> search(String campaignId, InvitationSearch it, Paging paging) {
        var which = invited(campaignId)
                .any(InvitationAggregate.STATE, it.state())
                .is(InvitationAggregate.COMPLAINED, it.complained());
        return AggregatePages.of(documents, which, BY_ID, paging);
    }

    /** Those of these customers who are in the frame as it stands. */
    Set<String> inFrame(Campaign campaign, Collection<String> customers) {
        var frame = Set.copyOf(campaign.frame());
        var found = new HashSet<String>();
        for (var some : pieces(customers)) {
            var ids = some.stream().map(it -> id(campaign.id(), it)).toList();
            documents.findAll(ids).values().stream()
                    .filter(it -> it.batches().stream().anyMatch(frame::contains))
                    .forEach(it -> found.add(it.customerRef()));
        }
        return found;
    }

    /** How many customers are in the frame as it stands. */
    int frameSize(Campaign campaign) {
        return (int) documents.count(frameOf(campaign.id(), campaign.frame()));
    }

    /** The frame that these batches make. */
    Frame frame(String campaignId, List<String> batches, String complainants) {
        var complained = new HashSet<String>();
        var others = new HashSet<String>();
        var all = new ArrayList<>(batches);
        all.add(complainants);
        documents.each(frameOf(campaignId, all), it -> {
            var group = it.batches().contains(complainants) ? complained : others;
            group.add(it.customerRef());
        });
        return new Frame(complained, others);
    }

    private static Where of(String campaignId) {
        return Where.all().exactly(InvitationAggregate.CAMPAIGN, campaignId);
    }

    private static Where frameOf(String campaignId, List<String> batches) {
        return of(campaignId).among(InvitationAggregate.BATCHES, batches);
    }

    private static Where invited(String campaignId) {
        return of(campaignId).not(InvitationAggregate.STATE, InvitationState.LISTED);
    }

    /** Puts customers down; the batch counts once the campaign names it. */
    void putDown(String campaignId, Collection<String> customers, String batch, String causationId) {
        changeAll(campaignId, customers, causationId, customer -> it -> it.putDown(campaignId, customer, batch));
    }

    /** Decides on these customers, each for itself. */
    void changeAll(
            String campaignId,
            Collection<String> customers,
            String causationId,
            Function<String, Function<Invitation, List<InvitationEvent>>> decide) {
        for (var some : pieces(customers)) {
            var decisions = new LinkedHashMap<String, Function<Invitation, List<InvitationEvent>>>();
            some.forEach(it -> decisions.put(id(campaignId, it), decide.apply(it)));
            documents.changeAll(causationId, decisions).values().forEach(it -> {
                if (it instanceof ChangeResult.Refused<Invitation> refused) {
                    throw refused.reason();
                }
            });
        }
    }

    /** Counts all who were invited, in one pass. */
    CampaignLedger ledger(Campaign campaign) {
        var ledger = new CampaignLedger(campaign);
        documents.each(invited(campaign.id()), ledger::take);
        return ledger;
    }

    /** The customers of a campaign who stand there. */
    Set<String> customers(String campaignId, InvitationState state) {
        var found = new HashSet<String>();
        documents.each(of(campaignId).is(InvitationAggregate.STATE, state), it -> found.add(it.customerRef()));
        return found;
    }

    private static List<List<String>> pieces(Collection<String> all) {
        var list = List.copyOf(all);
        var pieces = new ArrayList<List<String>>();
        for (var from = 0; from < list.size(); from += AT_ONCE) {
            pieces.add(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
        return pieces;
    }
}
