package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/** Whether complaints of a kind became fewer. */
@Schema(
        description =
                "Complaints of a kind received before a day and from it on, so that it can be seen whether what was"
                        + " done on that day helped")
record RecurrenceFigure(
        @Schema(description = "name of the figure", example = "recurrence")
        String figure,

        @Schema(description = "root cause: the newest one that was found counts", example = "PRODUCT_QUALITY")
        String rootCause,

        @Schema(description = "name of the product; absent when any product counts", nullable = true)
        String product,

        @Schema(description = "code of the department where the cause lies; absent when any counts", nullable = true)
        String department,

        @Schema(description = Attribution.WORDS, example = "CAUSED")
        Attribution attribution,

        @Schema(description = "IANA time zone in which days were read", example = "Asia/Shanghai")
        String zone,

        @Schema(description = "when this was answered") Instant asOf,
        @Schema(description = "the days before") Window before,

        @Schema(description = "the day itself and those that follow")
        Window after,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** So many days. */
    @Schema(name = "RecurrenceWindow", description = "So many days and the complaints received in them")
    record Window(
            @Schema(description = "its beginning") Instant from,

            @Schema(description = "the first moment after it")
            Instant to,

            @Schema(description = "how many days") int days,

            @Schema(description = "complaints of that kind received in it, by what is known of their causes now")
            long complaints,

            @Schema(description = "complaints / days") double perDay,

            @Schema(
                    description =
                            "whether it was over when this was answered; the figures of one that is not will rise")
            boolean over) {}
}
