package dev.redress.intake.complaints.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Companion;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.Merger;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Another complaint that is handled together with one.
 *
 * @param complaintId its id
 * @param number of it, for people
 * @param reason SAME_CUSTOMER: the same customer said the same again; SAME_MATTER: other customers, and the same that went wrong
 * @param words why, masked; absent when not said
 * @param mergedAt since when
 * @param by user name or staff code of who did it
 */
@Schema(name = "Merger")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MergerView(String complaintId, String number, Merger.Reason reason, String words, Instant mergedAt, String by) {

    /** @param it null while the complaint is handled by itself, and so is the answer */
    static MergerView into(Merger it) {
        return it == null ? null : of(it.master(), it.reason(), it.words(), it.stamp());
    }

    static List<MergerView> joined(List<Companion> all) {
        return all.isEmpty()
                ? null
                : all.stream()
                        .map(it -> of(it.complaint(), it.reason(), it.words(), it.stamp()))
                        .toList();
    }

    private static MergerView of(EarlierComplaint other, Merger.Reason reason, String words, Stamp stamp) {
        return new MergerView(other.id(), other.number(), reason, words, stamp.at(), stamp.by());
    }
}
