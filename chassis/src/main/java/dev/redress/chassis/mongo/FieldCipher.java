package dev.redress.chassis.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is stored, with AES-256-GCM: the value says with which key, so that keys can change while old ones are read. What
 * is sealed is bound to its place, and opens nowhere else.
 *
 * <p>A sealed value is a byte for the form (1), the length of the key's id, the id, a nonce of 12 bytes that is drawn for each
 * value, and what GCM makes of it with its tag of 16 bytes. Nonces are drawn by chance, so a key seals 2^32 values at most (NIST
 * SP 800-38D, 8.3): long before that it is changed.
 */
public final class FieldCipher {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final String current;
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException when a key is no key, or the current one is not among them
     */
    public FieldCipher(StoreKeyProperties settings) {
        current = settings.key();
        settings.keys().forEach((id, written) -> keys.put(id, key(id, written)));
        if (!current.isEmpty() && !keys.containsKey(current)) {
            throw new IllegalArgumentException("redress.store.key is none of redress.store.keys");
        }
    }

    /** Seals nothing. */
    public static FieldCipher none() {
        return new FieldCipher(new StoreKeyProperties("", Map.of()));
    }

    private static SecretKey key(String id, String written) {
        var length = id.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("redress.store.keys: the id of a key has 1 to 127 bytes");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("redress.store.keys." + id + " is not written in Base64", e);
        }
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("redress.store.keys." + id + " must have 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Whether anything is sealed from now on. */
    public boolean seals() {
        return !current.isEmpty();
    }

    /** Id of the key with which fields are sealed; empty when none are. */
    public String current() {
        return current;
    }

    /** Ids of all other keys, and the empty one of what is not sealed. */
    public Set<String> others() {
        var all = new TreeSet<>(keys.keySet());
        all.add("");
        all.remove(current);
        return all;
    }

    /** @param place of the value: it opens in no other */
    public byte[] seal(byte[] plain, String place) {
        var id = current.getBytes(StandardCharsets.UTF_8);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, place).doFinal(plain);
            return ByteBuffer.allocate(2 + id.length + NONCE + sealed.length)
                    .put(FORM)
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * What was sealed.
     *
     * @throws SealBroken when it cannot be opened: its key is not at hand, or it was altered or moved
     */
    public byte[] open(byte[] sealed, String place) {
        var from = ByteBuffer.wrap(sealed);
        if (sealed.length < 2 || from.get() != FORM) {
            throw new SealBroken("a sealed field is of no known form", null);
        }
        var id = new byte[from.get()];
        var nonce = new byte[NONCE];
        if (from.remaining() < id.length + NONCE) {
            throw new SealBroken("a sealed field is cut off", null);
        }
        from.get(id).get(nonce);
        var name = new String(id, StandardCharsets.UTF_8);
        var key = keys.get(name);
        if (key == null) {
            throw new SealBroken("a field is sealed with key " + name + ", which is none of redress.store.keys", null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, from.position(), from.remaining());
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a sealed field was altered, moved, or sealed with another key " + name, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Thrown when a sealed value cannot be opened. */
    public static final class SealBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealBroken(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
