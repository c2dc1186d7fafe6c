package dev.redress.chassis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which page of a list is wanted.
 *
 * @param page which page, from 0
 * @param size how many items a page holds
 */
@ParameterObject
public record Paging(
        @Schema(defaultValue = "0") @Min(value = 0, message = PAGES) @Max(value = 1_000_000, message = PAGES)
        Integer page,

        @Schema(defaultValue = "50") @Min(value = 1, message = SIZES) @Max(value = 200, message = SIZES)
        Integer size) {
    private static final String PAGES = "must be a whole number from 0 to 1000000";
    private static final String SIZES = "must be a whole number from 1 to 200";

    public Paging {
        page = page == null ? 0 : page;
        size = size == null ? 50 : size;
    }

    /** How many items stand on the pages before. */
    public int skipped() {
        return page * size;
    }
}
