package dev.redress.resolution.agreements.web;

import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.Mark;

/** How a link to an offer can end. */
enum OfferOutcome implements ResultPage.Outcome {
    ACCEPTED(Mark.GOOD),
    DECLINED(Mark.PLAIN),
    /** Accepted through a link that one of us handed out: the customer hears from us before it is carried out. */
    NOTED(Mark.PLAIN),
    /** The link has been used to accept. */
    ACCEPTED_BEFORE(Mark.GOOD),
    /** The link has been used to decline. */
    DECLINED_BEFORE(Mark.PLAIN),
    /** A newer offer has taken the place of this one, or none is to be answered any more. */
    SUPERSEDED(Mark.WARNING);

    private final Mark mark;

    OfferOutcome(Mark mark) {
        this.mark = mark;
    }

    @Override
    public Mark mark() {
        return mark;
    }
}
