package dev.redress.intake.complaints;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.IntakeApp;
import dev.redress.intake.StoreCommands;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Outcome;
import dev.redress.intake.complaints.domain.Renewal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the service promises to whatever hands complaints in. */
class RegistrationIT extends IntakeApp {
    private final String system = unique("/shop");

    @Autowired
    private IntakeService intake;

    @Autowired
    private StoreCommands commands;

    @Autowired
    private MongoTemplate mongo;

    private static ComplaintForm form(String narrative) {
        return ComplaintFormBuilder.builder()
                .channel("WEB")
                .narrative(narrative)
                .build();
    }

    private Submission event(int id, String narrative) {
        return new Submission(Origin.event(system, "e" + id), "e" + id, form(narrative));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void asksTheStoreAsOftenForManyAsForOneAndLoadsEachComplaintOnce(int count) {
        var submissions =
                IntStream.range(0, count).mapToObj(i -> event(i, "leaks")).toList();
        var first = idOf(system, "e0");

        assertThat(commands.during(first, () -> intake.register(submissions)))
                .as("new complaints")
                .startsWith("numbers.insert", "complaints.find", "complaints.update")
                .containsOnlyOnce("complaints.find");
        wire.await("complaints.intake", first, 2);
        // What is published is taken out of the outbox a little later.
        await().until(() -> outbox(first).isEmpty());
        assertThat(commands.during(first, () -> intake.register(submissions)))
                .as("complaints that are there already")
                .startsWith("numbers.insert", "complaints.find")
                .containsOnlyOnce("complaints.find");
    }

    private List<?> outbox(String id) {
        var stored = mongo.findById(id, Document.class, "complaints");
        return stored.getList("outbox", Object.class, List.of());
    }

    @Test
    void entersEachOnceAndSaysWhatBecameOfEach() {
        var results = intake.register(
                List.of(event(1, "leaks"), event(2, "smells"), event(1, "leaks"), event(1, "something else")));

        assertThat(results)
                .extracting(SubmissionResult::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.CONFLICT);
        assertThat(results).extracting(SubmissionResult::fresh).containsExactly(true, true, false, false);
        assertThat(results.get(2).complaint()).isEqualTo(results.get(0).complaint());
        assertThat(results.get(3).complaint()).isEqualTo(results.get(0).complaint());
    }

    @Test
    void givesTheNumberOfARepeatToTheNextComplaint() {
        var first = intake.register(event(1, "leaks")).complaint();
        var repeats = new ArrayList<Submission>();
        for (var i = 0; i < 150; i++) {
            repeats.add(event(1, "leaks"));
        }
        repeats.forEach(intake::register);

        var next = intake.register(event(2, "smells")).complaint();

        assertThat(serial(next.number()) - serial(first.number())).isBetween(-20L, 20L);
        assertThat(intake.find(next.number())).contains(next);
        assertThat(intake.find(first.number())).contains(first);
    }

    private static long serial(String number) {
        return Long.parseLong(number.split("-", -1)[1]);
    }

    @Test
    void findsAComplaintByItsIdAndByItsNumberAlone() {
        var it = intake.register(event(1, "leaks")).complaint();

        assertThat(intake.find(it.id())).contains(it);
        assertThat(intake.find(it.number())).contains(it);
        assertThat(intake.find(it.number().replace("-", ""))).contains(it);
        assertThat(intake.find("26-9999999-0")).isEmpty();
        assertThat(intake.find("no such")).isEmpty();
    }

    @Test
    void givesAKeyToTheComplaintThatItWasFirstUsedForWhateverItIsCalled() {
        var key = unique("key");
        var named = ComplaintFormBuilder.builder(form("leaks"))
                .sourceSystem(system)
                .externalId("17")
                .build();

        var first = intake.register(new Submission(Origin.http("ann", key, "r1"), "r1", named));
        var unnamed = intake.register(new Submission(Origin.http("ann", key, "r2"), "r2", form("leaks")));
        var unkeyed = intake.register(new Submission(Origin.http("ben", "", "r3"), "r3", named));
        var others = intake.register(new Submission(Origin.http("ben", key, "r4"), "r4", form("leaks")));

        assertThat(first.complaint().id()).isEqualTo(idOf(system, "17"));
        assertThat(unnamed.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(unnamed.complaint()).isEqualTo(first.complaint());
        assertThat(unkeyed.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(others.fresh()).isTrue();
    }

    @Test
    void renewsAComplaintOnceAndSaysOfWhichItKnowsNothing() {
        var earlier = intake.register(event(1, "leaks")).complaint();
        var known = renewing("m1", earlier.id());
        var again = renewing("m2", earlier.id());
        var unknown = renewing("m3", "nobody");

        assertThat(intake.renew(List.of(unknown, known, again, unknown)))
                .containsExactly(
                        IntakeService.Renewed.NO_SUCH_COMPLAINT,
                        IntakeService.Renewed.ENTERED,
                        IntakeService.Renewed.THERE_ALREADY,
                        IntakeService.Renewed.NO_SUCH_COMPLAINT);
        var renewed = intake.find(idFollowing(earlier.id())).orElseThrow();
        assertThat(renewed.registration().origin().follows())
                .isEqualTo(new EarlierComplaint(earlier.id(), earlier.number()));
        assertThat(renewed.registration().disclosure().customerRef())
                .isEqualTo(earlier.registration().disclosure().customerRef());
        assertThat(intake.renew(List.of())).isEmpty();
    }

    private static IntakeService.Renewing renewing(String messageId, String earlier) {
        var renewal = new Renewal(earlier, Channel.PHONE, "again", "", Instant.parse("2026-03-02T12:00:00Z"));
        return new IntakeService.Renewing("/redress/followup", messageId, renewal);
    }
}
