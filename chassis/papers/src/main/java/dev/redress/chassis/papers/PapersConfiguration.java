package dev.redress.chassis.papers;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What a service has by depending on papers: a printer, and what it can print. */
@AutoConfiguration
@EnableConfigurationProperties(PapersProperties.class)
public class PapersConfiguration {

    @Bean
    PdfPrinter pdfPrinter(PapersProperties properties) {
        if (!properties.font().isReadable()) {
            throw new IllegalArgumentException(
                    "redress.papers.font: cannot read " + properties.font().getDescription());
        }
        return new PdfPrinter(properties.font());
    }

    @Bean
    FontCharacters fontCharacters(PapersProperties properties) {
        return new FontCharacters(properties.font());
    }
}
