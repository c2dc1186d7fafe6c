package dev.redress.intake.mailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which customers write. Without a host there is none.
 *
 * @param host the IMAP server; absent when there is no mailbox
 * @param tls whether the connection is encrypted from its beginning (IMAPS)
 * @param username of the mailbox
 * @param password of the mailbox; not needed with an access token
 * @param accessTokenFile a file with an OAuth 2 access token (XOAUTH2), read at each connection; something else keeps it fresh
 * @param folder that is read; mails are marked as seen there and never moved or deleted
 * @param addresses under which the house writes and is written to: what comes from one of them is a loop
 * @param lookEvery how often to look for mails, also where the server says by itself that there are some (IDLE)
 * @param largest most bytes that a mail may have; it is read as a whole
 */
@Validated
@ConfigurationProperties("intake.mailbox")
public record MailboxProperties(
        String host,
        @DefaultValue("993") @Min(1) @Max(65_535) int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        Path accessTokenFile,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue({}) Set<String> addresses,
        @DefaultValue("1m") @NotNull Duration lookEvery,
        @DefaultValue("40MB") @NotNull DataSize largest) {

    public MailboxProperties {
        addresses = addresses == null ? Set.of() : Set.copyOf(addresses);
    }
}
