package dev.redress.intake.notices.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.customers.ComplaintStandings;
import dev.redress.intake.directory.domain.Colleagues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * What colleagues are told, as it really goes out. E-mail is quiet here for the next hours. Departments alone have addresses: who is in the
 * directory by name decides who may enter complaints, for other tests too.
 */
@DirtiesContext // another replica with a store of its own would go on to answer what is submitted for later tests
@TestPropertySource(
        properties = {
            "redress.test.database-suffix=-colleagues",
            "redress.messaging.group=intake-colleagues",
            "redress.directory.refresh=100ms",
            "intake.notices.look-every=50ms",
            "intake.notices.receipt-waits=1h",
            "intake.notices.language=en",
            "intake.notices.email.from=service@example.com",
            "spring.mail.host=localhost",
            "intake.notices.webhooks.messenger.channel=PHONE",
            "intake.notices.webhooks.messenger.secret=" + NoticeDeliveryIT.SECRET
        })
class ColleagueNoticesIT extends IntakeApp {
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final FaultyMailServer MAIL;
    private static final FaultyReceiver MESSENGER;

    static {
        try {
            MAIL = new FaultyMailServer();
            MESSENGER = new FaultyReceiver(NoticeDeliveryIT.SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final String department = "D-" + UUID.randomUUID();
    private final String mailbox = department.toLowerCase(Locale.ROOT) + "@work.example.com";
    private final String phone = "+86139%s".formatted(10_000_000 + PHONES.incrementAndGet());
    private String complaint;

    @Autowired
    private Lookup<Colleagues> colleagues;

    @Autowired
    private ComplaintStandings standings;

    @DynamicPropertySource
    static void gateways(DynamicPropertyRegistry registry) {
        var now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        registry.add("intake.notices.email.quiet.zone", () -> "UTC");
        registry.add("intake.notices.email.quiet.from", now::toString);
        registry.add("intake.notices.email.quiet.to", now.minusHours(1)::toString);
        registry.add("spring.mail.port", MAIL::port);
        registry.add("intake.notices.webhooks.messenger.url", MESSENGER::url);
    }

    @AfterAll
    static void close() {
        MAIL.close();
        MESSENGER.close();
    }

    @BeforeEach
    void complain() {
        complaint = body(post("agent", "{'channel':'WEB','narrative':'It leaks.','customer':{}}"))
                .get("complaintId")
                .textValue();
    }

    private void isReached(String contact) {
        var data = "{'code':'%s','version':1,'names':{'zh':'部','en':'D'},'active':true,'contact':{%s}}"
                .formatted(department, contact);
        wire.send(
                "complaints.directory",
                Wire.event(
                        "department.defined.v1",
                        "/redress/triage",
                        "department:" + department,
                        data.replace('\'', '"')));
        Patience.await("the directory to have " + department)
                .until(() -> colleagues.current().departmentReached(department), it -> it.isPresent());
    }

    private void tells(String topic, String type, String data) {
        var json = "{'complaintId':'%s','version':1,'cycle':1,%s}"
                .formatted(
                        complaint,
                        data.formatted(department, Instant.now().toString().substring(0, 19) + ".000Z"));
        wire.send(topic, Wire.event(type, "/redress/test", complaint, json.replace('\'', '"')));
    }

    private void belongsToTheDepartment() {
        tells(
                "complaints.resolution",
                "complaint.handler-changed.v1",
                "'department':'%1$s','trigger':'REASSIGNED','changedAt':'%2$s','by':'E1'");
    }

    private JsonNode posted(String about) {
        return Patience.await("what the messenger was given about " + about)
                .until(
                        () -> MESSENGER.to(phone).stream()
                                .filter(it -> it.path("about").asText().equals(about))
                                .toList(),
                        it -> !it.isEmpty())
                .get(0);
    }

    private JsonNode notice(String about, String state) {
        return Patience.await(about + " that is " + state)
                .until(
                        () -> body(as("lead")
                                        .get()
                                        .uri("/notices?about=" + about + "&complaintId=" + complaint)
                                        .exchange()
                                        .expectStatus()
                                        .isOk())
                                .path("items")
                                .path(0),
                        it -> it.path("state").asText().equals(state));
    }

    @Test
    void goByTheGatewayThatTheyPreferInTheirLanguage() {
        isReached("'email':'%s','phone':'%s','gateway':'messenger','language':'zh'".formatted(mailbox, phone));

        tells(
                "complaints.resolution",
                "complaint.task-set.v1",
                "'taskId':'t-1','purpose':'CONSULT','department':'%1$s','what':'检查密封圈','setAt':'%2$s',"
                        + "'dueAt':'2099-03-02T09:30:00.000Z','by':'E1'");

        assertThat(posted("TASK").path("text").asText()).contains("检查密封圈", "2099年3月2日 17:30");
        var notice = notice("TASK", "SENT");
        assertThat(notice.at("/colleague/kind").asText()).isEqualTo("DEPARTMENT");
        assertThat(notice.at("/colleague/code").asText()).isEqualTo(department);
        assertThat(notice.has("to")).as("no customer").isFalse();
        assertThat(wire.of("complaints.notices", complaint).toString()).doesNotContain(phone, mailbox);
    }

    @Test
    void areInTheCompanysLanguageForWhoHasNoneOfTheirOwn() {
        isReached("'phone':'%s'".formatted(phone));

        belongsToTheDepartment();

        assertThat(posted("ASSIGNED").path("text").asText()).contains("was given to you");
    }

    @Test
    void goToWhoHandlesTheCaseWhenTimeIsOver() {
        isReached("'phone':'%s'".formatted(phone));
        belongsToTheDepartment();
        posted("ASSIGNED");
        Patience.await("where the case is")
                .until(() -> standings.of(complaint).department(), it -> it.equals(department));

        tells(
                "complaints.sla",
                "clock.breached.v1",
                "'metric':'FIRST_RESPONSE','breachedAt':'%2$s','detectedAt':'%2$s','reason':'DUE_PASSED'");

        assertThat(posted("BREACH").path("text").asText()).contains("First response of complaint", "is late");
    }

    @Test
    void waitForTheMorningButForTheMostSevere() {
        isReached("'email':'%s'".formatted(mailbox));

        belongsToTheDepartment();
        var held = notice("ASSIGNED", "QUEUED");
        tells(
                "complaints.triage",
                "complaint.triaged.v1",
                "'nature':'VALID','category':'OTHER','severity':'S1','department':'%1$s','policy':'P','rules':[],"
                        + "'receivedAt':'%2$s','triagedAt':'%2$s'");

        notice("URGENT", "SENT");
        assertThat(MAIL.to(mailbox)).hasSize(1);
        assertThat(Instant.parse(held.path("nextAt").asText())).isAfter(Instant.now());
    }

    @Test
    void areNotLeftToOtherPeopleWhenTheAddressIsGone() {
        isReached("'phone':'%s'".formatted("+999123456789"));

        belongsToTheDepartment();

        notice("ASSIGNED", "DROPPED");
        assertThat(List.of(wire.of("complaints.notices", complaint).toString()))
                .noneMatch(it -> it.contains("notice.by-hand.v1"));
    }
}
