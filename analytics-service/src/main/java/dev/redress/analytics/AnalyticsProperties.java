package dev.redress.analytics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of analytics.
 *
 * @param file where the facts lie; each replica needs a file of its own. Deleted while the service is down, it is filled
 *     again from the topics
 * @param memory what DuckDB may hold in memory. A query that needs more uses the disk beside the file: the default answers
 *     over eight million events in seconds
 * @param threads how many work on one query
 * @param readers how many queries run at a time; more wait for their turn
 * @param zone in which days of {@code from} and {@code to} are read where a request names none
 * @param dissatisfiedAt up to which mark for the result, from 1 to 5, a customer counts as dissatisfied in the figures. Best
 *     the same as in the follow-up policy; it applies to all that was ever answered, so that periods stay comparable
 * @param publicFewest how many must stand behind a number that the role public is shown
 * @param refresh how often the rows that questions are asked of are worked out anew for what was heard meanwhile
 * @param snapshots for how many days the daily Parquet files of all facts are kept, beside the file
 * @param poll how many records are taken at a time, and kept in one transaction
 * @param gather how long records are let gather between two polls that bring few: what is kept together costs less, and is in the
 *     figures so much later
 * @param rediscover how often new partitions are looked for
 * @param patience how long what people tell may take to be published and heard back; after that they are told to ask again
 * @param longestPause the longest pause between two tries when the store or the broker is away
 * @param history the door for files of other systems
 */
@Validated
@ConfigurationProperties("analytics")
public record AnalyticsProperties(
        @NotNull Path file,
        @DefaultValue("192MB") @NotNull DataSize memory,
        @DefaultValue("2") @Min(1) int threads,
        @DefaultValue("2") @Min(1) int readers,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("2") @Min(1) @Max(5) int dissatisfiedAt,
        @DefaultValue("5") @Min(1) int publicFewest,
        @DefaultValue("1s") @NotNull Duration refresh,
        @DefaultValue("14") @Min(1) int snapshots,
        @DefaultValue("5000") @Min(1) int poll,
        @DefaultValue("25ms") @NotNull Duration gather,
        @DefaultValue("10s") @NotNull Duration rediscover,
        @DefaultValue("10s") @NotNull Duration patience,
        @DefaultValue("10s") @NotNull Duration longestPause,
        @DefaultValue @NotNull History history) {

    /**
     * @param rowsAtOnce how many rows are read, published and noted as published in one go: that many are in memory
     * @param rows most rows of a file; one with more is refused
     * @param rowLength most characters of a row, line breaks within quotes included; a file with a longer one is refused
     * @param patience how long the broker may take for the rows of one go before the import pauses
     */
    public record History(
            @DefaultValue("2000") @Min(1) int rowsAtOnce,
            @DefaultValue("5000000") @Min(1) long rows,
            @DefaultValue("100000") @Min(1000) int rowLength,
            @DefaultValue("30s") @NotNull Duration patience) {}
}
