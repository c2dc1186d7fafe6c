package dev.redress.intake.imports.web;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.work.Round;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.IntakeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

class ImportsIT extends IntakeApp {
    @Autowired
    private Round importRound;

    private static String mapping(String system) {
        return """
                sourceSystem: %s
                fields:
                  externalId: id
                  channel: {columns: via, values: {phone: PHONE, web: WEB}}
                  narrative: what
                  customer.email: mail
                """.formatted(system);
    }

    private WebTestClient.ResponseSpec send(byte[] file, String mapping) {
        return send(as("publisher"), file, mapping);
    }

    private static WebTestClient.ResponseSpec send(WebTestClient sender, byte[] file, String mapping) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file)).filename("complaints.csv");
        parts.part("mapping", mapping);
        return sender.post()
                .uri("/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange();
    }

    private JsonNode progress(String id) {
        return body(as("publisher")
                .get()
                .uri("/imports/" + id)
                .accept(MediaType.APPLICATION_JSON)
                .exchange());
    }

    private JsonNode whenOver(String id) {
        return await().until(
                        () -> progress(id), it -> !it.get("state").textValue().equals("RUNNING"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void countsEveryRowAndSaysWhyOneWasRefused() throws Exception {
        var system = unique("hotline");
        var file = """
                id,via,what,mail
                1,phone,leaks,
                2,web,"two
                lines, quoted",a@example.org
                3,pigeon,lost,
                4,web,,
                5,web,bad mail,nobody
                1,phone,leaks,
                1,phone,something else,
                """;
        var answer = send(gzip(bytes(file)), mapping(system));
        answer.expectStatus().isAccepted();
        var id = body(answer).get("id").textValue();
        var done = whenOver(id);
        assertThat(done.get("state").textValue()).isEqualTo("DONE");
        assertThat(done.get("rows").asLong()).isEqualTo(7);
        assertThat(done.get("accepted").asLong()).isEqualTo(2);
        assertThat(done.get("duplicates").asLong()).isEqualTo(1);
        assertThat(done.get("rejected").asLong()).isEqualTo(4);
        assertThat(done.get("byChannel").toString()).contains("\"PHONE\":1").contains("\"WEB\":1");
        var page = body(as("publisher").get().uri("/imports/" + id + "/errors").exchange());
        assertThat(page.get("total").intValue()).isEqualTo(4);
        var errors = page.get("items");
        assertThat(errors).extracting(it -> it.get("row").asLong()).containsExactly(3L, 4L, 5L, 7L);
        assertThat(errors)
                .extracting(it -> it.at("/errors/0/field").textValue())
                .containsExactly("channel", "narrative", "customer.email", "externalId");
        var told = wire.await("complaints.intake", idOf(system, "2"), 1);
        assertThat(told.get(0).json().get("narrative").textValue()).isEqualTo("two\nlines, quoted");
        assertThat(told.get(0).json().get("door").textValue()).isEqualTo("IMPORT");
        assertThat(told).as("nobody got a receipt for a row").hasSize(1);
    }

    /** Each of these once stopped all imports, also after the next start. */
    @Test
    void refusesEachOfThePoisonousRowsAloneAndTellsNobodyWhatTheyHold() {
        var system = unique("hotline");
        var mapping = mapping(system) + "  customer.language: lang\n  expectedBy: by\n";
        var file = "id,via,what,mail,lang,by\n1,web,one,,en" + "-ab".repeat(1000) + ",\n"
                + "2,web,two,,,+999999999-12-31T23:59:59Z\n3,web,three,,,\n";

        var id = body(send(bytes(file), mapping)).get("id").textValue();

        var done = whenOver(id);
        assertThat(done.get("state").textValue()).isEqualTo("DONE");
        assertThat(done.get("accepted").asLong()).isEqualTo(1);
        assertThat(done.get("rejected").asLong()).isEqualTo(2);
    }

    @Test
    void tellsNobodyTheFirstRowOfAFileWithoutHeader() {
        var file = bytes("Zhang San,13800138000,web\nLi Si,13900139000,web\n");

        var answer = send(file, mapping(unique("hotline")));

        answer.expectStatus().isBadRequest();
        var problem = body(answer);
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo("file");
        assertThat(problem.toString())
                .contains("no column")
                .doesNotContain("Zhang")
                .doesNotContain("13800138000");
    }

    @Test
    void takesTheSameFileForTheSameImport() {
        var system = unique("hotline");
        var file = bytes("id,via,what,mail\n1,phone,leaks,\n");
        var first = body(send(file, mapping(system))).get("id").textValue();
        whenOver(first);
        var again = body(send(file, mapping(system)));
        assertThat(again.get("id").textValue()).isEqualTo(first);
        assertThat(whenOver(first).get("accepted").asLong()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasBrokenOffAndDoublesNothing() {
        var system = unique("hotline");
        var rows = 3_000;
        var poison = Map.of(
                700, "en" + "-ab".repeat(1000) + ",",
                1_900, ",+999999999-12-31T23:59:59Z",
                2_990, "en" + "-ab".repeat(1000) + ",");
        var file = new StringBuilder("id,via,what,mail,lang,by\n");
        var all = new HashSet<String>();
        for (var i = 1; i <= rows; i++) {
            file.append(i)
                    .append(",web,row ")
                    .append(i)
                    .append(",,")
                    .append(poison.getOrDefault(i, ","))
                    .append('\n');
            if (!poison.containsKey(i)) {
                all.add(idOf(system, Integer.toString(i)));
            }
        }
        var mapping = mapping(system) + "  customer.language: lang\n  expectedBy: by\n";
        var id = body(send(bytes(file.toString()), mapping)).get("id").textValue();
        for (var breaks = 0; breaks < 2; breaks++) {
            awaitProgress(id);
            importRound.stop();
            importRound.start();
        }
        awaitProgress(id);
        importRound.stop();
        JsonNode done;
        try (var anew = startAnew()) {
            assertThat(anew.isRunning()).isTrue();
            done = whenOver(id);
        } finally {
            importRound.start();
        }
        assertThat(done.get("state").textValue()).isEqualTo("DONE");
        assertThat(done.get("rows").asLong()).isEqualTo(rows);
        assertThat(done.get("accepted").asLong()).isEqualTo(all.size());
        assertThat(done.get("duplicates").asLong()).isZero();
        assertThat(done.get("rejected").asLong()).isEqualTo(poison.size());
        await().untilAsserted(() -> {
            var received = wire.all("complaints.intake").stream()
                    .filter(it -> it.type().equals("complaint.received.v1") && all.contains(it.subject()))
                    .toList();
            assertThat(received).extracting(it -> it.subject()).containsAll(all);
            assertThat(received)
                    .extracting(it -> it.json().get("version").asLong())
                    .containsOnly(1L);
        });
    }

    /** The service in another process, as far as the broker and the store can tell. */
    private static ConfigurableApplicationContext startAnew() {
        return new SpringApplicationBuilder(IntakeApplication.class)
                .initializers(new SharedPartsInitializer())
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--intake.customer-ref-key=a key of the tests alone",
                        "--intake.imports.rows-at-once=50",
                        "--intake.imports.lease=1s",
                        "--intake.imports.look-every=200ms");
    }

    private void awaitProgress(String id) {
        var before = progress(id).get("rows").asLong();
        await().until(() -> progress(id).get("rows").asLong() > before || whenFinished(id));
    }

    private boolean whenFinished(String id) {
        return !progress(id).get("state").textValue().equals("RUNNING");
    }

    @Test
    void sendsNewsUntilItIsDone() {
        var file = bytes("id,via,what,mail\n1,phone,leaks,\n");
        var id = body(send(file, mapping(unique("hotline")))).get("id").textValue();
        var news = as("publisher")
                .get()
                .uri("/imports/" + id)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .collectList()
                .block(Duration.ofSeconds(20));
        assertThat(news)
                .last()
                .satisfies(it -> assertThat(it.get("state").textValue()).isEqualTo("DONE"));
    }

    @Test
    void saysWhichColumnIsMissing() {
        var answer = send(bytes("number,text\n1,x\n"), mapping(unique("hotline")));
        answer.expectStatus().isBadRequest();
        assertThat(body(answer).at("/errors/0/message").textValue())
                .contains("[id, mail, via, what]")
                .doesNotContain("number");
    }

    @Test
    void takesNothingOfAFileInAnotherCharset() {
        var rows = "id,via,what,mail\n1,web,leaks,\n2,web,\u9505\u70B8\u4E86\uFF0C\u70EB\u4F24\u4E86\u5B69\u5B50,\n";

        var answer = send(rows.getBytes(Charset.forName("GBK")), mapping(unique("hotline")));

        answer.expectStatus().isBadRequest();
        assertThat(body(answer).at("/errors/0/message").textValue()).contains("not in UTF-8", "GB18030 (GBK)");
    }

    @Test
    void takesNoMorePartsThanThereAre() {
        var parts = new MultipartBodyBuilder();
        parts.part("mapping", mapping(unique("hotline")));
        for (var i = 0; i < 40; i++) {
            parts.part("file" + i, new ByteArrayResource(new byte[20_000])).filename("complaints.csv");
        }

        var answer = as("publisher")
                .post()
                .uri("/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange();

        answer.expectStatus().isBadRequest();
        assertThat(body(answer).get("code").textValue()).isEqualTo("intake:malformed");
    }

    @Test
    void refusesEachMalformedRowAloneAndNamesItsField() {
        var times = List.of(
                "yesterday",
                "1772438400",
                "2026-02-30",
                "2026-03-02T24:00",
                "2026-03-02 12:00.500",
                "2026-03-02T8:00",
                "2026-03-02T08:00:00+08:00+08:00",
                "-9999-01-01",
                "0001-01-01",
                "0026-03-02",
                "1601-01-01",
                "1989-12-01",
                "9999-12-31",
                "+200000-01-01");
        var columns = List.of("via", "what", "at", "since", "by", "hush", "mail", "lang", "made", "used", "who");
        var right = List.of("web", "leaks", "", "", "", "", "", "", "", "", "");
        var fields = List.of(
                "channel",
                "narrative",
                "receivedAt",
                "occurredAt",
                "expectedBy",
                "confidential",
                "customer.email",
                "customer.language",
                "product.producedOn",
                "product.inUseSince",
                "takenBy");
        var wrong = List.of(
                List.of("pigeon", "0", "WEBB"),
                List.of("", " ", "x".repeat(20_001)),
                times,
                times,
                times,
                List.of("perhaps", "2", "truee"),
                List.of("nobody", "a@", "@b", "x".repeat(300) + "@example.org"),
                List.of("e", "en_GB", "en" + "-ab".repeat(1000), "en-"),
                times,
                times,
                List.of("two words", "-", "x".repeat(65)));
        var file = new StringBuilder(String.join(",", columns)).append('\n');
        var expected = new ArrayList<String>();
        for (var column = 0; column < columns.size(); column++) {
            for (var value : wrong.get(column)) {
                var row = new ArrayList<>(right);
                row.set(column, value);
                file.append(String.join(",", row)).append('\n');
                expected.add(fields.get(column));
            }
        }
        for (var row : List.of("web", "web,leaks", "web" + ",leaks".repeat(20))) {
            file.append(row).append('\n');
            expected.add("row");
        }
        file.append(String.join(",", right)).append('\n');
        var mapping = new StringBuilder("sourceSystem: %s\nfields:\n".formatted(unique("hotline")));
        for (var column = 0; column < columns.size(); column++) {
            mapping.append("  %s: %s\n".formatted(fields.get(column), columns.get(column)));
        }
        mapping.replace(mapping.indexOf("via"), mapping.indexOf("via") + 3, "{columns: via, values: {web: WEB}}");

        var id =
                body(send(bytes(file.toString()), mapping.toString())).get("id").textValue();

        var done = whenOver(id);
        assertThat(done.get("accepted").asLong()).isEqualTo(1);
        assertThat(done.get("rejected").asInt()).isEqualTo(expected.size());
        var errors = body(
                as("publisher").get().uri("/imports/" + id + "/errors?size=200").exchange());
        assertThat(errors.get("items"))
                .extracting(it -> it.at("/errors/0/field").textValue())
                .isEqualTo(expected);
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        var answer = send(bytes("id\n1\n"), "fields: {narrative: id}");
        answer.expectStatus().isBadRequest();
        var problem = body(answer);
        assertThat(problem.get("code").textValue()).isEqualTo("intake:invalid");
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo("mapping.fields.channel");
    }

    @Test
    void entersARowWithoutAnIdOnceHoweverOftenItsFileIsSent() {
        var mapping = """
                sourceSystem: %s
                fields: {channel: {value: PHONE}, narrative: what, receivedAt: at}
                """.formatted(unique("hotline"));
        var cutOff = "at,what\n2026-03-02T08:00:00Z,leaks\n2026-03-02T08:00:00Z,leaks\n";
        var whole = cutOff + "2026-03-02T08:05:00Z,smells\n2026-03-02T08:05:00Z,\n";
        var mended = whole.replace("08:05:00Z,\n", "08:05:00Z,burns\n");

        assertThat(counts(cutOff, mapping)).isEqualTo("2 accepted, 0 duplicates, 0 rejected");
        assertThat(counts(whole, mapping)).isEqualTo("1 accepted, 2 duplicates, 1 rejected");
        assertThat(counts(mended, mapping)).isEqualTo("1 accepted, 3 duplicates, 0 rejected");
    }

    private String counts(String file, String mapping) {
        var done = whenOver(body(send(bytes(file), mapping)).get("id").textValue());
        return "%s accepted, %s duplicates, %s rejected"
                .formatted(done.get("accepted"), done.get("duplicates"), done.get("rejected"));
    }

    @Test
    void keepsTheFilesOfPublishersApart() {
        var system = unique("hotline");
        var file = bytes("id,via,what,mail\n1,phone,leaks,\n");
        var id = body(send(file, mapping(system))).get("id").textValue();
        var other = publisher(unique("other"));

        for (var path : List.of("", "/errors")) {
            other.get().uri("/imports/" + id + path).exchange().expectStatus().isNotFound();
            as("ops")
                    .get()
                    .uri("/imports/" + id + path)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        assertThat(body(other.get().uri("/imports").exchange())).isEmpty();
        send(other, file, mapping(system))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("mapping.sourceSystem");
    }
}
