package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Promise;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A time that the customer was told.
 *
 * @param id id of the promise within the case
 * @param cycle in which round of handling it was given
 * @param what what was promised, masked
 * @param dueAt by when
 * @param by who told the customer
 * @param at when the customer was told
 * @param keptAt when it was kept; absent until then
 */
@Schema(name = "Promise")
record PromiseView(String id, int cycle, String what, Instant dueAt, String by, Instant at, Instant keptAt) {
    static PromiseView of(Promise it) {
        return new PromiseView(
                it.id(),
                it.cycle(),
                it.what(),
                it.dueAt(),
                it.told().by(),
                it.told().at(),
                CaseView.at(it.kept()));
    }
}
