package dev.redress.chassis.settings;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.Authentication;

/**
 * What everybody can do with settings of one sort over HTTP. The controller says the paths, the roles and the words. Another
 * replica may have defined one a moment ago, so whoever reads is shown what the store has.
 *
 * @param <T> the settings
 * @param <D> how they are shown
 */
public final class SettingsEndpoint<T, D> {
    private final Settings<T> settings;
    private final String noun;
    private final Function<Versioned<T>, D> view;

    /**
     * Makes one.
     *
     * @param noun what one of them is called in an answer, for example {@code calendar}
     */
    public SettingsEndpoint(Settings<T> settings, String noun, Function<Versioned<T>, D> view) {
        this.settings = settings;
        this.noun = noun;
        this.view = view;
    }

    /** The newest version of each, by id. */
    public List<D> all() {
        settings.refresh();
        return settings.all().stream().map(view).toList();
    }

    /**
     * One of them.
     *
     * @param version the newest when null
     * @throws Problem 404, also for a version that never was
     */
    public D find(String id, Integer version) {
        settings.refresh();
        var found = version == null ? settings.current(id) : settings.version(id, version);
        return found.map(view)
                .orElseThrow(() -> Problem.notFound(
                        "there is no %s %s%s".formatted(noun, id, version == null ? "" : " of version " + version)));
    }

    /**
     * Defines one, or its next version.
     *
     * @param read the version that whoever asks has seen; null when they do not say
     * @return the newest version after that
     * @throws Problem 409 conflict when what was read is not the newest
     */
    public D define(String id, T value, Integer read, Authentication who) {
        return view.apply(settings.define(id, value, read == null ? 0 : read, who.getName(), RequestIds.current()));
    }

    /**
     * The id may stand in the body too, and is then that of the path.
     *
     * @throws Problem 400 when it is not
     */
    public static void requireSameId(String inBody, String inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw Problem.invalid("id", "differs", "the path says " + inPath);
        }
    }
}
