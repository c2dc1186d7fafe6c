package dev.redress.resolution.agreements.print;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements and pages. */
@Configuration(proxyBeanMethods = false)
class PrintBeans {

    @Bean
    Templates paperTemplates() {
        return new Templates();
    }

    @Bean
    AgreementDocuments papers(Templates templates, PapersProperties properties) {
        if (!properties.font().isReadable()) {
            throw new IllegalArgumentException(
                    "resolution.papers.font: cannot read " + properties.font().getDescription());
        }
        return new AgreementDocuments(templates, properties, new PdfPrinter(properties.font()));
    }

    @Bean
    CustomerPages customerPages(Templates templates, PapersProperties properties) {
        return new CustomerPages(templates, properties);
    }
}
