package dev.redress.resolution.agreements.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.PagesConfiguration;
import dev.redress.resolution.archive.print.HistoryPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class PrintBeansTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PagesConfiguration.class))
            .withUserConfiguration(Papering.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PapersProperties.class)
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
    void takesTheCompanysNamesAndFont() {
        service.withPropertyValues(
                        "redress.pages.company-names.en=Dawn & Sons",
                        "resolution.papers.font=classpath:/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
                .run(it -> {
                    var papers = it.getBean(AgreementDocuments.class);
                    assertThat(papers.html(PaperExamples.english(), null).html())
                            .contains("Dawn &amp; Sons");
                    assertThat(papers.pdf(PaperExamples.english(), null)).isNotEmpty();
                });
    }

    @Test
    void refusesToStartWithoutItsFont() {
        service.withPropertyValues("resolution.papers.font=file:/no/such/font.ttf")
                .run(it -> assertThat(it)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("resolution.papers.font")
                        .hasMessageContaining("font.ttf"));
    }
}
