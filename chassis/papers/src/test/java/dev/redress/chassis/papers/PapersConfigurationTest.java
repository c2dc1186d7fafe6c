package dev.redress.chassis.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PapersConfigurationTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PapersConfiguration.class));

    @Test
    void needsNoSetting() {
        service.run(it -> {
            assertThat(it).hasSingleBean(PdfPrinter.class);
            assertThat(it.getBean(FontCharacters.class).missing("客户")).isEmpty();
        });
    }

    @Test
    void takesTheCompanysFont() {
        service.withPropertyValues(
                        "redress.papers.font=classpath:/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
                .run(it -> assertThat(it.getBean(FontCharacters.class).missing("客户"))
                        .hasValue("客".codePointAt(0)));
    }

    @Test
    void refusesToStartWithoutItsFont() {
        service.withPropertyValues("redress.papers.font=file:/no/such/font.ttf")
                .run(it -> assertThat(it)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("redress.papers.font")
                        .hasMessageContaining("font.ttf"));
    }

    @Test
    void printsTheSameBytesForTheSamePage() {
        service.run(it -> {
            var page = "<html lang=\"en\"><head><title>One</title><meta name=\"subject\" content=\"One\"/>"
                    + "</head><body><p>One</p></body></html>";
            var attachment = new PdfPrinter.Attachment("one.json", "application/json", "{}");
            var made = Instant.parse("2026-03-02T08:30:00Z");
            var printer = it.getBean(PdfPrinter.class);
            assertThat(printer.print(page, attachment, made))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                    .isEqualTo(printer.print(page, attachment, made));
        });
    }
}
