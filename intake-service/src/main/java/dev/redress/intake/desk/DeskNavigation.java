package dev.redress.intake.desk;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.Paging;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;

/** How one gets from one screen of the desk to another: to those that one may open. */
final class DeskNavigation {
    private static final List<Screen> SCREENS = List.of(
            new Screen("/desk", "desk.title"),
            new Screen("/desk/notices", "notices.title"),
            new Screen("/desk/templates", "templates.title"),
            new Screen("/desk/imports", "imports.title"));

    private final AccessRules rules;

    DeskNavigation(AccessRules rules) {
        this.rules = rules;
    }

    private record Screen(String path, String name) {}

    /**
     * A screen to go to.
     *
     * @param current whether it is the one that is open
     */
    record Tab(String name, String link, boolean current) {}

    /** The screens that somebody may open. */
    List<Tab> tabs(String current, Authentication who, Wording wording) {
        return SCREENS.stream()
                .filter(it -> permits(who, HttpMethod.GET, it.path()))
                .map(it -> new Tab(
                        wording.say(it.name()),
                        Templates.inLanguage(it.path(), wording.language()),
                        it.path().equals(current)))
                .toList();
    }

    /** Whether somebody may do this, so that a page offers it. */
    boolean permits(Authentication who, HttpMethod method, String path) {
        var roles = rules.roles(method, path).orElse(List.of());
        return who.getAuthorities().stream()
                .anyMatch(it -> roles.contains(it.toString().substring("ROLE_".length())));
    }

    /** The links to the pages of a list before and after this one; empty for none. */
    static Map<String, String> beside(String self, Paging paging, long total, Language language) {
        return Map.of(
                "before", paging.page() == 0 ? "" : page(self, paging, -1, language),
                "after", paging.skipped() + paging.size() < total ? page(self, paging, 1, language) : "");
    }

    private static String page(String self, Paging paging, int step, Language language) {
        return Templates.inLanguage(self + "?page=" + (paging.page() + step) + "&size=" + paging.size(), language);
    }

    /** Sends the browser to a page, so that to load it again does nothing twice. */
    static ResponseEntity<String> backTo(String path, Language language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Templates.inLanguage(path, language)))
                .build();
    }
}
