package dev.redress.followup.campaigns.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of a group of customers so far. Rates follow the Standard Definitions of the American Association for Public
 * Opinion Research (AAPOR, 10th edition, 2023); an answer is a complete interview, as all questions must be answered.
 *
 * @param frame those who could have been drawn
 * @param sample those who were
 * @param issued those who are to be asked
 * @param asked those who were: their invitations arrived, or an interview began
 * @param unanswered those who have neither answered nor declined, and of whom nobody said that no invitation reaches them
 * @param reminded those who were reminded at least once
 * @param marks for each question that was put to anybody in the group
 */
public record CampaignFigures(
        int frame,
        int sample,
        int issued,
        int asked,
        int answered,
        int declined,
        int undelivered,
        int unanswered,
        int reminded,
        List<QuestionMarks> marks) {

    public CampaignFigures {
        marks = List.copyOf(marks);
    }

    /** Share of the frame that was asked. */
    public OptionalDouble coverage() {
        return share(asked, frame);
    }

    /** Share of answers among those who were asked (RR5). */
    public OptionalDouble response() {
        return share(answered, asked);
    }

    /** Share of answers among all who were drawn and are to be asked, the least that can be said (RR1). */
    public OptionalDouble leastResponse() {
        return share(answered, issued);
    }

    /** Share of those who declined (REF3, among those who were asked). */
    public OptionalDouble refusal() {
        return share(declined, asked);
    }

    /** Share of those of whom nothing was heard: what response and refusal leave of the whole. */
    public OptionalDouble nonResponse() {
        return share(asked - answered - declined, asked);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
