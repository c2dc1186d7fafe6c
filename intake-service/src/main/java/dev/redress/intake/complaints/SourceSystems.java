package dev.redress.intake.complaints;

import com.mongodb.client.model.Filters;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

/**
 * Which publisher may call itself what. A source system belongs to the subjects that the settings give it to; one that they do
 * not name belongs to the publisher that first entered something under it. Nobody else enters complaints under its name, so no
 * one can take the external ids of another. Under the name of rows that name no system, no publisher enters anything.
 */
public final class SourceSystems {
    private static final String SYSTEMS = "systems";

    private final MongoTemplate mongo;
    private final Map<String, Set<String>> settled;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    SourceSystems(MongoTemplate mongo, Map<String, Set<String>> settled) {
        this.mongo = mongo;
        var all = new HashMap<>(settled);
        all.putIfAbsent(Origin.FILE, Set.of());
        this.settled = Map.copyOf(all);
    }

    /**
     * Refuses a publisher that enters something under another's name; colleagues take down what anybody says.
     *
     * @param system under which it is entered, without blanks around it; empty when under none
     * @throws Problem 403 naming the field
     */
    public void requireOwn(Sender sender, String system, String field) {
        if (sender.publisher() && !system.isEmpty() && !mayEnter(sender.subject(), system)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    field + ": this source system belongs to another publisher",
                    List.of(new FieldProblem(field, "not-yours", "belongs to another publisher")));
        }
    }

    /** Whether this sender may look at a complaint: a publisher at its own. */
    public boolean maySee(Sender sender, Complaint complaint) {
        var registration = complaint.registration();
        return !sender.publisher()
                || registration.origin().sender().equals(sender.subject())
                || belongs(registration.reference().system(), sender.subject());
    }

    private boolean belongs(String system, String subject) {
        return !system.isEmpty()
                && (settled.containsKey(system)
                        ? settled.get(system).contains(subject)
                        : subject.equals(owner(system)));
    }

    private boolean mayEnter(String subject, String system) {
        return settled.containsKey(system)
                ? settled.get(system).contains(subject)
                : subject.equals(known.computeIfAbsent(system, it -> claim(it, subject)));
    }

    private String owner(String system) {
        return known.computeIfAbsent(system, this::find);
    }

    private String claim(String system, String subject) {
        var owner = find(system);
        if (owner != null) {
            return owner;
        }
        try {
            mongo.insert(new Document("_id", system).append("owner", subject), SYSTEMS);
            return subject;
        } catch (DuplicateKeyException e) {
            return find(system);
        }
    }

    private String find(String system) {
        var found = mongo.<Document>execute(
                SYSTEMS, it -> it.find(Filters.eq("_id", system)).first());
        return found == null ? null : found.getString("owner");
    }
}
