package dev.redress.intake.desk;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Paging;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;

/** How one gets from one screen of the desk to another. */
final class DeskNavigation {
    private static final Set<String> FRONT = Set.of("ROLE_agent", "ROLE_lead", "ROLE_manager", "ROLE_admin");
    private static final Set<String> FILES = Set.of("ROLE_manager", "ROLE_ops", "ROLE_admin");

    private DeskNavigation() {}

    /**
     * A screen to go to.
     *
     * @param current whether it is the one that is open
     */
    record Tab(String name, String link, boolean current) {}

    private record Screen(String path, String name, Set<String> roles) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("/desk", "desk.title", FRONT),
            new Screen("/desk/notices", "notices.title", FRONT),
            new Screen("/desk/templates", "templates.title", FRONT),
            new Screen("/desk/imports", "imports.title", FILES));

    /** The screens that somebody may open. */
    static List<Tab> of(String current, Authentication who, Wording wording) {
        return SCREENS.stream()
                .filter(it -> has(who, it.roles()))
                .map(it -> new Tab(
                        wording.say(it.name()),
                        Templates.inLanguage(it.path(), wording.language()),
                        it.path().equals(current)))
                .toList();
    }

    /** Whether somebody has one of these roles. */
    static boolean has(Authentication who, Set<String> roles) {
        return who.getAuthorities().stream().map(Object::toString).anyMatch(roles::contains);
    }

    /** Another page of a list. */
    static String page(String self, Paging paging, int step, Language language) {
        return Templates.inLanguage(self + "?page=" + (paging.page() + step) + "&size=" + paging.size(), language);
    }

    /** Sends the browser to a page, so that to load it again does nothing twice. */
    static ResponseEntity<String> backTo(String path, Language language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Templates.inLanguage(path, language)))
                .build();
    }

    /** What is wrong, in lines. */
    static List<String> lines(Stream<String> wrong) {
        return wrong.distinct().toList();
    }
}
