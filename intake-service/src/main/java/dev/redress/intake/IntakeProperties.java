package dev.redress.intake;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of the front desk.
 *
 * @param replyWithin the promise on the receipt: until when, from the receipt on, the customer hears from a person
 * @param clockSkew how far in the future a time may lie that another system's clock gives
 * @param customerRefKey secret from which the pseudonyms of customers are made; must never change, or the same customer
 *     gets another pseudonym
 * @param country whose phone numbers are written without a country code: ISO 3166-1, two letters; must not change, or the
 *     same customer gets another pseudonym
 * @param zone in which the year of a complaint's number is read
 * @param numberBlock how many numbers a replica takes at a time; what is left of a block is lost at a restart
 * @param mergeWindow how long after a complaint was merged into another that can be undone
 * @param receiptRetention how long receipts and submissions are kept on their topics
 * @param sourceSystems by name of a source system, the subjects of the publishers that may enter complaints under it; one that
 *     is not named here belongs to the publisher that uses it first
 * @param links what customers are sent; the key that they are signed with is {@code redress.links.key}
 * @param imports the file door
 * @param customers the directory of customers
 * @param repetitions when a complaint says again what the same customer said before
 */
@Validated
@ConfigurationProperties("intake")
public record IntakeProperties(
        @DefaultValue("24h") @NotNull Duration replyWithin,
        @DefaultValue("5m") @NotNull Duration clockSkew,
        @NotBlank @Size(min = 16) String customerRefKey,
        @DefaultValue("CN") @NotBlank String country,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("100") @Min(1) int numberBlock,
        @DefaultValue("30d") @NotNull Duration mergeWindow,
        @DefaultValue("7d") @NotNull Duration receiptRetention,
        Map<String, Set<String>> sourceSystems,
        @DefaultValue @NotNull Links links,
        @DefaultValue @NotNull Imports imports,
        @DefaultValue @NotNull Customers customers,
        @DefaultValue @NotNull Repetitions repetitions) {

    public IntakeProperties {
        sourceSystems = sourceSystems == null ? Map.of() : Map.copyOf(sourceSystems);
    }

    /**
     * @param offers where customers reach the pages on which they answer offers: the public address of resolution
     * @param offerLife how long the link to an offer is good
     * @param surveys where customers reach the pages of surveys: the public address of the follow-up
     * @param status where customers follow their complaints: the public address of this service
     * @param statusLife how long the link to the page of a complaint is good
     */
    public record Links(
            @DefaultValue("http://localhost:8083") @NotNull URI offers,
            @DefaultValue("14d") @NotNull Duration offerLife,
            @DefaultValue("http://localhost:8084") @NotNull URI surveys,
            @DefaultValue("http://localhost:8081") @NotNull URI status,
            @DefaultValue("365d") @NotNull Duration statusLife) {}

    /**
     * @param rowsAtOnce rows that are entered in one go
     * @param lease how long a replica that works on a file may be silent before another goes on with it
     * @param lookEvery how often to look for files that nobody works on
     * @param rows most rows that a file may have
     * @param rowLength most characters that a row may have
     */
    public record Imports(
            @DefaultValue("500") @Min(1) int rowsAtOnce,
            @DefaultValue("30s") @NotNull Duration lease,
            @DefaultValue("5s") @NotNull Duration lookEvery,
            @DefaultValue("5000000") @Min(1) long rows,
            @DefaultValue("100000") @Min(50_000) int rowLength) {}

    /**
     * @param gather how long what is told of complaints gathers before the directory takes it: most of what happens to a
     *     complaint in that time costs one write then
     */
    public record Customers(@DefaultValue("500ms") @NotNull Duration gather) {}

    /**
     * @param duplicateWithin how soon after one that is still open a complaint is likely the same
     * @param repeatWithin how soon after the end of one a complaint repeats it
     * @param least how alike two must be, from 0 to 1: seven parts are their words, three what they are about
     */
    public record Repetitions(
            @DefaultValue("7d") @NotNull Duration duplicateWithin,
            @DefaultValue("90d") @NotNull Duration repeatWithin,

            @DefaultValue("0.65") @DecimalMin("0.1") @DecimalMax("1")
            double least) {}
}
