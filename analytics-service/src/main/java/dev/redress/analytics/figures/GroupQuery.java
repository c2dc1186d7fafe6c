package dev.redress.analytics.figures;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which group of a figure.
 *
 * @param code of the group, as the figure says it; all groups when absent
 */
@ParameterObject
record GroupQuery(@Size(max = 100) String code) {

    DrillDown.Selection selection(String standing) {
        return new DrillDown.Selection(Objects.toString(code, ""), standing);
    }
}
