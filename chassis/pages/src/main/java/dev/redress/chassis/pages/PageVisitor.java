package dev.redress.chassis.pages;

import dev.redress.chassis.web.AnyParameters;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Someone who opens a page. Controllers have it as a parameter.
 *
 * @param self path of the page, as it stands in the address
 * @param lang the language that was chosen on the page; empty for none
 * @param accepts the languages that the browser asks for, as the header has them; empty for none
 */
@AnyParameters
public record PageVisitor(String self, String lang, String accepts) {

    /** Of a request whose handler wants to know its parameters itself. */
    public static PageVisitor of(ServerHttpRequest request) {
        var lang = request.getQueryParams().getFirst("lang");
        var accepts = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return new PageVisitor(request.getPath().value(), lang == null ? "" : lang, accepts == null ? "" : accepts);
    }

    /** The same person at the page one step up in the path: for a form that is sent to a path below its page. */
    public PageVisitor above() {
        return new PageVisitor(self.substring(0, self.lastIndexOf('/')), lang, accepts);
    }

    /** As chosen on the page, else the one that is known of them (a BCP 47 tag, or empty), else the browser's. */
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
