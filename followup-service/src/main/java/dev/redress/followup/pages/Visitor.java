package dev.redress.followup.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Someone at the door.
 *
 * @param self the path that was asked for, as it stands in the address
 * @param token what the link carries
 * @param lang the language that was chosen on the page; empty for none
 * @param accepts the languages that the browser asks for, as the header has them; empty for none
 */
public record Visitor(String self, String token, String lang, String accepts) {

    public static Visitor of(ServerHttpRequest request, String token) {
        var lang = request.getQueryParams().getFirst("lang");
        var accepts = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return new Visitor(request.getPath().value(), token, lang == null ? "" : lang, accepts == null ? "" : accepts);
    }

    /** As chosen on the page, else the one in which the customer complained, else the browser's. */
    public Language language(String known) {
        if (!lang.isEmpty()) {
            return Language.of(lang);
        }
        return known.isEmpty() ? asked() : Language.of(known);
    }

    /** As chosen on the page, else the browser's. */
    public Language language() {
        return language("");
    }

    private Language asked() {
        return ranges().stream()
                .map(it -> Locale.forLanguageTag(it.getRange()).getLanguage())
                .filter(it -> it.equals("zh") || it.equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.EN);
    }

    /** The most wanted first. */
    private List<Locale.LanguageRange> ranges() {
        try {
            return accepts.isEmpty() ? List.of() : Locale.LanguageRange.parse(accepts);
        } catch (IllegalArgumentException e) {
            return List.of(); // It is the browser's business what it sends; a page is shown all the same.
        }
    }
}
