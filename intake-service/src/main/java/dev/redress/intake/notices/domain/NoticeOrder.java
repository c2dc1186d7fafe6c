package dev.redress.intake.notices.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What somebody is to be told.
 *
 * @param to whom
 * @param cycle of the case that it is about
 * @param reference what of it
 * @param at since when
 * @param notBefore when it may go out
 * @param details what fills its template beside what is known of the complaint
 */
@RecordBuilder
public record NoticeOrder(
        Recipient to,
        NoticeTopic about,
        int cycle,
        String reference,
        Instant at,
        Instant notBefore,
        List<NoticeDetail> details)
        implements NoticeOrderBuilder.With {

    public NoticeOrder {
        details = List.copyOf(details);
    }

    /** Something for the customer. */
    public static NoticeOrder of(NoticeTopic about, int cycle, String reference, Instant at) {
        return of(Recipient.CUSTOMER, about, cycle, reference, at);
    }

    /** Something for anybody. */
    public static NoticeOrder of(Recipient to, NoticeTopic about, int cycle, String reference, Instant at) {
        return new NoticeOrder(to, about, cycle, reference, at, at, List.of());
    }

    public NoticeOrder notBefore(Instant time) {
        return withNotBefore(time);
    }

    public NoticeOrder saying(List<NoticeDetail> what) {
        return withDetails(what);
    }
}
