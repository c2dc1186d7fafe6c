package dev.redress.followup.followups;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.RunningFollowupService;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What campaigns and reviews are told of complaints. */
class KnownCasesIT extends RunningFollowupService {
    private static final Instant ASKED = Instant.parse("2026-03-06T06:00:00Z");

    @Autowired
    KnownCases knownCases;

    private void refuses(int cycle) {
        takes(cycle, "{'channel': 'PHONE', 'result': 'REFUSED', 'attemptedAt': '" + ASKED + "'}");
    }

    private List<String> closed(Instant from, Instant until) {
        var found = new ArrayList<String>();
        knownCases.eachClosed(from, until, it -> found.add(it.complaintId()));
        return found;
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    private Optional<ClosedCase> closed(String complaintId) {
        var found = new ArrayList<ClosedCase>();
        knownCases.eachClosed(Instant.EPOCH, soon(), found::add);
        return found.stream().filter(it -> it.complaintId().equals(complaintId)).findFirst();
    }

    @Test
    void tellsWhatWasClosedAndWhoHadAPartInIt() {
        handled(4, "E2010");
        handled(5, "E2011");
        var cause = example("complaint.cause-found.v1", 6)
                .put("causeDepartment", "HOTLINE")
                .put("causePerson", "E2014");
        WIRE.send(RESOLUTION, event("complaint.cause-found.v1", "resolution", cause));
        var agent = resolve(7, 1).at("/agent").asText();
        assertThat(closed(id)).isEmpty();

        refuses(1);

        var it = closed(id).orElseThrow();
        assertThat(it)
                .isEqualTo(new ClosedCase(
                        id, "26-0000018-3", 1, ASKED, ComplaintSeverity.S3, "AFTER_SALES", "E2011", it.parties()));
        assertThat(it.parties().people()).containsExactlyInAnyOrder("E2010", "E2011", "E2014", "local-agent", agent);
        assertThat(it.parties().departments()).containsExactly("HOTLINE");
        assertThat(closed(ASKED, ASKED.plusMillis(1))).contains(id);
        assertThat(closed(ASKED.plusMillis(1), ASKED.plusSeconds(9))).doesNotContain(id);
        assertThat(closed(ASKED.minusSeconds(9), ASKED)).doesNotContain(id);
    }

    @Test
    void tellsNothingOfWhatIsHandledAgain() {
        resolve(7, 1, Instant.now());
        takes(1, "{'channel': 'PHONE', 'result': 'REFUSED'}");
        assertThat(closed(id)).isPresent();

        post("lead", 1, "reopening", "{'reason': 'DISSATISFIED', 'channel': 'PHONE', 'words': 'Hm.'}")
                .expectStatus()
                .isOk();

        assertThat(closed(id)).isEmpty();
        assertThat(closed(Instant.EPOCH, soon())).doesNotContain(id);
        assertThat(closed("unheard of")).isEmpty();
    }

    @Test
    void tellsWhoComplainedOnceForEachComplaint() {
        var at = Instant.parse("2001-02-03T04:05:06.789Z").plusMillis(id.hashCode());
        for (var complaint : List.of(id, UUID.randomUUID().toString())) {
            var data = example(RECEIVED, 1)
                    .put("complaintId", complaint)
                    .put("customerRef", "cu-" + id)
                    .put("receivedAt", at.toString());
            WIRE.send(INTAKE, event(RECEIVED, "intake", data));
        }
        var heard = new ArrayList<String>();
        await().until(() -> {
            heard.clear();
            knownCases.eachComplainant(at, at.plusMillis(1), heard::add);
            return heard.size() == 2;
        });

        assertThat(heard).containsOnly("cu-" + id);
        knownCases.eachComplainant(at.plusMillis(1), at.plusMillis(2), heard::add);
        knownCases.eachComplainant(at.minusMillis(1), at, heard::add);
        assertThat(heard).hasSize(2);
    }
}
