package dev.redress.chassis.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/**
 * Signed tokens (JWT, RS256) as the services expect them: claim {@code roles} is an array of lower-case role names,
 * {@code sub} the user, {@code iss} {@link #ISSUER}, {@code aud} "redress". The key pair lies in a directory as {@code private.pem} (readable
 * by the owner only) and {@code public.pem}.
 */
public final class Tokens {
    /** Every role that a token may carry. */
    public static final List<String> ROLES =
            List.of("publisher", "agent", "lead", "manager", "quality", "ops", "admin");

    /** Who says that it issues them. */
    public static final String ISSUER = "redress-local";

    private static final String AUDIENCE = "redress";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String PRIVATE = "private.pem";
    private static final String PUBLIC = "public.pem";

    private final Path dir;
    private final RSASSASigner signer;
    private final Clock clock;

    private Tokens(Path dir, PrivateKey key, Clock clock) {
        this.dir = dir;
        this.signer = new RSASSASigner(key);
        this.clock = clock;
    }

    /** Takes up the key pair of the directory, or makes one there. */
    public static Tokens in(Path dir, Clock clock) {
        try {
            Files.createDirectories(dir);
            if (!Files.exists(dir.resolve(PRIVATE)) || !Files.exists(dir.resolve(PUBLIC))) {
                makeKeys(dir);
            }
            var key = unwrap(Files.readString(dir.resolve(PRIVATE)));
            return new Tokens(dir, KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the key pair in " + dir, e);
        }
    }

    /** A token of the user "local-&lt;role&gt;" that is good for 30 days. */
    public String token(String role) {
        return token("local-" + role, List.of(role), LIFE);
    }

    /**
     * A token of any user, with any roles.
     *
     * @param life how long the token is good; a negative one makes a token that has run out
     */
    public String token(String user, List<String> roles, Duration life) {
        var now = clock.instant();
        var end = now.plus(life);
        var issued = life.isNegative() ? end.minusSeconds(60) : now;
        return signed(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user)
                .claim("roles", roles)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(end))
                .build());
    }

    /** A token that claims whatever is asked for, signed with our key. */
    public String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }

    /** The value of an Authorization header. */
    public String bearer(String role) {
        return "Bearer " + token(role);
    }

    /** Where the public key lies, as a file URL for a resource server's settings. */
    public URI publicKey() {
        return dir.resolve(PUBLIC).toUri();
    }

    private static void makeKeys(Path dir) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        writePrivately(
                dir.resolve(PRIVATE), wrap("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                dir.resolve(PUBLIC), wrap("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    /** Writes a file that only its owner may read, where the file system knows owners. */
    public static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static String wrap(String title, byte[] key) {
        return "-----BEGIN " + title + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + title + "-----\n";
    }

    private static byte[] unwrap(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
