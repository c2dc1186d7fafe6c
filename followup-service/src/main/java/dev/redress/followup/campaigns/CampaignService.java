package dev.redress.followup.campaigns;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignLedger;
import dev.redress.followup.campaigns.domain.CampaignPlan;
import dev.redress.followup.campaigns.domain.CampaignRefusal;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import dev.redress.followup.campaigns.domain.CampaignState;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.domain.Question;
import dev.redress.followup.campaigns.domain.Reply;
import dev.redress.followup.campaigns.messages.CampaignAggregate;
import dev.redress.followup.followups.KnownCases;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do with campaigns, and customers with their invitations: find, decide, save. What follows by itself is the
 * business of {@link CampaignWorker}.
 */
public final class CampaignService {
    private static final Logger LOGGER = LoggerFactory.getLogger(CampaignService.class);
    private static final int TRIES = 5;
    private static final Bson NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending(CampaignAggregate.OPENED_AT), Sorts.ascending("_id"));

    private final AggregateRepository<Campaign, CampaignEvent> campaigns;
    private final Invitations invitations;
    private final KnownCases knownCases;
    private final CampaignsProperties properties;
    private final Masking masking;
    private final Ids ids;
    private final Clock clock;

    CampaignService(
            AggregateRepository<Campaign, CampaignEvent> campaigns,
            Invitations invitations,
            KnownCases knownCases,
            CampaignsProperties properties,
            Masking masking,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.knownCases = knownCases;
        this.properties = properties;
        this.masking = masking;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation, with the campaign that it belongs to. */
    public record Asked(Campaign campaign, Invitation invitation) {

        /** What this customer is asked, in order. */
        public List<Question> questions() {
            return campaign.plan().questionsFor(invitation.complained());
        }

        /** Whether the customer can answer at that time. */
        public boolean open(Instant now) {
            return !invitation.over() && campaign.takesAnswers(now);
        }

        public Instant closesAt() {
            return invitation.closesAt();
        }
    }

    /**
     * What came of putting customers down.
     *
     * @param added how many are new in the frame
     * @param known how many were given twice, or were in it already
     * @param frame how many are in it now
     */
    public record Listing(int added, int known, int frame) {}

    /** A campaign, with what came of it so far. */
    public record Progress(Campaign campaign, CampaignLedger ledger, int frame) {}

    // Campaigns.

    public Campaign campaign(String id) {
        return campaigns.find(id).filter(Campaign::opened).orElseThrow(() -> CampaignRefusal.noSuchCampaign(id));
    }

    public Progress progress(String id) {
        return progress(campaign(id));
    }

    private Progress progress(Campaign it) {
        return it.draw() == null
                ? new Progress(it, new CampaignLedger(it), invitations.frameSize(it))
                : new Progress(it, invitations.ledger(it), it.draw().frame().customers());
    }

    public Page<Campaign> search(CampaignSearch it, Paging paging) {
        var which = Where.all().oneOf(CampaignAggregate.STATE, it.state(), CampaignState.class);
        return AggregatePages.of(campaigns, which, NEWEST_FIRST, paging);
    }

    public Campaign open(String id, CampaignPlan plan, Stamp stamp) {
        var chance = ids.random().toString();
        return change("opened", id, it -> it.open(plan, chance, stamp));
    }

    /** Puts customers down. What a request leaves behind that dies in the middle does not count; said again, it does. */
    public Listing list(String id, List<String> customers) {
        var before = campaign(id);
        before.requireListing();
        var fresh = new LinkedHashSet<>(customers);
        fresh.removeAll(invitations.inFrame(before, fresh));
        var after = before;
        if (!fresh.isEmpty()) {
            var batch = batch(id, "frame", fresh);
            invitations.putDown(id, fresh, batch, RequestIds.current());
            after = change("filled", id, it -> it.list(batch));
        }
        return new Listing(fresh.size(), customers.size() - fresh.size(), invitations.frameSize(after));
    }

    /** The same customers always make the same batch. */
    private static String batch(String campaignId, String kind, Collection<String> customers) {
        var parts = new ArrayList<>(List.of(kind, campaignId));
        parts.addAll(new TreeSet<>(customers));
        return Ids.derived(parts.toArray(String[]::new)).toString();
    }

    /** Draws the sample; invitations follow. When the frame has grown meanwhile, it is drawn again from the larger one. */
    public Progress draw(String id, Stamp stamp) {
        for (var attempt = 1; ; attempt++) {
            try {
                return progress(drawOnce(campaign(id), stamp));
            } catch (CampaignRefusal e) {
                if (e.code() != Code.OVERTAKEN || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Campaign drawOnce(Campaign it, Stamp stamp) {
        if (it.draw() != null) {
            return it;
        }
        var complained = complained(it.plan());
        var batch = batch(it.id(), "complained", complained);
        invitations.putDown(it.id(), complained, batch, RequestIds.current());
        var frame = invitations.frame(it.id(), it.frame(), batch);
        return change("drawn", it.id(), now -> now.draw(it.batches(), batch, frame, stamp));
    }

    /** Customers who complained within the days of the period, where the company is. */
    private Set<String> complained(CampaignPlan it) {
        var from = it.from().atStartOfDay(properties.zone()).toInstant();
        var until = it.to().plusDays(1).atStartOfDay(properties.zone()).toInstant();
        var found = new LinkedHashSet<String>();
        knownCases.eachComplainant(from, until, found::add);
        return found;
    }

    public Progress close(String id, Stamp stamp) {
        return progress(change("ended", id, it -> it.close(stamp)));
    }

    private Campaign change(String what, String id, Function<Campaign, List<CampaignEvent>> decide) {
        var after = campaigns.change(id, RequestIds.current(), decide);
        LOGGER.atInfo()
                .addKeyValue("campaignId", id)
                .addKeyValue("state", after.state())
                .log("campaign {}", what);
        return after;
    }

    // Invitations.

    /**
     * One invitation.
     *
     * @throws CampaignRefusal NO_SUCH_INVITATION when there is none, or its customer was not drawn
     */
    public Asked find(String invitationId) {
        var it = invitations.find(invitationId).orElseThrow(() -> CampaignRefusal.noSuchInvitation(invitationId));
        return new Asked(campaign(it.campaignId()), it);
    }

    public Page<Invitation> search(String campaignId, InvitationSearch it, Paging paging) {
        campaign(campaignId);
        return invitations.search(campaignId, it, paging);
    }

    /**
     * The customer answers on a page. The same answers again change nothing.
     *
     * @param answers one for each of {@link Asked#questions()}
     * @param comment what the customer adds; it is masked here; empty when nothing
     * @param handedOutBy who of us had the link in hand; empty where the house sent it itself
     * @throws CampaignRefusal NO_SUCH_INVITATION; NOT_NOW when it has come to another end or the campaign is over; and, with
     *     the field, what is wrong with the answers
     */
    public Asked answer(String invitationId, List<Answer> answers, String comment, String handedOutBy) {
        var now = clock.instant();
        var stamp = handedOutBy.isEmpty() ? Stamp.bySystem(now) : new Stamp(handedOutBy, now);
        return answer(invitationId, SurveyWay.LINK, answers, comment, stamp);
    }

    public Asked answer(String invitationId, SurveyWay way, List<Answer> answers, String comment, Stamp stamp) {
        var reply = new Reply(way, answers, masking.words(comment), stamp);
        return change(
                invitationId, (campaign, it) -> it.answer(campaign, reply, clock.instant(), properties.clockSkew()));
    }

    /** @param at when; absent for now */
    public Asked decline(String invitationId, String by, Instant at) {
        return change(invitationId, (campaign, it) -> it.decline(campaign, stamp(by, at)));
    }

    /** @param at when; absent for now */
    public Asked delivered(String invitationId, String by, Instant at) {
        return change(invitationId, (campaign, it) -> it.delivered(campaign, stamp(by, at)));
    }

    /** @param at when that turned out; absent for now */
    public Asked undelivered(String invitationId, String reason, String by, Instant at) {
        return change(invitationId, (campaign, it) -> it.undelivered(campaign, masking.words(reason), stamp(by, at)));
    }

    /** What is said to happen while the clocks may differ happens now. */
    private Stamp stamp(String by, Instant at) {
        var now = clock.instant();
        var asItHappens = at == null || (at.isAfter(now) && !at.isAfter(now.plus(properties.clockSkew())));
        return asItHappens ? new Stamp(by, now) : new Stamp(by, at, now);
    }

    private Asked change(String id, BiFunction<Campaign, Invitation, List<InvitationEvent>> decide) {
        var campaign = find(id).campaign();
        var after = invitations.change(id, RequestIds.current(), it -> decide.apply(campaign, it));
        LOGGER.atInfo()
                .addKeyValue("invitationId", id)
                .addKeyValue("state", after.state())
                .log("invitation reported on");
        return new Asked(campaign, after);
    }
}
