package dev.redress.analytics.dashboard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.springdoc.core.annotations.ParameterObject;

/**
 * How a page is shown.
 *
 * @param lang language of the page, zh or en; as the browser says when absent
 * @param live whether an open page follows the figures
 */
@ParameterObject
record ShownHow(
        @Size(max = 20) String lang,
        @Schema(defaultValue = "true") Boolean live) {

    ShownHow {
        live = live == null || live;
    }
}
