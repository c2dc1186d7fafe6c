package dev.redress.bench;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The least that could be called taking a complaint: a WebFlux endpoint that sends what it is given to one topic and answers
 * with 201 once the broker has it. What it does in a second is the measure of what this machine can do at all.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BareEndpoint {
    static final String PATH = "/bare";
    static final String TOPIC = "bench.bare";

    public static void main(String[] arguments) {
        SpringApplication.run(BareEndpoint.class, arguments);
    }

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> producer(Environment environment) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        environment.getRequiredProperty("bench.bootstrap-servers"),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    RouterFunction<ServerResponse> bare(Producer<byte[], byte[]> producer) {
        return RouterFunctions.route(
                RequestPredicates.POST(PATH),
                request -> request.bodyToMono(byte[].class)
                        .flatMap(body -> sent(producer, body))
                        .then(ServerResponse.status(201).build()));
    }

    private static Mono<Void> sent(Producer<byte[], byte[]> producer, byte[] body) {
        return Mono.create(sink -> {
            var unused = producer.send(new ProducerRecord<>(TOPIC, body), (metadata, problem) -> {
                if (problem == null) {
                    sink.success();
                } else {
                    sink.error(problem);
                }
            });
        });
    }
}
