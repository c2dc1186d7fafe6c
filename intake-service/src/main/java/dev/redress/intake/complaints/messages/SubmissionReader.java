package dev.redress.intake.complaints.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.events.StrictJson;
import dev.redress.chassis.web.Problem.FieldProblem;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.util.List;

/** Reads the form in what other systems submit. */
final class SubmissionReader {
    static final String SUBMITTED = "complaint.submitted.v1";
    static final String AMENDED = "complaint.amendment-submitted.v1";
    static final String WITHDRAWN = "complaint.withdrawal-submitted.v1";
    private static final List<String> TYPES = List.of(SUBMITTED, AMENDED, WITHDRAWN);
    private static final int LONGEST_ID = Echo.LONGEST;

    private final ObjectMapper json;

    /** @param bounds of the times that are taken, as over HTTP */
    SubmissionReader(Bounds bounds) {
        this.json = StrictJson.mapper(bounds);
    }

    /** There is no form in it, and why. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FieldProblem fault;

        Malformed(String field, String code, String message) {
            super(code, null, false, false);
            fault = new FieldProblem(field, code, message);
        }

        List<FieldProblem> errors() {
            return List.of(fault);
        }
    }

    /** Refuses what nobody here reads, or could answer. */
    void requireReadable(CloudEvent event) throws Malformed {
        if (!TYPES.contains(event.getType())) {
            throw new Malformed("type", "unknown", "only " + String.join(", ", TYPES) + " are taken here");
        }
        if (event.getId().length() > LONGEST_ID) {
            throw new Malformed("id", "size", "at most " + LONGEST_ID + " characters");
        }
        if (event.getSource().toString().length() > LONGEST_ID) {
            throw new Malformed("source", "size", "at most " + LONGEST_ID + " characters");
        }
    }

    /** @param as the form that events of this type bring */
    <T> T read(CloudEvent event, Class<T> as) throws Malformed {
        requireReadable(event);
        if (event.getData() == null) {
            throw new Malformed("data", "required", "there is no data");
        }
        try {
            var form = json.readValue(event.getData().toBytes(), as);
            if (form == null) {
                throw new Malformed("data", "required", "there is no data");
            }
            return form;
        } catch (JsonProcessingException e) {
            var fault = JsonFault.of(e);
            throw new Malformed(fault.field(), fault.code(), fault.message());
        } catch (IOException e) {
            throw new Malformed("data", "unreadable", "cannot be read");
        }
    }
}
