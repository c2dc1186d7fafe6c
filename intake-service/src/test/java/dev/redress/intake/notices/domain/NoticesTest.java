package dev.redress.intake.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.intake.complaints.domain.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers are to be told, and when it counts as told. */
class NoticesTest {
    private static final Instant QUEUED = Instant.parse("2026-03-04T15:10:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T16:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static Notices after(Notices before, List<NoticeEvent> events) {
        var now = before;
        for (var it : events) {
            now = it.applyTo(now);
        }
        return now;
    }

    private static Notices queued(NoticeTopic about) {
        var none = Notices.none("c");
        return after(none, none.queue(about, 1, "1", QUEUED));
    }

    private static List<NoticeEvent> sent(Notices it, Instant at) {
        return it.sent(1, "E2011", Channel.LETTER, at, NOW, SKEW);
    }

    @Test
    void isToBeSentUntilSomebodySaysThatTheyDid() {
        var notices = queued(NoticeTopic.REMINDER);

        assertThat(notices.toSend()).isEqualTo(1);
        assertThat(notices.queue(NoticeTopic.REMINDER, 1, "1", NOW)).isEmpty();
        var told = after(notices, sent(notices, NOW));
        assertThat(told.toSend()).isZero();
        assertThat(told.all()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(NoticeState.SENT);
            assertThat(it.sent()).isEqualTo(new Notice.Sent("E2011", NOW, Channel.LETTER, true));
        });
        assertThat(sent(told, NOW)).isEmpty();
        assertThatThrownBy(() -> sent(told, NOW.minusSeconds(60))).isInstanceOf(NoticeRefusal.class);
    }

    @Test
    void wasSentNeitherBeforeItWasQueuedNorInTheFuture() {
        var notices = queued(NoticeTopic.REMINDER);

        assertThatThrownBy(() -> sent(notices, QUEUED.minusSeconds(120))).isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> sent(notices, NOW.plusSeconds(120))).isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> notices.sent(2, "E2011", Channel.LETTER, NOW, NOW, SKEW))
                .isInstanceOf(NoticeRefusal.class);
    }

    @Test
    void isNeededNoMoreOnceTheCustomerHasSpoken() {
        var reminder = queued(NoticeTopic.REMINDER);
        var dropped = after(reminder, reminder.customerSpoke(NOW));

        assertThat(dropped.toSend()).isZero();
        assertThatThrownBy(() -> sent(dropped, NOW)).isInstanceOf(NoticeRefusal.class);
        assertThat(queued(NoticeTopic.OFFER).customerSpoke(NOW)).isEmpty();
    }
}
