package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Templates;
import dev.redress.resolution.casework.PaperCharacters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements on paper. */
@Configuration(proxyBeanMethods = false)
class PrintBeans {

    @Bean
    PaperCharacters paperCharacters(PapersProperties properties) {
        return new FontCharacters(properties.font());
    }

    @Bean
    AgreementDocuments agreementDocuments(Templates templates, PapersProperties properties) {
        if (!properties.font().isReadable()) {
            throw new IllegalArgumentException(
                    "resolution.papers.font: cannot read " + properties.font().getDescription());
        }
        return new AgreementDocuments(templates, new PdfPrinter(properties.font()));
    }
}
