package dev.redress.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** One bad record stops nobody else, wherever it lies in its poll and whatever it makes its handler throw. */
class PoisonFilterTest {
    private final Broker broker = new Broker();
    private final Handler handler = new Handler();
    private final PoisonFilter filter =
            new PoisonFilter(handler, new DeadLetters("post", broker, null), new SimpleMeterRegistry());

    @Property(tries = 60)
    void takesAllButThePoisonInItsOrder(@ForAll @Size(max = 8) Set<@IntRange(max = 40) Integer> poison) {
        var sent = new Broker();
        var taking = new Handler();
        poison.forEach(it -> taking.throwing.put("k" + it, new StackOverflowError()));

        new PoisonFilter(taking, new DeadLetters("post", sent, null), new SimpleMeterRegistry()).take(poll(40), false);

        var sound = IntStream.range(0, 40).filter(it -> !poison.contains(it)).mapToObj(it -> "k" + it);
        assertThat(taking.taken.stream().distinct()).containsExactlyElementsOf(sound.toList());
        assertThat(sent.sent)
                .extracting(ProducerRecord::key)
                .containsExactlyElementsOf(IntStream.range(0, 40)
                        .filter(poison::contains)
                        .mapToObj(it -> "k" + it)
                        .toList());
    }

    @Test
    void holdsThePlaceWhenTheStoreIsAway() {
        handler.throwing.put("k3", new DataAccessResourceFailureException("away"));

        assertThatThrownBy(() -> filter.take(poll(5), false)).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(broker.sent).isEmpty();
    }

    @Test
    void buriesWithoutItsPayloadWhatTheBrokerDoesNotTake() {
        handler.throwing.put("k0", new ArithmeticException("long overflow"));
        broker.largest = 100;
        var large = new ConsumerRecord<>("letters", 4, 17, "k0", new byte[200]);
        large.headers().add("ce_id", "m-1".getBytes(StandardCharsets.UTF_8));

        filter.take(List.of(large), false);

        var letter = broker.sent.get(0);
        assertThat(letter.topic()).isEqualTo("post.letters-dlt");
        assertThat(letter.value()).isNull();
        assertThat(headers(letter))
                .containsEntry("redress-reason", "ArithmeticException: long overflow")
                .containsEntry("redress-payload-left-out", "it is larger than the broker takes")
                .containsEntry("redress-payload-bytes", "200")
                .containsEntry(
                        "redress-payload-sha256", "6d9c54dee5660c46886f32d80e57e9dd0ffa57ee0cd2a762b036d9c8e0c3a33a")
                .containsEntry("redress-origin", "4:17")
                .containsEntry("ce_id", "m-1");
    }

    @Test
    void buriesWithoutWhatItsSenderPutIntoItWhatMayTellOfAPerson() {
        handler.throwing.put("138 0013 8000", new IllegalStateException());
        handler.payload = DeadLetters.Payload.LEFT_OUT;
        var record = new ConsumerRecord<>("letters", 0, 3, "138 0013 8000", "secret".getBytes(StandardCharsets.UTF_8));
        record.headers().add("x-customer", "secret".getBytes(StandardCharsets.UTF_8));

        filter.take(List.of(record), false);

        var letter = broker.sent.get(0);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(headers(letter))
                .containsOnlyKeys(
                        "redress-reason",
                        "redress-payload-left-out",
                        "redress-payload-bytes",
                        "redress-payload-sha256",
                        "redress-origin");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> letter) {
        var all = new HashMap<String, String>();
        letter.headers().forEach(it -> all.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        return all;
    }

    private static List<ConsumerRecord<String, byte[]>> poll(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ConsumerRecord<>("letters", 0, i, "k" + i, new byte[1]))
                .toList();
    }

    /** Takes all, or throws because of one. */
    private static final class Handler implements PollHandler {
        private final Map<String, Throwable> throwing = new HashMap<>();
        private final List<String> taken = new ArrayList<>();
        private DeadLetters.Payload payload = DeadLetters.Payload.KEPT;

        @Override
        public Set<String> topics() {
            return Set.of("letters");
        }

        @Override
        public DeadLetters.Payload payload() {
            return payload;
        }

        @Override
        public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
            for (var record : records) {
                if (throwing.get(record.key()) instanceof Error e) {
                    throw e;
                }
                if (throwing.get(record.key()) instanceof RuntimeException e) {
                    throw e;
                }
            }
            records.forEach(it -> taken.add(it.key()));
        }
    }

    /** Notes what it is sent, as far as that is small enough. */
    private static final class Broker extends KafkaTemplate<String, byte[]> {
        private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
        private int largest = Integer.MAX_VALUE;

        Broker() {
            super(new DefaultKafkaProducerFactory<>(Map.of()));
        }

        @Override
        public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
            if (record.value() != null && record.value().length > largest) {
                return CompletableFuture.failedFuture(new RecordTooLargeException());
            }
            sent.add(record);
            return CompletableFuture.completedFuture(new SendResult<>(record, null));
        }
    }
}
