package dev.redress.intake.report.web;

import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.Mark;

/** How the sending of a form can end, beside that it is taken or shown again. */
enum ReportOutcome implements ResultPage.Outcome {
    /** More came from one address than is taken at a time. */
    TOO_MANY(Mark.WARNING),
    /** More bytes than a form may have with its files. */
    TOO_LARGE(Mark.WARNING),
    /** The complaint holds as much as it can. */
    FULL(Mark.WARNING),
    /** What is to be withdrawn has come to its end. */
    OVER(Mark.PLAIN);

    private final Mark mark;

    ReportOutcome(Mark mark) {
        this.mark = mark;
    }

    @Override
    public Mark mark() {
        return mark;
    }
}
