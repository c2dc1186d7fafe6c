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
        @Schema(defaultValue = "0") @Min(0) @Max(1_000_000) Integer page,

        @Schema(defaultValue = "50") @Min(1) @Max(200) Integer size) {

    public Paging {
        page = page == null ? 0 : page;
        size = size == null ? 50 : size;
    }

    /** How many items stand on the pages before. */
    public int skipped() {
        return page * size;
    }
}
