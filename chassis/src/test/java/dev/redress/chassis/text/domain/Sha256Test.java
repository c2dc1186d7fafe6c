package dev.redress.chassis.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    /** The examples of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void isThatOfTheStandardHoweverItIsAdded(String text, String digest) throws IOException {
        var sum = new Sha256();
        text.chars().mapToObj(Character::toString).forEach(sum::add);

        assertThat(Sha256.hex(text)).isEqualTo(digest);
        assertThat(Sha256.hex(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
        assertThat(Sha256.hex(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(digest);
        assertThat(sum.hex()).isEqualTo(digest);
    }
}
