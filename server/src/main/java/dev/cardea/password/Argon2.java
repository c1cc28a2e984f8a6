package dev.cardea.password;

import dev.cardea.key.ConstantTime;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2 (RFC 9106) and its PHC string format. */
final class Argon2 {
    /** OWASP's second choice of equal strength: least memory, so that many may run at once. */
    private static final int MEMORY_KIB = 19_456;

    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX =
            "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS, PARALLELISM);

    /** Imported digests may name any cost; beyond this one they would take the server down with them. */
    private static final int GREATEST_MEMORY_KIB = 262_144;

    private static final int GREATEST_ITERATIONS = 64;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2(id|i|d)(?:\\$v=(\\d{1,3}))?\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)=*\\$([A-Za-z0-9+/]+)=*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2() {}

    static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ITERATIONS)
                .withParallelism(PARALLELISM)
                .withSalt(salt)
                .build();
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(parameters, password, HASH_BYTES));
    }

    static boolean isCurrent(String phc) {
        return phc.startsWith(PREFIX);
    }

    /** Whether {@code phc} can be verified at all: well-formed, and of a cost that we are ready to pay. */
    static boolean isUsable(String phc) {
        return parse(phc).isPresent();
    }

    static boolean verifies(String phc, String password) {
        return parse(phc)
                .filter(parsed ->
                        ConstantTime.equal(parsed.hash(), derive(parsed.parameters(), password, parsed.hash().length)))
                .isPresent();
    }

    private record Parsed(Argon2Parameters parameters, byte[] hash) {}

    private static Optional<Parsed> parse(String phc) {
        var match = PHC.matcher(phc);
        if (!match.matches()) {
            return Optional.empty();
        }
        var memory = Integer.parseInt(match.group(3));
        var iterations = Integer.parseInt(match.group(4));
        var parallelism = Integer.parseInt(match.group(5));
        if (memory > GREATEST_MEMORY_KIB || iterations > GREATEST_ITERATIONS || iterations < 1 || parallelism < 1) {
            return Optional.empty();
        }
        var type = switch (match.group(1)) {
            case "id" -> Argon2Parameters.ARGON2_id;
            case "i" -> Argon2Parameters.ARGON2_i;
            default -> Argon2Parameters.ARGON2_d;
        };
        var version = match.group(2) == null ? Argon2Parameters.ARGON2_VERSION_10 : Integer.parseInt(match.group(2));
        try {
            var hash = Base64.getDecoder().decode(match.group(7));
            var parameters = new Argon2Parameters.Builder(type)
                    .withVersion(version)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(parallelism)
                    .withSalt(Base64.getDecoder().decode(match.group(6)))
                    .build();
            return hash.length < 4 || hash.length > 1024 ? Optional.empty() : Optional.of(new Parsed(parameters, hash));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] derive(Argon2Parameters parameters, String password, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
