package dev.redress.intake.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Customer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerProfileTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final Stamp STAMP = new Stamp("E7", TUESDAY);

    private static Customer said(String name, String phone, String address) {
        return new Customer(name, phone, "", "", address, "zh");
    }

    private static CustomerProfile after(CustomerProfile before, List<CustomerProfile> events) {
        return events.isEmpty() ? before : events.get(events.size() - 1);
    }

    private static CustomerProfile heard(CustomerProfile before, Customer said, Instant at, String... keys) {
        return after(before, before.heard(said, List.of(keys), at, ""));
    }

    @Test
    void keepsWhatWasSaidLastInWhateverOrderItIsHeard() {
        var blank = CustomerProfile.none("cu-1");
        var monday = said("Mei", "1", "Street 1");
        var tuesday = said("Mei Li", "2", "");

        var one = heard(heard(blank, monday, MONDAY, "phone:1"), tuesday, TUESDAY, "phone:2");
        var other = heard(heard(blank, tuesday, TUESDAY, "phone:2"), monday, MONDAY, "phone:1");

        assertThat(one.details()).isEqualTo(said("Mei Li", "2", "Street 1")).isEqualTo(other.details());
        assertThat(one.keys()).containsExactlyInAnyOrderElementsOf(other.keys());
    }

    @Test
    void learnsNothingTwice() {
        var once = heard(CustomerProfile.none("cu-1"), said("Mei", "1", ""), MONDAY, "phone:1");

        assertThat(once.heard(said("Mei", "1", ""), List.of("phone:1"), MONDAY, "cu-2"))
                .isEmpty();
    }

    @Test
    void isTakenForAnotherOnlyWhileNothingIsKnownOfIt() {
        var blank = CustomerProfile.none("cu-1");
        var taken = after(blank, blank.heard(said("Mei", "1", ""), List.of(), MONDAY, "cu-2"));
        var known = heard(blank, said("Mei", "1", ""), MONDAY);

        assertThat(taken.master()).isEqualTo("cu-2");
        assertThat(after(known, known.heard(said("Mei", "1", ""), List.of("k"), TUESDAY, "cu-2"))
                        .isMaster())
                .isTrue();
    }

    @Test
    void isNobodyOfAnotherName() {
        var it = heard(CustomerProfile.none("cu-1"), said("李梅", "1", ""), MONDAY);

        assertThat(it.mayBe(said("李梅女士", "2", ""))).isTrue();
        assertThat(it.mayBe(said("", "2", ""))).isTrue();
        assertThat(it.mayBe(said("王五", "2", ""))).isFalse();
    }

    @Test
    void tellsNobodyByAnAddressThatManyShare() {
        var it = CustomerProfile.none("cu-1");
        for (var i = 0; i < 5; i++) {
            assertThat(it.mayBe(said("", "", ""))).isTrue();
            it = after(it, it.followed());
        }

        assertThat(it.mayBe(said("", "", ""))).isFalse();
    }

    @Test
    void isNotFoundAgainByWhatAColleagueTookAway() {
        var before = heard(CustomerProfile.none("cu-1"), said("Mei", "1", ""), MONDAY, "phone:1", "name:mei");
        var decision = new CustomerDecision(CustomerDecision.Kind.CORRECTED, "phone", STAMP, "misheard");

        var right = after(
                before,
                before.correct(said("Mei", "2", ""), List.of("phone:2", "name:mei"), List.of("phone:1"), decision));
        var again = heard(right, said("Mei", "1", ""), MONDAY, "phone:1");

        assertThat(again.keys()).containsExactly("name:mei", "phone:2");
        assertThat(again.details().phone()).isEqualTo("2");
        assertThat(again.decisions()).containsExactly(decision);
    }

    @Test
    void isMergedAndPartedAndSaysSo() {
        var it = heard(CustomerProfile.none("cu-1"), said("Mei", "1", ""), MONDAY);

        var merged = after(it, it.merge("cu-2", STAMP, "says so"));
        var parted = after(merged, merged.split(STAMP, "are two"));

        assertThat(merged.master()).isEqualTo("cu-2");
        assertThat(merged.merge("cu-2", STAMP, "again")).isEmpty();
        assertThat(parted.isMaster()).isTrue();
        assertThat(parted.split(STAMP, "again")).isEmpty();
        assertThat(parted.decisions())
                .extracting(CustomerDecision::kind)
                .containsExactly(CustomerDecision.Kind.MERGED, CustomerDecision.Kind.SPLIT);
    }

    @Test
    void forgetsAnOrderBeforeAPhoneNumber() {
        var keys = IntStream.range(0, 600).mapToObj(it -> "order:" + it).toArray(String[]::new);
        var it = heard(CustomerProfile.none("cu-1"), said("Mei", "1", ""), MONDAY, "phone:1");

        var full = heard(it, said("Mei", "1", ""), TUESDAY, keys);

        assertThat(full.keys()).hasSize(500).contains("phone:1", "order:599").doesNotContain("order:0");
    }
}
