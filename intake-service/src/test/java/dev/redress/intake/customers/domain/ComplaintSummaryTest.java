package dev.redress.intake.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.customers.domain.ComplaintSummary.Contact;
import dev.redress.intake.customers.domain.ComplaintSummary.Entry;
import dev.redress.intake.customers.domain.ComplaintSummary.Told;
import dev.redress.intake.customers.domain.Course.Ended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintSummaryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static ComplaintSummary after(ComplaintSummary before, List<ComplaintSummary> events) {
        return events.isEmpty() ? before : events.get(0);
    }

    /** Topics have no common order; what resolution tells and what follow-up tells keep theirs. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void standsWhereItStandsWhicheverTopicWasFaster(int seed) {
        var resolution = new ArrayList<UnaryOperator<Course>>(List.of(
                it -> it.handledBy("SALES", "E7"),
                it -> it.paused("AWAITING_CUSTOMER_INFO"),
                Course::resumed,
                it -> it.end(new Ended(1, false, "UPHELD", NOON)),
                it -> it.handledBy("SALES", "E8"),
                it -> it.end(new Ended(2, true, "REFERRED", NOON))));
        var followup = new ArrayList<UnaryOperator<Course>>(List.of(it -> it.reopened(2), it -> it.closed(2)));
        var order = new ArrayList<>(Collections.nCopies(resolution.size(), resolution));
        order.addAll(Collections.nCopies(followup.size(), followup));
        Collections.shuffle(order, new Random(seed));

        var course = Course.BEGUN;
        for (var topic : order) {
            course = topic.remove(0).apply(course);
        }

        assertThat(course.state()).isEqualTo(SummaryState.CLOSED);
        assertThat(course.ended().outcome()).isEqualTo("REFERRED");
        assertThat(course.reopened(3).state()).isEqualTo(SummaryState.IN_HAND);
    }

    @Test
    void goesThroughEachStateThatThereIs() {
        var course = Course.BEGUN;
        assertThat(course.state()).isEqualTo(SummaryState.RECEIVED);
        assertThat(course.triaged("DELIVERY", "S2", "SALES").handledBy("", "E7").state())
                .isEqualTo(SummaryState.IN_HAND);
        assertThat(course.paused("AWAITING_EXTERNAL").state()).isEqualTo(SummaryState.WAITING);
        assertThat(course.end(new Ended(1, false, "UPHELD", NOON)).state()).isEqualTo(SummaryState.RESOLVED);
        assertThat(course.end(new Ended(1, true, "NOT_UPHELD", NOON)).state()).isEqualTo(SummaryState.REJECTED);
        assertThat(course.closed(1).state()).isEqualTo(SummaryState.CLOSED);
        assertThat(course.closed(1).reopened(2).state()).isEqualTo(SummaryState.REOPENED);
        assertThat(course.withdrawn(NOON).state()).isEqualTo(SummaryState.WITHDRAWN);
        assertThat(course.withdrawn(NOON).over()).contains(NOON);
        assertThat(course.end(new Ended(1, false, "UPHELD", NOON))
                        .withdrawn(NOON)
                        .state())
                .isEqualTo(SummaryState.RESOLVED);
        assertThat(course.mergedInto("c-2").state()).isEqualTo(SummaryState.MERGED);
        assertThat(course.mergedInto("c-2").unmerged()).isEqualTo(course);
    }

    @Test
    void saysOfAPromiseWhetherItWasKept() {
        var it = ComplaintSummary.none("c-1");
        it = after(it, it.replyPromised(NOON));
        it = after(it, it.promise("p-1", "A new one.", NOON.plusSeconds(60)));
        it = after(it, it.keep("receipt", NOON.minusSeconds(60)));

        assertThat(it.promises())
                .extracting(ComplaintSummary.Promise::keptAt)
                .containsExactly(NOON.minusSeconds(60), null);
        assertThat(it.keep("receipt", NOON.minusSeconds(60))).isEmpty();
    }

    @Test
    void isConfidentialAndOfWhomAsItWasCorrected() {
        var entry = new Entry("26-1", "cu-1", Channel.PHONE, NOON, false, "Kettle", "It leaks.", null);
        var right = new Entry("26-1", "cu-2", Channel.WEB, NOON, true, "Pot", "It drips.", null);
        var it =
                after(ComplaintSummary.none("c-1"), ComplaintSummary.none("c-1").enter(entry));

        assertThat(after(it, it.correct(before -> right)).entry()).isEqualTo(right);
        assertThat(ComplaintSummary.none("c-2").correct(before -> right)).isEmpty();
    }

    @Test
    void keepsOneStateOfEachNoticeAndTheLatestContacts() {
        var it = ComplaintSummary.none("c-1");
        it = after(it, it.tell(new Told(1, "OFFER", "QUEUED", NOON)));
        it = after(it, it.tell(new Told(1, "OFFER", "SENT", NOON.plusSeconds(1))));
        for (var i = 0; i < 60; i++) {
            it = after(it, it.contact(new Contact(Channel.PHONE, false, true, NOON.plusSeconds(i), "E7")));
        }

        assertThat(it.notices()).extracting(Told::state).containsExactly("SENT");
        assertThat(it.contacts()).hasSize(50);
        assertThat(it.contacts().get(49).at()).isEqualTo(NOON.plusSeconds(59));
    }
}
