package dev.redress.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.pages.PageLinks.Opened;
import dev.redress.followup.pages.ResultPage.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class DoorwayTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final SignedLinks SIGNED =
            new SignedLinks("a key for the links of tests, and of tests alone".getBytes(StandardCharsets.UTF_8));

    private final PageLinks links =
            new PageLinks(SIGNED, URI.create("https://care.example.org/followup/"), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Doorway doorway = new Doorway(links, Examples.PAGES);

    private static Visitor with(String token) {
        return new Visitor("/surveys/" + token, token, "en", "");
    }

    private ResponseEntity<String> open(String token) {
        return doorway.show(with(token), "survey", it -> Optional.of(page(it)));
    }

    private static ResponseEntity<String> page(Opened it) {
        return ResponseEntity.ok(it.id() + " until " + it.expiresAt());
    }

    private static String heading(Outcome outcome) {
        return Labels.say(Language.EN, "result." + outcome + ".title");
    }

    @Test
    void makesLinksThatLeadToThePage() {
        var link = links.mint("survey", "/surveys", "C-1~2", NOW.plus(Duration.ofDays(1)));

        assertThat(link.expiresAt()).isEqualTo("2026-03-03T08:00:00Z");
        assertThat(link.url().toString()).startsWith("https://care.example.org/followup/surveys/");
        var token = link.url().getPath().substring("/followup/surveys/".length());
        assertThat(open(token).getBody()).isEqualTo("C-1~2 until 2026-03-03T08:00:00Z");
    }

    @Test
    void opensNothingToALinkThatIsTooOld() {
        var answer = open(SIGNED.mint("survey", "C-1~1", NOW));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(answer.getBody()).contains(heading(Outcome.EXPIRED));
    }

    @Test
    void opensNothingToALinkThatIsForgedOrForeignOrNone() {
        var later = NOW.plusSeconds(1);
        var sound = SIGNED.mint("survey", "C-1~1", later);
        var other =
                new SignedLinks("another key, which nobody here signs with at all".getBytes(StandardCharsets.UTF_8));

        for (var token : new String[] {
            "x",
            sound.substring(1),
            sound.substring(0, sound.length() - 1),
            other.mint("survey", "C-1~1", later),
            SIGNED.mint("opinion", "C-1~1", later)
        }) {
            var answer = open(token);
            assertThat(answer.getStatusCode()).as(token).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).contains(heading(Outcome.NOT_VALID)).doesNotContain("C-1");
        }
    }

    @Test
    void opensNothingToALinkThatLeadsNowhere() {
        var answer = doorway.show(
                with(SIGNED.mint("survey", "C-1~1", NOW.plusSeconds(1))), "survey", it -> Optional.empty());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains(heading(Outcome.NOT_VALID));
    }

    @Test
    void asksToComeBackWhileTheStoreIsAway() {
        var visitor = with(SIGNED.mint("survey", "C-1~1", NOW.plusSeconds(1)));
        Function<Opened, Optional<ResponseEntity<String>>> away = it -> {
            throw new DataAccessResourceFailureException("away");
        };

        var shown = doorway.show(visitor, "survey", away);
        var sent = doorway.take(visitor, "survey", away);

        assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(shown.getBody()).contains(heading(Outcome.AWAY), "?lang=zh");
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(sent.getBody()).contains(heading(Outcome.NOT_SENT)).doesNotContain("?lang=zh");
    }

    @Test
    void sendsPagesThatNobodyKeepsOrFrames() {
        var form = Examples.survey(Map.of());
        var page = new SurveyPage("26-1", Language.EN, NOW, "/surveys/t", form, List.of());

        var shown = doorway.survey(page);
        var again = doorway.survey(new SurveyPage("26-1", Language.EN, NOW, "/surveys/t", form, form.slips()));

        assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(shown.getHeaders().getContentType())
                .isEqualTo(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        assertThat(shown.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(shown.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.getHeaders().getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
}
