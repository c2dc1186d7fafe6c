package dev.redress.chassis.pages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of pages.
 *
 * @param companyNames how the company calls itself on its pages
 * @param zone in which pages tell the time; they name its offset
 */
@Validated
@ConfigurationProperties("redress.pages")
public record PagesProperties(
        @DefaultValue @Valid @NotNull Names companyNames,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {

    /** One name for each language. */
    public record Names(
            @DefaultValue("客户服务中心") @NotBlank String zh,
            @DefaultValue("Customer Service") @NotBlank String en) {

        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }
}
