package dev.redress.intake.notices.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeOrder;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.gateways.FaultyMailServer.Fault;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Notices as they really go out: over SMTP to a mail server, and over HTTP to gateways, which do what they should not. It has
 * a store and consumers of its own, for another replica without gateways would take its notices.
 */
@DirtiesContext // another replica with a store of its own would go on to answer what is submitted for later tests
@TestPropertySource(
        properties = {
            "redress.test.database-suffix=-delivery",
            "redress.messaging.group=intake-delivery",
            "intake.notices.look-every=50ms",
            "intake.notices.lease=15s",
            "intake.notices.receipt-waits=1h",
            "intake.notices.survey-after=0s",
            "intake.notices.back-off=100ms",
            "intake.notices.longest-back-off=300ms",
            "intake.notices.email.from=service@example.com",
            "intake.notices.email.name=客户服务",
            "spring.mail.host=localhost",
            "spring.mail.properties.mail.smtp.timeout=1000",
            "resilience4j.timelimiter.configs.notices.timeout-duration=3s",
            "resilience4j.retry.configs.notices.wait-duration=20ms",
            "resilience4j.circuitbreaker.configs.notices.minimum-number-of-calls=1000",
            "resilience4j.circuitbreaker.configs.notices.sliding-window-size=1000",
            "intake.notices.webhooks.sms.channel=PHONE",
            "intake.notices.webhooks.sms.secret=" + NoticeDeliveryIT.SECRET,
            "intake.notices.webhooks.sms.timeout=500ms"
        })
class NoticeDeliveryIT extends IntakeApp {
    static final String SECRET = "a secret that gateway and tests share";
    private static final AtomicInteger PHONES = new AtomicInteger();

    private static final FaultyMailServer MAIL = open(FaultyMailServer::new);
    private static final FaultyReceiver SMS = open(() -> new FaultyReceiver(SECRET));

    @Autowired
    private SignedLinks links;

    @Autowired
    private AggregateRepository<Notices, NoticeEvent> notices;

    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T open(Opening<T> it) {
        try {
            return it.open();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void gateways(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", MAIL::port);
        registry.add("intake.notices.webhooks.sms.url", SMS::url);
    }

    @AfterAll
    static void close() {
        MAIL.close();
        SMS.close();
    }

    private static String mailbox() {
        return "c" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    }

    private static String phone() {
        return "+86138%s".formatted(10_000_000 + PHONES.incrementAndGet());
    }

    private String complaint(String contact) {
        var form = "{'channel':'WEB','narrative':'It leaks.','customer':{%s,'language':'zh'}}".formatted(contact);
        return body(post("agent", form)).get("complaintId").textValue();
    }

    private String withEmail(String address) {
        return complaint("'email':'" + address + "'");
    }

    private String withPhone(String number) {
        return complaint("'phone':'" + number + "'");
    }

    private void reminds(String id) {
        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"number\":1,\"closing\":false,".formatted(id)
                + "\"dueAt\":\"2026-03-04T15:10:00.000Z\",\"by\":\"redress\"}";
        wire.send("complaints.resolution", Wire.event("complaint.reminder-due.v1", "/redress/resolution", id, data));
    }

    private void offers(String id) {
        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"round\":1,\"offer\":2,".formatted(id)
                + "\"hash\":\"%s\",\"language\":\"zh\",".formatted("0".repeat(64))
                + "\"offeredAt\":\"2026-03-04T15:10:00.000Z\",\"by\":\"E2011\"}";
        wire.send(
                "complaints.resolution", Wire.event("complaint.solution-offered.v1", "/redress/resolution", id, data));
    }

    /** What this replica told of one complaint, and no other, beside its receipt; what was told again, once. */
    private List<Received> told(String complaint, String... types) {
        return Patience.await("notices of " + complaint + ": " + List.of(types))
                .until(
                        () -> wire.of("complaints.notices", complaint).stream()
                                .filter(it -> "/redress/intake-delivery"
                                        .equals(it.headers().get("ce_source")))
                                .filter(it -> !it.json().path("about").asText().equals("RECEIPT"))
                                .collect(Collectors.toMap(
                                        Received::id, it -> it, (one, again) -> one, LinkedHashMap::new))
                                .values()
                                .stream()
                                .toList(),
                        it -> it.stream().map(Received::type).toList().containsAll(Arrays.asList(types)));
    }

    private List<JsonNode> log(String complaint) {
        var page = body(as("lead")
                .get()
                .uri("/notices?complaintId=" + complaint)
                .exchange()
                .expectStatus()
                .isOk());
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(it -> !it.path("about").asText().equals("RECEIPT"))
                .toList();
    }

    private JsonNode settled(String complaint) {
        return Patience.await("a notice that is settled")
                .until(
                        () -> log(complaint),
                        it -> !it.isEmpty()
                                && it.stream()
                                        .noneMatch(each -> List.of("QUEUED", "SENDING")
                                                .contains(each.path("state").asText())))
                .get(0);
    }

    private static List<String> results(JsonNode notice) {
        return notice.path("tries").findValuesAsText("result");
    }

    @Test
    void reachesAMailServerAsAMailThatNobodysHolidayReplyAnswers() throws Exception {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);
        offers(complaint);

        var sent = told(complaint, "notice.sent.v1").get(1).json();
        assertThat(sent.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(sent.path("gateway").asText()).isEqualTo("email");
        assertThat(sent.path("byHand").asBoolean()).isFalse();
        assertThat(sent.path("by").asText()).isEqualTo("redress");
        assertThat(wire.of("complaints.notices", complaint).toString()).doesNotContain(mailbox);
        var mail = read(MAIL.to(mailbox).get(0));
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(mailbox);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("service@example.com");
        var text = mail.getContent().toString();
        assertThat(text).contains("处理方案");
        var link = text.substring(text.indexOf("http")).strip();
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1), "offer", Instant.now())
                        .id())
                .as("sent by the system, so in nobody's hands")
                .isEqualTo(complaint + "~1~1~2~0");
        assertThat(log(complaint).get(0).path("state").asText()).isEqualTo("SENT");
    }

    private void tells(String topic, String type, String id, String data) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var json = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,%s}".formatted(id, data.formatted(now));
        wire.send(topic, Wire.event(type, "/redress/test", id, json.replace('\'', '"')));
    }

    private FaultyMailServer.Taken mailTo(String mailbox, String subject) {
        return Patience.await("a mail about " + subject)
                .until(
                        () -> MAIL.to(mailbox).stream()
                                .filter(it -> subjectOf(it).contains(subject))
                                .toList(),
                        it -> !it.isEmpty())
                .get(0);
    }

    private static String subjectOf(FaultyMailServer.Taken mail) {
        try {
            return read(mail).getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(FaultyMailServer.Taken mail) throws IOException, MessagingException {
        return read(mail).getContent().toString();
    }

    @Test
    void saysOnTheReceiptUntilWhenAPersonReplies() throws Exception {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);
        var number = body(as("lead").get().uri("/complaints/" + complaint).exchange())
                .path("number")
                .asText();
        tells(
                "complaints.sla",
                "clock.started.v1",
                complaint,
                "'metric':'FIRST_RESPONSE','startedAt':'%1$s','target':{'kind':'WORKING_TIME','duration':'PT2H',"
                        + "'dayRule':'SAME_TIME'},'dueAt':'2099-03-02T09:30:00.000Z'");

        var text = textOf(mailTo(mailbox, number));

        assertThat(text).contains(number, "2099年3月2日 17:30");
    }

    @Test
    void tellsTheCustomerOfWhatBecomesOfTheComplaint() throws Exception {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);

        tells(
                "complaints.resolution",
                "complaint.paused.v1",
                complaint,
                "'reason':'AWAITING_CUSTOMER_INFO'," + "'note':'for colleagues','pausedAt':'%s','by':'E1'");
        assertThat(textOf(mailTo(mailbox, "补充信息"))).doesNotContain("for colleagues");
        tells(
                "complaints.followup",
                "followup.planned.v1",
                complaint,
                "'followupId':'f-1','dueAt':'%1$s'," + "'plannedAt':'%1$s','after':'RESOLVED'");
        var survey = textOf(mailTo(mailbox, "评价"));
        var link = survey.substring(survey.indexOf("http")).strip();
        assertThat(link).startsWith("http://localhost:8084/surveys/");
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1), "survey", Instant.now())
                        .id())
                .isEqualTo(complaint + "~1");
    }

    @Test
    void confirmsInWritingWhatWasToldByWordOfMouth() throws Exception {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);

        tells(
                "complaints.resolution",
                "complaint.rejected.v1",
                complaint,
                "'outcome':'NOT_UPHELD'," + "'reason':'设备工作正常。','toldBy':'PHONE','rejectedAt':'%s','by':'E1'");

        assertThat(textOf(mailTo(mailbox, "处理结论"))).contains("理由：设备工作正常。").doesNotContain("您还可以");
    }

    @Test
    void answersWhoseComplaintIsHandledWithAnother() throws Exception {
        var mailbox = mailbox();
        var master = withEmail(mailbox());
        var other = body(post(
                        "agent",
                        "{'channel':'WEB','narrative':'It leaks too.','customer':{'email':'" + mailbox
                                + "','language':'en'}}"))
                .get("complaintId")
                .textValue();
        var number = body(as("lead").get().uri("/complaints/" + other).exchange())
                .path("number")
                .asText();
        as("lead")
                .post()
                .uri("/complaints/" + other + "/merge")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"master\":\"" + master + "\",\"reason\":\"SAME_MATTER\"}")
                .exchange()
                .expectStatus()
                .isOk();
        Patience.await("the master to answer both")
                .until(
                        () -> notices.find(master),
                        it -> it.filter(all -> all.joined().contains(other)).isPresent());

        tells(
                "complaints.resolution",
                "complaint.rejected.v1",
                master,
                "'outcome':'NOT_UPHELD'," + "'reason':'设备工作正常。','toldBy':'PHONE','rejectedAt':'%s','by':'E1'");

        assertThat(textOf(mailTo(mailbox, "our decision"))).contains(number).contains("Our reason: 设备工作正常。");
        assertThat(told(master, "notice.sent.v1").toString()).doesNotContain(mailbox);
    }

    @Test
    void doesNotTellAgainWhatWasToldInWritingOrIsOldNews() {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);

        tells(
                "complaints.resolution",
                "complaint.rejected.v1",
                complaint,
                "'outcome':'NOT_UPHELD'," + "'reason':'x','toldBy':'LETTER','rejectedAt':'%s','by':'E1'");
        tells(
                "complaints.followup",
                "complaint.closed.v1",
                complaint,
                "'followupId':'f-1','reason':'SATISFIED'," + "'closedAt':'2026-03-13T09:12:00.000Z','by':'E1'");

        var dropped = Patience.await("old news")
                .until(
                        () -> log(complaint),
                        it -> it.stream()
                                .anyMatch(each -> each.path("state").asText().equals("DROPPED")));
        assertThat(dropped).extracting(it -> it.path("about").asText()).containsExactly("CLOSED");
        assertThat(MAIL.to(mailbox)).isEmpty();
    }

    @Test
    void triesATemplateOutOnAColleague() throws Exception {
        var mailbox = mailbox();
        var outcome = body(as("manager")
                .post()
                .uri("/notice-templates/RECEIPT/trial")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"language\":\"en\",\"gateway\":\"email\",\"to\":\"%s\"}".formatted(mailbox))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(outcome.path("result").asText()).as("%s", outcome).isEqualTo("SENT");
        assertThat(textOf(MAIL.to(mailbox).get(0))).contains("26-0000017-5", "get in touch");
    }

    private static MimeMessage read(FaultyMailServer.Taken mail) {
        return GreenMailUtil.newMimeMessage(mail.content());
    }

    @Test
    void goesToAnotherMailServerTheSameWay() throws Exception {
        var other = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        other.start();
        try {
            var server = new JavaMailSenderImpl();
            server.setHost("localhost");
            server.setPort(other.getSmtp().getPort());
            var gateway = new MailGateway("email", server, "service@example.com", "", Clock.systemUTC());
            var letter = new Letter("d-1", "a@example.org", "OFFER", "26-1", new Letter.Text("en", "Yours", "Words"));

            assertThat(gateway.send(letter, new PointOfNoReturn()).result()).isEqualTo(Delivery.Result.SENT);

            var received = other.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getHeader("Message-ID")).containsExactly("<d-1@example.com>");
            assertThat(received[0].getSubject()).isEqualTo("Yours");
        } finally {
            other.stop();
        }
    }

    @Test
    void isSentLaterWhereTheMailServerIsBusyOrCutsTheConnectionBeforeIt() {
        for (var fault : List.of(Fault.BUSY_ONCE, Fault.CUT_BEFORE_ONCE)) {
            var mailbox = mailbox();
            MAIL.does(fault, mailbox);
            var complaint = withEmail(mailbox);
            reminds(complaint);

            assertThat(settled(complaint).path("state").asText())
                    .as("%s", fault)
                    .isEqualTo("SENT");
            assertThat(MAIL.to(mailbox)).hasSize(1);
        }
    }

    @Test
    void isLeftToPeopleWhereTheMailServerDoesNotSayWhetherItTookIt() {
        for (var fault : List.of(Fault.CUT_AFTER, Fault.SILENT)) {
            var mailbox = mailbox();
            MAIL.does(fault, mailbox);
            var complaint = withEmail(mailbox);
            reminds(complaint);

            var byHand = told(complaint, "notice.by-hand.v1").get(1).json();
            assertThat(byHand.path("reason").asText()).as("%s", fault).isEqualTo("MAYBE_SENT");
            assertThat(results(settled(complaint))).containsExactly("UNCERTAIN");
            assertThat(MAIL.to(mailbox)).as("%s: never twice", fault).hasSize(1);
        }
    }

    @Test
    void isAnotherNoticeForPeopleWhereTheAddressIsRefused() {
        for (var fault : List.of(Fault.UNKNOWN, Fault.REFUSED_AFTER_DATA)) {
            var mailbox = mailbox();
            MAIL.does(fault, mailbox);
            var complaint = withEmail(mailbox);
            reminds(complaint);

            var events = told(complaint, "notice.failed.v1", "notice.by-hand.v1");
            assertThat(events)
                    .extracting(Received::type)
                    .containsExactly("notice.queued.v1", "notice.failed.v1", "notice.queued.v1", "notice.by-hand.v1");
            assertThat(events.get(1).json().path("reason").asText()).startsWith("SMTP 55");
            assertThat(events.get(3).json().path("reason").asText()).isEqualTo("REFUSED");
            assertThat(events.toString()).doesNotContain(mailbox);
            assertThat(MAIL.to(mailbox)).isEmpty();
        }
    }

    @Test
    void isLeftToPeopleWhereNoAddressIsKnown() {
        var complaint = complaint("'name':'Zhang San'");
        reminds(complaint);

        assertThat(told(complaint, "notice.by-hand.v1")
                        .get(1)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("NO_ADDRESS");
    }

    @Test
    void isTakenOnceByAGatewayThatFailsCutsOrAnswersTooLate() {
        var failing = List.of(503, 429, 404, FaultyReceiver.CUT);
        for (var fault : failing) {
            var phone = phone();
            SMS.answers(phone, fault);
            var complaint = withPhone(phone);
            reminds(complaint);

            var notice = settled(complaint);
            assertThat(notice.path("state").asText()).as("%s", fault).isEqualTo("SENT");
            assertThat(notice.path("gateway").asText()).isEqualTo("sms");
            assertThat(SMS.to(phone)).as("%s", fault).hasSize(1);
            assertThat(SMS.asked(phone))
                    .as("%s", fault)
                    .hasSizeGreaterThan(1)
                    .containsOnly(SMS.asked(phone).get(0));
        }
    }

    @Test
    void isAnotherNoticeWhereAGatewayRefusesIt() {
        var phone = phone();
        SMS.answers(phone, 422);
        var complaint = withPhone(phone);
        reminds(complaint);

        assertThat(told(complaint, "notice.failed.v1", "notice.by-hand.v1")
                        .get(1)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("HTTP 422");
        assertThat(SMS.to(phone)).isEmpty();
    }

    /** What a replica leaves behind that dies between the save and the send, or between the send and the save. */
    private void begunByADeadReplica(String complaint, String gateway, boolean repeatable) {
        var past = Instant.now().minusSeconds(60);
        var attempt = new Delivery.Attempt(past, gateway, Channel.EMAIL, repeatable, Delivery.Result.UNDER_WAY, "");
        notices.change(complaint, "", it -> {
            var queued =
                    it.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", past)).get(0);
            var begun = queued.applyTo(it).deliveries().begin(it.all().size() + 1, attempt, past.plusSeconds(5));
            return List.of(queued, begun.get(0));
        });
    }

    @Test
    void isNeverMailedTwiceWhenAReplicaDiedOverIt() {
        var mailbox = mailbox();
        var complaint = withEmail(mailbox);
        begunByADeadReplica(complaint, "email", false);

        assertThat(told(complaint, "notice.by-hand.v1")
                        .get(1)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("MAYBE_SENT");
        assertThat(MAIL.to(mailbox)).isEmpty();
    }

    @Test
    void isGivenAgainUnderTheSameIdWhenAReplicaDiedOverItAndTheGatewayTakesItOnce() {
        var phone = phone();
        var complaint = withPhone(phone);
        begunByADeadReplica(complaint, "sms", true);

        assertThat(told(complaint, "notice.sent.v1")).hasSize(2);
        assertThat(SMS.to(phone)).hasSize(1);
    }

    @Test
    void goesOutFiveHundredTimesAMinuteOnceEachWhenEveryTenthFails() {
        var phones = IntStream.range(0, 500).mapToObj(it -> phone()).toList();
        var complaints = phones.stream().map(this::withPhone).toList();
        SMS.failsEvery(10);
        var began = System.nanoTime();
        try {
            complaints.forEach(this::reminds);
            Patience.await("500 notices that are sent").until(() -> sent(complaints), it -> it.size() == 500);
        } finally {
            SMS.failsEvery(0);
        }

        assertThat(System.nanoTime() - began).as("nanoseconds").isLessThan(60_000_000_000L);
        assertThat(phones).allSatisfy(it -> assertThat(SMS.to(it)).hasSize(1));
        assertThat(sent(complaints)).doesNotHaveDuplicates();
    }

    private List<String> sent(List<String> complaints) {
        var wanted = Set.copyOf(complaints);
        return wire.all("complaints.notices").stream()
                .filter(it -> wanted.contains(it.subject()) && "notice.sent.v1".equals(it.type()))
                .collect(Collectors.toMap(Received::id, Received::subject, (one, again) -> one))
                .values()
                .stream()
                .toList();
    }
}
