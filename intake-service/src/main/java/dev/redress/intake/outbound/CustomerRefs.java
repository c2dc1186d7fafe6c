package dev.redress.intake.outbound;

import dev.redress.intake.domain.Customer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the pseudonym under which other services know a customer: the first 16 bytes of HMAC-SHA-256 over what identifies
 * them. The same customer has the same pseudonym; without the key nobody gets from it to the customer.
 */
public final class CustomerRefs {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public CustomerRefs(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The pseudonym of this customer, or, when nothing identifies them, one that belongs to this complaint alone. */
    public String of(Customer customer, String complaintId) {
        var identity = customer.identity();
        var text = identity.isEmpty() ? "complaint:" + complaintId : identity;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return "cu-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
