package dev.redress.intake.erasures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.erasures.domain.ErasedClass;
import dev.redress.intake.erasures.domain.ErasureReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * That a customer was erased: the receipt.
 *
 * @param id of the receipt
 * @param state RUNNING, DONE, or REFUSED when what is known must be kept
 * @param pseudonyms that were the customer's, the one they were called by first
 * @param complaints ids of their complaints
 * @param why it was asked for, masked
 * @param by user name of who asked
 * @param at when it was asked for
 * @param doneAt when nothing was known of the customer any more; absent until then
 * @param erased how many of each class; absent until it is done
 * @param submissionsGoneBy until when what other systems had sent of the customer is gone from the topic of submissions, which keeps each for a while; absent until it is done
 * @param hash SHA-256 of the lines id, pseudonyms, complaints, by, at, doneAt, why, and class=count for each class, UTF-8 with line feeds between them; absent until it is done
 */
@Schema(name = "ErasureReceipt")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ErasureView(
        String id,
        ErasureReceipt.State state,
        List<String> pseudonyms,
        List<String> complaints,
        String why,
        String by,
        Instant at,
        Instant doneAt,
        Map<ErasedClass, Integer> erased,
        Instant submissionsGoneBy,
        String hash) {

    static ErasureView of(ErasureReceipt it, Duration submissionsKept) {
        var counts = new EnumMap<ErasedClass, Integer>(ErasedClass.class);
        it.erased().forEach(each -> counts.put(each.of(), each.count()));
        return new ErasureView(
                it.id(),
                it.state(),
                it.refs(),
                it.complaints(),
                it.why(),
                it.asked().by(),
                it.asked().at(),
                it.doneAt(),
                counts,
                it.doneAt() == null ? null : it.doneAt().plus(submissionsKept),
                it.hash());
    }
}
