package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether customers were asked, and whether they are content. */
@Schema(
        description = "What became of the follow-ups of complaints, and what customers answered, over all and by group."
                + " There is one follow-up for each cycle of a complaint that was resolved or rejected")
record FollowupFigure(
        @Schema(description = "name of the figure", example = "followups")
        String figure,

        @Schema(description = "what it is broken down by", example = "department")
        String by,

        @Schema(description = Attribution.WORDS, example = "SOLVED")
        Attribution attribution,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(
                description = "up to which mark for the result a customer counts as dissatisfied, from 1 to 5",
                example = "2")
        int dissatisfiedAt,

        @Schema(description = "over all groups; its code is ALL")
        Group total,

        @Schema(
                description = "one for each code that occurs, in order of the codes; NONE holds those that have no code"
                        + " yet; empty when by is none")
        List<Group> groups,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** The follow-ups of one group. */
    @Schema(
            name = "FollowupGroup",
            description =
                    "The follow-ups of one group that were planned within the period. Each is in exactly one of open,"
                            + " answered, refused, unreachable and reopenedByRequest")
    record Group(
            @Schema(description = "code of the group", example = "SERVICE")
            String code,

            @Schema(description = "names of the group by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "follow-ups planned within the period")
            long planned,

            @Schema(description = "those that have not come to an end")
            long open,

            @Schema(
                    description =
                            "those with at least one attempt or an answer, whether they have come to an end or not")
            long asked,

            @Schema(
                    description = "those whose customer answered the questions, also after it was closed as"
                            + " refused or unreachable: then it is no longer counted as that")
            long answered,

            @Schema(description = "those whose customer did not wish to be asked, and did not answer later")
            long refused,

            @Schema(
                    description = "those whose attempts were used up, and whose customer did not answer later; neither"
                            + " satisfied nor dissatisfied")
            long unreachable,

            @Schema(
                    description = "those that ended because the customer asked for the complaint to be reopened before"
                            + " the follow-up had come to another end")
            long reopenedByRequest,

            @Schema(
                    description =
                            "(answered + refused + unreachable) / planned, from 0 to 1: the share of follow-ups in which"
                                    + " the questions were put, or all was tried to put them; absent when planned is 0",
                    nullable = true)
            Double coverage,

            @Schema(
                    description =
                            "answered / (answered + refused + unreachable), from 0 to 1; absent when all three are"
                                    + " 0",
                    nullable = true)
            Double response,

            @Schema(description = "whether it was solved, in the eyes of those who answered")
            Solved solved,

            Satisfaction satisfaction,

            @Schema(description = "marks of those who answered")
            Scores scores,

            @Schema(
                    description =
                            "those who answered by the way in which they were asked: INTERVIEW and LINK always, NONE"
                                    + " when there are some of whom it is not known")
            List<Way> ways,

            Reopened reopened,

            @Schema(description = "praise heard in these follow-ups")
            long praise,

            @Schema(description = "suggestions heard in these follow-ups")
            long suggestions) {}

    /** Whether it was solved. */
    @Schema(name = "FollowupSolved", description = "Whether it was solved, in the eyes of those who answered")
    record Solved(
            @Schema(description = "it was") long yes,
            @Schema(description = "in part") long partly,
            @Schema(description = "it was not") long no) {}

    /** Whether customers are content. */
    @Schema(
            name = "FollowupSatisfaction",
            description = "Those who answered, apart by whether they are content. Dissatisfied is whose problem is not"
                    + " solved, who gave the result a mark of dissatisfiedAt or less, or whom the interviewer"
                    + " took for dissatisfied; satisfied is everybody else who answered. Customers who refused or"
                    + " could not be reached are in neither, and in no share")
    record Satisfaction(
            @Schema(description = "customers who are content")
            long satisfied,

            @Schema(description = "customers who are not") long dissatisfied,

            @Schema(
                    description = "satisfied / (satisfied + dissatisfied), from 0 to 1; absent when both are 0",
                    nullable = true)
            Double satisfiedShare,

            @Schema(
                    description = "dissatisfied / (satisfied + dissatisfied), from 0 to 1; absent when both are 0",
                    nullable = true)
            Double dissatisfiedShare) {}

    /** Marks. */
    @Schema(name = "FollowupScores", description = "Marks from 1 (very poor) to 5 (very good)")
    record Scores(
            @Schema(description = "for the result") Score result,
            @Schema(description = "for the speed") Score speed,
            @Schema(description = "for the attitude") Score attitude) {}

    /** A mean of marks. */
    @Schema(name = "Score", description = "A mean of marks from 1 (very poor) to 5 (very good)")
    record Score(
            @Schema(description = "how many marks were given")
            long count,

            @Schema(description = "arithmetic mean; absent when count is 0", nullable = true)
            Double mean) {}

    /** Those who answered in one way. */
    @Schema(name = "FollowupWay", description = "Those who answered in one way")
    record Way(
            @Schema(
                    description = "INTERVIEW: one of our people asked. LINK: the customer answered on a page. NONE: not"
                            + " known",
                    example = "LINK")
            String way,

            @Schema(description = "how many answered so") long answered,

            Satisfaction satisfaction,

            @Schema(description = "their marks") Scores scores) {}

    /** Complaints that were reopened after the follow-up. */
    @Schema(
            name = "FollowupReopened",
            description = "Visits whose complaint was reopened, whatever they had come to before")
    record Reopened(
            @Schema(description = "all of them") long count,

            @Schema(description = "because the problem was not solved")
            long notSolved,

            @Schema(description = "because the customer was not content with how it was solved")
            long dissatisfied,

            @Schema(
                    description = "because the customer asked for it, unlike those that followed from an answer; more"
                            + " than reopenedByRequest when some had come to another end before")
            long onRequest) {}
}
