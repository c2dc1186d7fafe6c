package dev.redress.chassis.papers;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of papers; those of pages, which hold for papers too, are {@code redress.pages}.
 *
 * @param font TrueType file (.ttf, glyf outlines) for PDFs; the one inside covers GB 2312, the common part of Big5, Latin
 *     and Cyrillic
 */
@Validated
@ConfigurationProperties("redress.papers")
public record PapersProperties(
        @DefaultValue("classpath:/papers/NotoSansSC-Redress.ttf") @NotNull
        Resource font) {}
