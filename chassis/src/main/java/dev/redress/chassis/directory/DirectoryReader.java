package dev.redress.chassis.directory;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import java.util.Collection;
import java.util.function.BiFunction;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keeps the directory at hand for a service. */
public final class DirectoryReader {
    private final DirectoryProperties properties;
    private final Messaging messaging;
    private final MongoTemplate mongo;
    private final Rounds rounds;
    private final Clock clock;

    DirectoryReader(
            DirectoryProperties properties, Messaging messaging, MongoTemplate mongo, Rounds rounds, Clock clock) {
        this.properties = properties;
        this.messaging = messaging;
        this.mongo = mongo;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The directory, seen as a service sees it; to be declared as its one bean of this sort.
     *
     * @param nobody the view before anything was heard
     * @param view of all people and departments together
     */
    public <T> Lookup<T> seenAs(T nobody, BiFunction<Collection<Person>, Collection<Department>, T> view) {
        return new Lookup<>(
                DirectoryTopic.seenAs(nobody, view),
                "directory",
                properties.refresh(),
                messaging,
                mongo,
                rounds,
                clock);
    }
}
