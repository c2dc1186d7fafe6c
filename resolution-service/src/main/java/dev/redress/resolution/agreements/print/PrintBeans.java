package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.papers.FontCharacters;
import dev.redress.chassis.papers.PdfPrinter;
import dev.redress.resolution.casework.PaperCharacters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements on paper. */
@Configuration(proxyBeanMethods = false)
class PrintBeans {

    @Bean
    PaperCharacters paperCharacters(FontCharacters characters) {
        return characters::missing;
    }

    @Bean
    AgreementDocuments agreementDocuments(Templates templates, PdfPrinter printer) {
        return new AgreementDocuments(templates, printer);
    }
}
