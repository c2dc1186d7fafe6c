package dev.redress.intake.imports;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;

/**
 * Why a row was refused.
 *
 * @param row number of the row, from 1 on, without the header
 * @param code {@code intake:invalid} or {@code intake:conflict}
 * @param errors what is wrong, by field
 */
public record RowError(long row, String code, List<FieldProblem> errors) {}
