package dev.redress.intake.readings.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has to do with the customer of one complaint, as other stages told.
 *
 * @param handler code of who handles the case; empty for nobody
 * @param owner code of whom it was escalated to; empty for nobody
 * @param asker code of who is to ask the customer after the end; empty for nobody
 */
@RecordBuilder
public record Assignments(String complaintId, String handler, String owner, String asker)
        implements AssignmentsBuilder.With {

    public static Assignments none(String complaintId) {
        return new Assignments(complaintId, "", "", "");
    }

    /** All of them, each by code. */
    public List<String> people() {
        return Stream.of(handler, owner, asker)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    public List<Assignments> handledBy(String code) {
        return unless(withHandler(code));
    }

    public List<Assignments> ownedBy(String code) {
        return unless(withOwner(code));
    }

    public List<Assignments> askedBy(String code) {
        return unless(withAsker(code));
    }

    /** In another cycle it begins with its handler anew; nobody asks the customer before that ends. */
    public List<Assignments> reopen() {
        return unless(withOwner("").withAsker(""));
    }

    private List<Assignments> unless(Assignments after) {
        return after.equals(this) ? List.of() : List.of(after);
    }
}
