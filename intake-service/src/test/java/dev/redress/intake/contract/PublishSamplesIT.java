package dev.redress.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.IntakeApp;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of {@code docs/publish} hand in complaints, each where its runtime is installed. */
class PublishSamplesIT extends IntakeApp {
    private static final Path SAMPLES = Contract.published().folder().resolveSibling("publish");
    private static final Pattern CLIENT = Pattern.compile("(kafka-clients|slf4j-api|lz4-java)[^/]*\\.jar$");
    private static final String NARRATIVE = "The \"dishwasher\" leaks \\ 漏水";

    @TempDir
    Path dir;

    private static Arguments sample(String name, List<String> isThere, String... command) {
        return Arguments.of(name, isThere, List.of(command));
    }

    static Stream<Arguments> samples() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                sample(
                        "kcat",
                        List.of("kcat", "-V"),
                        SAMPLES.resolve("publish.sh").toString()),
                sample(
                        "Python",
                        List.of("python3", "-c", "import confluent_kafka"),
                        "python3",
                        SAMPLES.resolve("publish.py").toString()),
                sample(
                        "Node",
                        List.of("node", "-e", "require('kafkajs'); require('lz4js')"),
                        "node",
                        SAMPLES.resolve("publish.cjs").toString()),
                sample(
                        "Java",
                        List.of(java, "-version"),
                        java,
                        "-cp",
                        clients(),
                        SAMPLES.resolve("Publish.java").toString()));
    }

    /** As its README says: the client, and what it needs. */
    private static String clients() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(it -> CLIENT.matcher(it).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it prints, or that there is no such thing here. */
    private Ran run(List<String> command) throws IOException, InterruptedException {
        var out = dir.resolve("out").toFile();
        var process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(dir.resolve("err").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ran(
                process.waitFor(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8).strip(),
                Files.readString(dir.resolve("err"), StandardCharsets.UTF_8));
    }

    private record Ran(int code, String out, String err) {}

    private boolean works(List<String> command) throws InterruptedException {
        try {
            return run(command).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void handsInAComplaintAndPrintsItsNumber(String name, List<String> isThere, List<String> command) throws Exception {
        assumeTrue(works(isThere), () -> name + " is not installed here");
        var externalId = unique(name);
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(SharedParts.broker().bootstrapServers(), externalId, NARRATIVE));

        var ran = run(whole);

        assertThat(ran.code()).as(ran.err()).isZero();
        var received = wire.await("complaints.intake", idOf("samples", externalId), 1)
                .get(0)
                .json();
        assertThat(received.get("narrative").textValue()).isEqualTo(NARRATIVE);
        assertThat(received.get("number").textValue()).isEqualTo(ran.out());
        assertThat(run(whole).out()).as("handed in again").isEqualTo(ran.out());
    }
}
