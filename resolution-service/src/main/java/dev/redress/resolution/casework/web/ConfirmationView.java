package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Confirmation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the complaint is about, as the customer confirmed it.
 *
 * @param content what happened, masked
 * @param wish what the customer wishes, masked
 * @param wishBy by when the customer wishes it
 * @param by who spoke with the customer
 * @param at when it was put on record
 */
@Schema(name = "Confirmation")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ConfirmationView(String content, String wish, Instant wishBy, String by, Instant at) {
    static ConfirmationView of(Confirmation it) {
        return new ConfirmationView(
                it.content(),
                it.wish(),
                it.wishBy(),
                it.stamp().by(),
                it.stamp().at());
    }
}
