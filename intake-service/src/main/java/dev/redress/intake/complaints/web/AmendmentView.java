package dev.redress.intake.complaints.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.Amendment;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.LaterWord;
import dev.redress.intake.complaints.domain.Speaker;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Something that was added to a complaint.
 *
 * @param amendment number within the complaint, from 1 on
 * @param from whose word it is
 * @param channel by which way it was said
 * @param sourceSystem the system that handed it in; absent when a person did
 * @param words as they were said, or masked for who may not see the customer
 * @param saidAt when it was said
 * @param recordedAt when it was put on record
 * @param by user name or staff code of who put it on record; redress for what another system handed in
 */
@Schema(name = "Amendment")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AmendmentView(
        int amendment,
        Speaker from,
        Channel channel,
        String sourceSystem,
        String words,
        Instant saidAt,
        Instant recordedAt,
        String by) {

    static AmendmentView of(Amendment it, boolean withCustomer) {
        var word = it.word();
        return new AmendmentView(
                it.number(),
                word.from(),
                word.channel(),
                word.system(),
                words(word, withCustomer),
                word.stamp().at(),
                word.stamp().recorded(),
                word.stamp().by());
    }

    static String words(LaterWord it, boolean withCustomer) {
        return withCustomer ? it.words() : it.masked();
    }
}
