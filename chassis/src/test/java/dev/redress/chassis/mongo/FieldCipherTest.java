package dev.redress.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.mongo.FieldCipher.SealBroken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final FieldCipher BEFORE = new FieldCipher(new StoreKeyProperties("k1", Map.of("k1", OLD)));
    private static final FieldCipher AFTER =
            new FieldCipher(new StoreKeyProperties("k2", Map.of("k1", OLD, "k2", NEW)));
    private static final byte[] LI_NA = "李娜".getBytes(StandardCharsets.UTF_8);

    private static String key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Property
    void opensWhatItSealed(@ForAll byte[] plain, @ForAll String place) {
        assertThat(BEFORE.open(BEFORE.seal(plain, place), place)).isEqualTo(plain);
    }

    @Test
    void readsWithAnOldKeyAndSealsWithTheNewOne() {
        var sealed = BEFORE.seal(LI_NA, "a");

        assertThat(AFTER.open(sealed, "a")).isEqualTo(LI_NA);
        assertThat(AFTER.others()).containsExactly("", "k1");
        assertThatThrownBy(() -> BEFORE.open(AFTER.seal(LI_NA, "a"), "a"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("k2");
    }

    @Test
    void showsNeitherWhatItSealsNorThatTwoAreTheSame() {
        var sealed = BEFORE.seal(LI_NA, "a");

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("李");
        assertThat(BEFORE.seal(LI_NA, "a")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingThatWasAlteredOrMoved() {
        var sealed = BEFORE.seal(LI_NA, "a");
        for (var i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> BEFORE.open(altered, "a")).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> BEFORE.open(Arrays.copyOf(sealed, 9), "a")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> BEFORE.open(sealed, "b")).isInstanceOf(SealBroken.class);
    }

    @Test
    void startsWithKeysAlone() {
        assertThatThrownBy(() -> new FieldCipher(new StoreKeyProperties("k1", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldCipher(new StoreKeyProperties("k1", Map.of("k1", "c2hvcnQ="))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldCipher(new StoreKeyProperties("k1", Map.of("k1", "no base 64!"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
