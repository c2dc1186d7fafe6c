package dev.redress.intake.imports;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;

/**
 * Why a row was refused.
 *
 * @param row number of the row, from 1 on, without the header
 * @param code {@code intake:invalid}, {@code intake:conflict}, or {@code intake:failed} for a fault of ours
 * @param errors what is wrong, by field
 */
public record RowError(long row, String code, List<FieldProblem> errors) {}
