package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.web.SignedLinks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;

class PagesConfigurationTest {
    private final ReactiveWebApplicationContextRunner service = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PagesConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class Web {}

    /** A page behind a link, and its form. */
    @RestController
    static class LoanController {
        private final Doorway doorway;

        LoanController(Doorway doorway) {
            this.doorway = doorway;
        }

        @GetMapping("/loans/{token}")
        ResponseEntity<String> show(@PathVariable String token, PageVisitor visitor) {
            return doorway.show(token, "loan", visitor, it -> Optional.of(page(visitor, it, "")));
        }

        @PostMapping("/loans/{token}")
        ResponseEntity<String> take(@PathVariable String token, PageVisitor visitor, FilledForm form) {
            return doorway.take(token, "loan", visitor, it -> Optional.of(page(visitor, it, form.words("note"))));
        }

        private static ResponseEntity<String> page(PageVisitor visitor, SignedLinks.Opened opened, String note) {
            return ResponseEntity.ok(visitor.language() + " " + opened.id() + " " + note);
        }
    }

    @Test
    void needsNoSettingAndNoLinks() {
        service.run(it -> {
            assertThat(it).hasSingleBean(Templates.class).doesNotHaveBean(Doorway.class);
            assertThat(it.getBean(Templates.class).company(Language.ZH)).isEqualTo("客户服务中心");
        });
    }

    @Test
    void takesTheCompanysNames() {
        service.withPropertyValues("redress.pages.company-names.en=Dawn & Sons")
                .run(it -> assertThat(it.getBean(Templates.class).company(Language.EN))
                        .isEqualTo("Dawn & Sons"));
    }

    @Test
    void refusesToStartWithoutAName() {
        service.withPropertyValues("redress.pages.company-names.en= ")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("companyNames.en"));
    }

    @Test
    void opensThePagesOfAServiceThatGivesOutLinks() {
        var token = Examples.SIGNED.mint("loan", "B-1", Examples.NOW.plusSeconds(1));

        service.withUserConfiguration(Web.class, LoanController.class)
                .withBean(PageLinks.class, () -> Examples.LINKS)
                .run(it -> {
                    var web = WebTestClient.bindToApplicationContext(it).build();
                    web.get()
                            .uri("/loans/" + token + "?lang=zh")
                            .exchange()
                            .expectBody(String.class)
                            .isEqualTo("ZH B-1 ");
                    web.post()
                            .uri("/loans/" + token)
                            .header("Accept-Language", "en-GB")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .bodyValue("note=two+more+weeks")
                            .exchange()
                            .expectBody(String.class)
                            .isEqualTo("EN B-1 two more weeks");
                    web.get().uri("/loans/x").exchange().expectStatus().isNotFound();
                });
    }
}
