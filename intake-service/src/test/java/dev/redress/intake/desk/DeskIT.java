package dev.redress.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.intake.IntakeApp;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** The screens of the front desk, as they are served. */
class DeskIT extends IntakeApp {
    private final String phone =
            "135" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    private ParsedPage page(String role, String uri) {
        return page(as(role).get().uri(uri).exchange().expectStatus().isOk());
    }

    private static ParsedPage page(WebTestClient.ResponseSpec answer) {
        return ParsedPage.of(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private WebTestClient.ResponseSpec send(WebTestClient client, String key, String narrative) {
        return client.post()
                .uri("/desk/complaints?lang=zh")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("channel", "PHONE")
                        .with("name", "李娜")
                        .with("phone", phone)
                        .with("product", "洗衣机")
                        .with("narrative", narrative)
                        .with("key", key))
                .exchange();
    }

    @Test
    void takesACallAndShowsItBesideTheNextOne() {
        assertThat(page("agent", "/desk?phone=" + phone + "&lang=zh").texts("//aside/p"))
                .containsExactly("没有找到客户。请直接登记，系统会记住新客户。");

        var key = unique("k");
        var first = page(send(as("agent"), key, "洗衣机漏水，没有人回电话。").expectStatus().isOk());
        var again = page(send(as("agent"), key, "洗衣机漏水，没有人回电话。").expectStatus().isOk());
        var number = first.texts("//p[@class='number']");

        assertThat(number).hasSize(1).isEqualTo(again.texts("//p[@class='number']"));
        var shown = Patience.await()
                .until(
                        () -> page("agent", "/desk?phone=" + phone + "&lang=zh"),
                        it -> !it.texts("//aside//article").isEmpty());
        assertThat(shown.texts("//aside//strong")).contains("共 1 件投诉，其中 1 件未结", number.get(0));
        assertThat(shown.texts("//input[@id='name']/@value")).containsExactly("李娜");
        assertThat(shown.texts("//aside//ul[@class='notes']/li")).anyMatch(it -> it.startsWith("承诺：专人回复，最迟 "));

        var customer = page("agent", shown.texts("//aside//a[2]/@href").get(0));
        assertThat(customer.texts("//h1")).containsExactly("李娜");
        assertThat(customer.texts("//li/p[1]/strong")).containsExactlyElementsOf(number);
        assertThat(body(as("quality")
                                .get()
                                .uri("/readings?by=local-agent&size=200")
                                .exchange())
                        .path("items")
                        .findValuesAsText("place"))
                .contains("CUSTOMER");
    }

    @Test
    void showsTheFormAgainWithWhatIsWrong() {
        var again = page(send(as("agent"), unique("k"), " ").expectStatus().isBadRequest());

        assertThat(again.texts("//div[@role='alert']//a")).containsExactly("事情经过（客户原话）：请填写");
        assertThat(again.texts("//div[@role='alert']//a/@href")).containsExactly("#narrative");
        assertThat(again.texts("//input[@id='phone']/@value")).containsExactly(phone);
    }

    @Test
    void takesAFormOfItsOwnPagesWithTheCookieAndOfNobodyElse() {
        var token = SharedParts.tokens().bearer("agent").substring("Bearer ".length());
        var browser = anonymous().mutate().defaultCookie("redress-token", token).build();

        send(browser, unique("k"), "漏水").expectStatus().isUnauthorized();
        for (var site : new String[] {"cross-site", "same-site", "none"}) {
            send(from(browser, site), unique("k"), "漏水").expectStatus().isUnauthorized();
        }
        send(from(browser, "same-origin"), unique("k"), "漏水").expectStatus().isOk();
        from(browser, "same-origin")
                .post()
                .uri("/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"channel\":\"WEB\",\"narrative\":\"x\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static WebTestClient from(WebTestClient browser, String site) {
        return browser.mutate().defaultHeader("Sec-Fetch-Site", site).build();
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws IOException {
        assertThat(words("zh").keySet()).isEqualTo(words("en").keySet());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = DeskIT.class.getClassLoader().getResourceAsStream("pages/labels_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
