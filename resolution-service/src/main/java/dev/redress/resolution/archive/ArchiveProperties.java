package dev.redress.resolution.archive;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of the archive.
 *
 * @param zone in which it is decided when a day ends; days that are sealed stay as they are
 * @param sealAfter how long after its end a day is sealed; what was heard before the end must be filed by then
 * @param lookEvery how often it is looked whether a day is to be sealed
 * @param gather how long messages gather before they are filed: the archive of a case is written as a whole, and most of what
 *     is told of a case is told within a moment
 * @param largest how large an exported archive may be that is handed in to be verified; in memory it is some ten times as
 *     large, and one is looked at at a time
 */
@Validated
@ConfigurationProperties("resolution.archive")
public record ArchiveProperties(
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("1h") @NotNull Duration sealAfter,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 100)
        Duration lookEvery,

        @DefaultValue("500ms") @NotNull Duration gather,

        @DefaultValue("8MB") @NotNull DataSize largest) {}
