package dev.cardea.password;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.key.ConstantTime;
import dev.cardea.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A digest of another system, written as {@code ["algorithm", ["argument", …, "@", …], "hash"]}, where {@code @}
 * stands for the password.
 *
 * <ul>
 *   <li>a general hash name: hexadecimal hash of all arguments joined;
 *   <li>{@code pbkdf2}: arguments salt ({@code hex:…} for binary), iterations, key length in bytes, hash name,
 *       {@code @}; hexadecimal;
 *   <li>{@code firebase-scrypt}: arguments signer key, salt separator, rounds, memory cost, salt, all but the numbers
 *       base64, and {@code @}; base64.
 * </ul>
 */
record LegacyDigest(String algorithm, List<String> arguments, String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "@";
    private static final int GREATEST_ITERATIONS = 10_000_000;
    private static final int GREATEST_LENGTH = 1_024;
    private static final int GREATEST_MEMORY_COST = 18;
    private static final int GREATEST_ROUNDS = 32;

    LegacyDigest {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a digest and makes sure that it can be verified.
     *
     * @throws ProblemException {@link PasswordProblem.InvalidLegacyFormat}, {@link PasswordProblem.UnsupportedLegacyHash}
     */
    static LegacyDigest parse(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException _) {
            throw new ProblemException(new PasswordProblem.InvalidLegacyFormat());
        }
        if (!root.isArray()
                || root.size() != 3
                || !root.get(0).isTextual()
                || !root.get(1).isArray()
                || !root.get(2).isTextual()) {
            throw new ProblemException(new PasswordProblem.InvalidLegacyFormat());
        }
        var arguments = new ArrayList<String>();
        for (var argument : root.get(1)) {
            if (!argument.isValueNode()) {
                throw new ProblemException(new PasswordProblem.InvalidLegacyFormat());
            }
            arguments.add(argument.asText());
        }
        var digest =
                new LegacyDigest(root.get(0).asText(), arguments, root.get(2).asText());
        if (!arguments.contains(PASSWORD) || !digest.hasValidArguments()) {
            throw new ProblemException(new PasswordProblem.InvalidLegacyFormat());
        }
        if (!digest.isPbkdf2()
                && !digest.isFirebase()
                && HashFunction.find(digest.algorithm).isEmpty()) {
            throw new ProblemException(new PasswordProblem.UnsupportedLegacyHash(digest.algorithm));
        }
        return digest;
    }

    boolean verifies(String password) {
        try {
            if (isPbkdf2()) {
                return hexEquals(pbkdf2(password));
            }
            if (isFirebase()) {
                return ConstantTime.equal(Base64.getDecoder().decode(hash), firebaseScrypt(password));
            }
            var joined = new StringBuilder();
            arguments.forEach(argument -> joined.append(argument.equals(PASSWORD) ? password : argument));
            return hexEquals(HashFunction.hash(
                    HashFunction.find(algorithm).orElseThrow(),
                    joined.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isPbkdf2() {
        return algorithm.equals("pbkdf2") || algorithm.equals("pbkdf2Sync");
    }

    private boolean isFirebase() {
        return algorithm.equals("firebase-scrypt");
    }

    private boolean hasValidArguments() {
        if (isPbkdf2()) {
            return arguments.size() == 5
                    && isBetween(arguments.get(1), 1, GREATEST_ITERATIONS)
                    && isBetween(arguments.get(2), 1, GREATEST_LENGTH)
                    && HashFunction.find(arguments.get(3)).isPresent();
        }
        if (isFirebase()) {
            var values = values();
            return values.size() == 5
                    && isBetween(values.get(2), 1, GREATEST_ROUNDS)
                    && isBetween(values.get(3), 1, GREATEST_MEMORY_COST);
        }
        return true;
    }

    private static boolean isBetween(String number, int least, int greatest) {
        return number.matches("\\d{1,9}") && Integer.parseInt(number) >= least && Integer.parseInt(number) <= greatest;
    }

    /** The arguments without the password's place. */
    private List<String> values() {
        return arguments.stream().filter(argument -> !argument.equals(PASSWORD)).toList();
    }

    private byte[] pbkdf2(String password) {
        var salt = arguments.get(0).startsWith("hex:")
                ? HexFormat.of().parseHex(arguments.get(0).substring(4))
                : arguments.get(0).getBytes(StandardCharsets.UTF_8);
        var generator = new PKCS5S2ParametersGenerator(
                HashFunction.create(HashFunction.find(arguments.get(3)).orElseThrow()));
        generator.init(password.getBytes(StandardCharsets.UTF_8), salt, Integer.parseInt(arguments.get(1)));
        var length = Integer.parseInt(arguments.get(2));
        return ((KeyParameter) generator.generateDerivedParameters(length * 8)).getKey();
    }

    private byte[] firebaseScrypt(String password) {
        var base64 = Base64.getDecoder();
        var values = values();
        var signerKey = base64.decode(values.get(0));
        var separator = base64.decode(values.get(1));
        var rounds = Integer.parseInt(values.get(2));
        var memoryCost = Integer.parseInt(values.get(3));
        var salt = base64.decode(values.get(4));
        var salted = new byte[salt.length + separator.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(separator, 0, salted, salt.length, separator.length);
        var key = SCrypt.generate(password.getBytes(StandardCharsets.UTF_8), salted, 1 << memoryCost, rounds, 1, 32);
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher.doFinal(signerKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hexEquals(byte[] expected) {
        return ConstantTime.equal(hash.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(expected));
    }
}
