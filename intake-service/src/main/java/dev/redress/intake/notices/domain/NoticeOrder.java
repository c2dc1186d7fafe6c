package dev.redress.intake.notices.domain;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is to be told.
 *
 * @param cycle of the case that it is about
 * @param reference what of it
 * @param at since when
 * @param notBefore when it may go out
 * @param details what fills its template beside what is known of the complaint
 */
public record NoticeOrder(
        NoticeTopic about, int cycle, String reference, Instant at, Instant notBefore, List<NoticeDetail> details) {

    public NoticeOrder {
        details = List.copyOf(details);
    }

    public static NoticeOrder of(NoticeTopic about, int cycle, String reference, Instant at) {
        return new NoticeOrder(about, cycle, reference, at, at, List.of());
    }

    public NoticeOrder notBefore(Instant time) {
        return new NoticeOrder(about, cycle, reference, at, time, details);
    }

    public NoticeOrder saying(List<NoticeDetail> what) {
        return new NoticeOrder(about, cycle, reference, at, notBefore, what);
    }
}
