package dev.redress.resolution.agreements.print;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of papers and pages.
 *
 * @param companyNames how the company calls itself to its customers
 * @param font TrueType file (.ttf, glyf outlines) for PDFs; the one inside covers GB 2312, the common part of Big5, Latin
 *     and Cyrillic
 * @param zone in which papers and pages tell the time; they name its offset
 */
@Validated
@ConfigurationProperties("resolution.papers")
public record PapersProperties(
        @DefaultValue @Valid @NotNull Names companyNames,

        @DefaultValue("classpath:/papers/NotoSansSC-Redress.ttf") @NotNull
        Resource font,

        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {

    /** One name for each language. */
    public record Names(
            @DefaultValue("客户服务中心") @NotBlank String zh,
            @DefaultValue("Customer Service") @NotBlank String en) {

        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }
}
