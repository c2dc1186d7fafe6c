package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Disclosure;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Mergers;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Reception;
import dev.redress.intake.complaints.domain.Registration;
import dev.redress.intake.complaints.domain.Sequel;
import dev.redress.intake.readings.domain.ReadingEntry;
import dev.redress.intake.readings.domain.ReadingGround;
import dev.redress.intake.readings.domain.ReadingPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class CustomerReadersTest {
    private static final Authentication HANDLER = new TestingAuthenticationToken("E2011", "", "ROLE_agent");
    private static final Authentication PUBLISHER = new TestingAuthenticationToken("shop", "", "ROLE_publisher");

    private final List<ReadingEntry> onRecord = new ArrayList<>();

    private static Complaint complaint(String id, boolean confidential) {
        var reception = new Reception(Channel.PHONE, "", Instant.EPOCH, confidential);
        var details = new ComplaintDetails(reception, null, null, null, null, null, null, null);
        var origin = Origin.http("E2011", "", "r-1");
        var disclosure = new Disclosure("cu-" + id, null, null, null, "");
        return new Complaint(
                id,
                "no-" + id,
                new Registration(origin, ExternalReference.NONE, "", details, disclosure),
                null,
                Sequel.NONE,
                Mergers.NONE);
    }

    private Set<String> read(Authentication who, Complaint... complaints) {
        return new CustomerReaders((code, ids) -> Set.of("assigned"), onRecord::addAll)
                .reading(who, ReadingPlace.NOTICE, "why", List.of(complaints));
    }

    @Test
    void putsOnRecordWhomItShowsAndNobodyElse() {
        var shown = read(HANDLER, complaint("assigned", true), complaint("other", true), complaint("open", false));

        assertThat(shown).containsExactlyInAnyOrder("assigned", "open");
        assertThat(onRecord).extracting(ReadingEntry::complaintId).containsExactly("assigned", "open");
        assertThat(onRecord)
                .extracting(ReadingEntry::ground)
                .containsExactly(ReadingGround.ASSIGNED, ReadingGround.NOT_CONFIDENTIAL);
        assertThat(onRecord).extracting(ReadingEntry::by).containsOnly("E2011");
        assertThat(onRecord).extracting(ReadingEntry::customerRef).containsExactly("cu-assigned", "cu-open");
    }

    @Test
    void putsOneCustomerOnRecordOnceForEachAnswer() {
        assertThat(read(HANDLER, complaint("open", false), complaint("open", false)))
                .containsExactly("open");
        assertThat(onRecord).hasSize(1);
    }

    @Test
    void showsNoCustomerToOtherSystems() {
        assertThat(read(PUBLISHER, complaint("assigned", false))).isEmpty();
        assertThat(onRecord).isEmpty();
    }

    @Test
    void showsNobodyWhatCouldNotBePutOnRecord() {
        var readers = new CustomerReaders((code, ids) -> Set.of(), it -> {
            throw new IllegalStateException("the store is away");
        });

        assertThatThrownBy(
                        () -> readers.reading(HANDLER, ReadingPlace.COMPLAINT, "", List.of(complaint("open", false))))
                .hasMessage("the store is away");
    }
}
