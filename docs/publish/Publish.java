import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Hands in a complaint with kafka-clients, and prints the number from its receipt.
 *
 * <p>usage: {@code java -cp 'kafka-clients.jar:slf4j-api.jar' Publish.java BROKERS EXTERNAL_ID NARRATIVE}
 */
public class Publish {
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    public static void main(String[] args) throws Exception {
        String brokers = args[0];
        String externalId = args[1];
        String submission = "sample-" + externalId;

        // A JSON library does this better; the sample has none.
        String form = "{\"channel\":\"SYSTEM\",\"sourceSystem\":\"samples\",\"externalId\":\"" + escaped(externalId)
                + "\",\"narrative\":\"" + escaped(args[2]) + "\"}";
        ProducerRecord<String, String> record = new ProducerRecord<>("complaints.submissions", externalId, form);
        // CloudEvents in binary mode. The same source and id, sent again, are the same submission.
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", submission,
                        "ce_source", "/samples/java",
                        "ce_type", "complaint.submitted.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes()));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }

        // Each submission is answered once; the receipt names it. From the beginning, so that a repeat finds the first answer.
        try (KafkaConsumer<String, String> receipts = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "group.id", "samples-" + submission,
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            receipts.subscribe(List.of("complaints.receipts"));
            Instant until = Instant.now().plusSeconds(30);
            while (Instant.now().isBefore(until)) {
                for (var it : receipts.poll(Duration.ofSeconds(1))) {
                    if (it.value().contains("\"submissionId\":\"" + escaped(submission) + "\"")) {
                        var number = NUMBER.matcher(it.value());
                        if (!number.find()) {
                            throw new IllegalStateException("rejected: " + it.value());
                        }
                        System.out.println(number.group(1));
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("no receipt yet; it comes when intake is back");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
