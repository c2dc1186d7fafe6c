package dev.redress.intake.imports.csv;

import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a file, read as a complaint form.
 *
 * @param number from 1 on, without the header
 * @param unreadable what could not be read, by field
 */
public record FormRow(long number, ComplaintForm form, List<FieldProblem> unreadable) {

    /** All that is wrong with it, without repeats: a field that cannot be read is often also missing. */
    public List<FieldProblem> problems(List<FieldProblem> invalid) {
        var all = new ArrayList<>(unreadable);
        invalid.stream()
                .filter(it ->
                        unreadable.stream().noneMatch(other -> other.field().equals(it.field())))
                .forEach(all::add);
        return all;
    }
}
