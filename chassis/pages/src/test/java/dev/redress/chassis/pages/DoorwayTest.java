package dev.redress.chassis.pages;

import static dev.redress.chassis.pages.Examples.DOORWAY;
import static dev.redress.chassis.pages.Examples.MINT;
import static dev.redress.chassis.pages.Examples.NOW;
import static dev.redress.chassis.pages.Examples.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Examples.LoanOutcome;
import dev.redress.chassis.pages.ResultPage.LinkOutcome;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.web.SignedLinks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class DoorwayTest {
    private static final PageVisitor VISITOR = new PageVisitor("/loans/t", "en", "");

    private static ResponseEntity<String> open(String token) {
        return DOORWAY.show(token, "loan", VISITOR, it -> Optional.of(page(it)));
    }

    private static ResponseEntity<String> page(SignedLinks.Opened it) {
        return ResponseEntity.ok(it.id() + " until " + it.expiresAt());
    }

    private static String heading(LinkOutcome outcome) {
        return Examples.TEMPLATES.wording(Language.EN).say("result." + outcome + ".title");
    }

    private static ParsedPage result(ResultPage page, Language language) {
        return ParsedPage.of(DOORWAY.result(HttpStatus.OK, page, language).getBody());
    }

    @Test
    void makesLinksThatLeadToThePage() {
        var link = MINT.mint("loan", "/loans", "B-1~2", NOW.plus(Duration.ofDays(1)));

        assertThat(link.expiresAt()).isEqualTo("2026-03-03T08:00:00Z");
        assertThat(link.url().toString()).startsWith("https://library.example.org/desk/loans/");
        var token = link.url().getPath().substring("/desk/loans/".length());
        assertThat(open(token).getBody()).isEqualTo("B-1~2 until 2026-03-03T08:00:00Z");
    }

    @Test
    void opensNothingToALinkThatIsTooOld() {
        var answer = open(SIGNED.mint("loan", "B-1~1", NOW));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(answer.getBody()).contains(heading(LinkOutcome.EXPIRED));
    }

    @Test
    void opensNothingToALinkThatIsForgedOrForeignOrNone() {
        var later = NOW.plusSeconds(1);
        var sound = SIGNED.mint("loan", "B-1~1", later);
        var other =
                new SignedLinks("another key, which nobody here signs with at all".getBytes(StandardCharsets.UTF_8));

        for (var token : new String[] {
            "x",
            sound.substring(1),
            sound.substring(0, sound.length() - 1),
            other.mint("loan", "B-1~1", later),
            SIGNED.mint("fine", "B-1~1", later)
        }) {
            var answer = open(token);
            assertThat(answer.getStatusCode()).as(token).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody())
                    .contains(heading(LinkOutcome.NOT_VALID))
                    .doesNotContain("B-1");
        }
    }

    @Test
    void opensNothingToALinkThatLeadsNowhere() {
        var answer =
                DOORWAY.show(SIGNED.mint("loan", "B-1~1", NOW.plusSeconds(1)), "loan", VISITOR, it -> Optional.empty());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains(heading(LinkOutcome.NOT_VALID));
    }

    @Test
    void asksToComeBackWhileTheStoreIsAway() {
        var token = SIGNED.mint("loan", "B-1~1", NOW.plusSeconds(1));
        Function<SignedLinks.Opened, Optional<ResponseEntity<String>>> away = it -> {
            throw new DataAccessResourceFailureException("away");
        };

        var shown = DOORWAY.show(token, "loan", VISITOR, away);
        var sent = DOORWAY.take(token, "loan", VISITOR, away);

        assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(shown.getBody()).contains(heading(LinkOutcome.AWAY), "?lang=zh");
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(sent.getBody()).contains(heading(LinkOutcome.NOT_SENT)).doesNotContain("?lang=zh");
    }

    static Stream<ResultPage.Outcome> everyOutcome() {
        return Stream.concat(Stream.of(LinkOutcome.values()), Stream.of(LoanOutcome.values()));
    }

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void saysHowItEndedInBothLanguages(ResultPage.Outcome outcome) {
        var page = ResultPage.of(outcome, "/loans/t").about("B-1").answeredAt(Examples.ANSWERED);
        var chinese = result(page, Language.ZH);
        var english = result(page, Language.EN);

        assertThat(chinese.texts("//h1").get(0)).containsPattern("\\p{IsHan}");
        assertThat(english.texts("//h1").get(0)).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.words()).contains("书号", "2026年3月3日 09:05 (UTC+08:00)");
        assertThat(english.words()).contains("Book", "B-1", "3 March 2026, 09:05 (UTC+08:00)");
        assertThat(english.texts("//main/div/@class"))
                .containsExactly("outcome " + outcome.mark().css());
    }

    @Test
    void givesACopyToKeep() {
        var page = result(ResultPage.of(LoanOutcome.PROLONGED, "").withDocument("/copy.pdf"), Language.EN);

        assertThat(page.texts("//a/@href")).containsExactly("/copy.pdf");
        assertThat(page.texts("//dl")).isEmpty();
    }

    @Test
    void tellsAForgerNothing() {
        var page = result(ResultPage.of(LinkOutcome.NOT_VALID, "/loans/t"), Language.EN);

        assertThat(page.texts("//dl")).isEmpty();
        assertThat(page.texts("//a/@href")).containsExactly("/loans/t?lang=zh");
    }
}
