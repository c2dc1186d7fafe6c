package dev.redress.followup.pages;

import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.Mark;

/** How a link to questions, or the answers given through it, can end. */
enum AnswerOutcome implements ResultPage.Outcome {
    /** The survey was answered, and the complaint is closed. */
    CLOSED(Mark.GOOD),
    /** The survey was answered, and the complaint is taken up again. */
    REOPENED(Mark.PLAIN),
    /** The survey was answered by someone discontent, too late to take the complaint up again. */
    NOTED(Mark.PLAIN),
    /** The questions of a campaign were answered. */
    THANKS(Mark.GOOD),
    /** Answered already, here or on the phone. */
    ANSWERED(Mark.PLAIN),
    /** The complaint is being handled once more. */
    SUPERSEDED(Mark.PLAIN),
    /** The campaign is over for this customer. */
    OVER(Mark.WARNING);

    private final Mark mark;

    AnswerOutcome(Mark mark) {
        this.mark = mark;
    }

    @Override
    public Mark mark() {
        return mark;
    }
}
