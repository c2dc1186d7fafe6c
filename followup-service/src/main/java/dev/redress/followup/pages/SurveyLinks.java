package dev.redress.followup.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.followups.FollowUpContexts;
import dev.redress.followup.followups.FollowUpService.Found;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Links for customers to the survey on a complaint. A link is for one cycle, and no other; it says who of us had it in hand:
 * {@code complaint~cycle~user}, without the last where the house sends it itself.
 */
@Component
final class SurveyLinks {
    static final String PURPOSE = "survey";
    static final String PATH = "/surveys";
    private static final Pattern ID = Pattern.compile("([^~]{1,64})~([1-9][0-9]{0,8})(?:~(.+))?");

    private final LinkMint links;
    private final FollowUpContexts contexts;

    SurveyLinks(LinkMint links, FollowUpContexts contexts) {
        this.links = links;
        this.contexts = contexts;
    }

    /**
     * What a link leads to.
     *
     * @param handedOutBy who of us had it in hand; empty where the house sent it itself
     */
    record Target(String complaintId, int cycle, String handedOutBy) {}

    /**
     * A link, good for as long as the policy says from now on.
     *
     * @param by who asks for it
     * @throws FollowUpRefusal ANSWERED or OVER when there is nothing to answer any more; PARTY when whoever asks had a part in the
     *     case and so could answer in the customer's place
     */
    LinkMint.Link mint(Found it, String by) {
        var context = contexts.now();
        if (context.roster().staff().party(by, it.followUps().parties())) {
            throw new FollowUpRefusal(
                    Code.PARTY, by + " handled the complaint, or is of the department where its cause lies");
        }
        var cycle = it.followUp().cycle();
        it.followUps().refuseUnlessAnswerable(cycle);
        var life = context.policy().survey().linkLife();
        return links.mint(
                PURPOSE,
                PATH,
                it.followUps().complaintId() + "~" + cycle + "~" + by,
                context.now().plus(life));
    }

    Target read(SignedLinks.Opened opened) {
        var parts = ID.matcher(opened.id());
        if (!parts.matches()) {
            throw new IllegalStateException("a link that we signed leads nowhere");
        }
        return new Target(
                parts.group(1), Integer.parseInt(parts.group(2)), Objects.requireNonNullElse(parts.group(3), ""));
    }
}
