package dev.redress.resolution.agreements.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.PagesConfiguration;
import dev.redress.chassis.papers.PapersConfiguration;
import dev.redress.resolution.archive.print.HistoryPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class PrintBeansTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PagesConfiguration.class, PapersConfiguration.class))
            .withUserConfiguration(Papering.class);

    @Configuration(proxyBeanMethods = false)
    @Import({PrintBeans.class, HistoryPage.class})
    static class Papering {}

    @Test
    void needsNoSetting() {
        service.run(it -> {
            assertThat(it).hasSingleBean(HistoryPage.class);
            assertThat(it.getBean(AgreementDocuments.class)
                            .html(PaperExamples.chinese(), null)
                            .html())
                    .contains("客户服务中心");
        });
    }

    @Test
    void takesTheCompanysNames() {
        service.withPropertyValues("redress.pages.company-names.en=Dawn & Sons").run(it -> {
            var papers = it.getBean(AgreementDocuments.class);
            assertThat(papers.html(PaperExamples.english(), null).html()).contains("Dawn &amp; Sons");
            assertThat(papers.pdf(PaperExamples.english(), null)).isNotEmpty();
        });
    }
}
