package dev.redress.intake.attachments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What files complaints may have, and where they are kept.
 *
 * @param largest most bytes that a file may have
 * @param most how many files one complaint may have; they are listed in its document
 * @param types media types that are taken, as they are found in the bytes; what can run by itself had better not be among them
 * @param folder where the files are kept, on a disk that all replicas share; in the store (GridFS) when absent
 * @param leftOver after how long bytes are removed of which no complaint knows, because the process died in between; longer than
 *     any request takes
 * @param lookEvery how often to look for such bytes
 * @param scanner the virus scanner (clamd) that every file is shown to before it is kept; without a host none is
 */
@Validated
@ConfigurationProperties("intake.attachments")
public record AttachmentProperties(
        @DefaultValue("20MB") @NotNull DataSize largest,
        @DefaultValue("50") @Min(1) @Max(500) int most,

        @DefaultValue({
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/tiff",
            "image/bmp",
            "application/pdf",
            "text/plain",
            "message/rfc822",
            "audio/mpeg",
            "audio/mp4",
            "audio/vnd.wave",
            "audio/amr",
            "audio/x-flac",
            "audio/x-aac",
            "audio/basic",
            "application/ogg",
            "audio/vorbis",
            "audio/opus",
            "video/mp4",
            "video/quicktime",
            "video/x-m4v",
            "video/3gpp",
            "video/3gpp2",
            "application/x-matroska",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet"
        })
        @NotEmpty
        Set<String> types,

        Path folder,
        @DefaultValue("2h") @NotNull Duration leftOver,
        @DefaultValue("10m") @NotNull Duration lookEvery,
        @DefaultValue @NotNull @Valid Scanner scanner) {

    public AttachmentProperties {
        types = types == null ? Set.of() : Set.copyOf(types);
    }

    /**
     * The virus scanner, spoken to over TCP by INSTREAM of clamd.
     *
     * @param host name or address; absent when there is none, and then nothing is scanned
     * @param patience how long one file may take, from the connection to the answer
     */
    public record Scanner(
            String host,
            @DefaultValue("3310") @Min(1) @Max(65_535) int port,
            @DefaultValue("30s") @NotNull Duration patience) {}
}
