package dev.redress.followup.campaigns.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of a group of customers so far. Rates follow the Standard Definitions of the American Association for Public
 * Opinion Research (AAPOR, 10th edition, 2023); an answer is a complete interview, as all questions must be answered.
 *
 * @param frame those who could have been drawn
 * @param sample those who were
 * @param issued those who have their invitations
 * @param unanswered those who have neither answered nor declined, and whom an invitation may have reached
 * @param reminded those who were reminded at least once
 * @param marks for each question that was put to anybody in the group
 */
public record CampaignFigures(
        int frame,
        int sample,
        int issued,
        int answered,
        int declined,
        int undelivered,
        int unanswered,
        int reminded,
        List<QuestionMarks> marks) {

    public CampaignFigures {
        marks = List.copyOf(marks);
    }

    /** Those whom an invitation may have reached. */
    public int reached() {
        return issued - undelivered;
    }

    /** Share of the frame that an invitation may have reached. */
    public OptionalDouble coverage() {
        return share(reached(), frame);
    }

    /** Share of answers, when who cannot be reached is not counted (RR5). */
    public OptionalDouble response() {
        return share(answered, reached());
    }

    /** Share of answers among all who were invited, the least that can be said (RR1). */
    public OptionalDouble leastResponse() {
        return share(answered, issued);
    }

    /** Share of those who declined (REF3, when who cannot be reached is not counted). */
    public OptionalDouble refusal() {
        return share(declined, reached());
    }

    /** Share of those of whom nothing was heard: what response and refusal leave of the whole. */
    public OptionalDouble nonResponse() {
        return share(unanswered, reached());
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
