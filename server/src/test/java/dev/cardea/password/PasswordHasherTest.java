package dev.cardea.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.problem.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher(2, 64);

    @Test
    void hashesWithTheRecommendedParametersAndVerifies() {
        var digest = hasher.hash("correct horse");

        assertThat(digest.algorithm()).isEqualTo(PasswordAlgorithm.Argon2id);
        assertThat(digest.value()).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
        assertThat(hasher.verify("correct horse", digest)).isTrue();
        assertThat(hasher.verify("correct horsE", digest)).isFalse();
        assertThat(hasher.needsRehash(digest)).isFalse();
        assertThat(hasher.hash("correct horse")).isNotEqualTo(digest);
    }

    @Test
    void takesNoFloodForAPassword() {
        var flood = "a".repeat(4_097);
        var digest = new PasswordDigest(
                PasswordAlgorithm.SHA256,
                java.util.HexFormat.of()
                        .formatHex(HashFunction.hash(
                                HashFunction.SHA256, flood.getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(hasher.verify(flood, digest)).isFalse();
        assertThatThrownBy(() -> hasher.hash(flood)).hasMessage("password.rejected");
        assertThat(hasher.verify("b".repeat(4_096), hasher.hash("b".repeat(4_096))))
                .isTrue();
    }

    @Test
    void takesItsTimeForQuickDigests() {
        var quick = new PasswordDigest(PasswordAlgorithm.MD5, "5f4dcc3b5aa765d61d8327deb882cf99");
        hasher.verify("wrong", quick);

        var unknown = fastest(() -> hasher.verify("wrong", null));
        assertThat(fastest(() -> hasher.verify("wrong", quick))).isGreaterThan(unknown / 3);
    }

    private static long fastest(Runnable work) {
        var fastest = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    void takesItsTimeForUnknownUsers() {
        assertThat(hasher.verify("anything", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // The reference implementation's own test vectors.
                "Argon2id password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "Argon2i password $argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8",
                "Argon2i password $argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY",
                "Bcrypt abc $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "MD5 password 5f4dcc3b5aa765d61d8327deb882cf99",
                "SHA1 password 5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
                "SHA256 password 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                "Legacy password [\"sha512\",[\"@\"],\"b109f3bbbc244eb82441917ed06d618b9008dd09b3befd1b5e07394c706a8bb980b1d7785e5976ec049b46df5f1326af5a2ea6d103fd07c95385ffab0cacbc86\"]",
                "Legacy password [\"md5\",[\"salt\",\"@\"],\"67a1e09bb1f83f5007dc119c14d663aa\"]",
                "Legacy password [\"pbkdf2\",[\"salt\",\"2\",\"20\",\"sha1\",\"@\"],\"ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957\"]",
                "Legacy password [\"pbkdf2\",[\"hex:73616c74\",\"1\",\"20\",\"sha1\",\"@\"],\"0c60c80f961f0e71f3a9b524af6012062fe037a6\"]",
                "Legacy user1password [\"firebase-scrypt\",[\"jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==\",\"Bw==\",\"8\",\"14\",\"42xEC+ixf3L2lw==\",\"@\"],\"lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==\"]"
            })
    void verifiesForeignDigests(PasswordAlgorithm algorithm, String password, String value) {
        var digest = new PasswordDigest(algorithm, value);

        assertThat(hasher.verify(password, digest)).isTrue();
        assertThat(hasher.verify(password + "x", digest)).isFalse();
        assertThat(hasher.needsRehash(digest)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "Argon2id $argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "Argon2id nonsense",
                "Bcrypt $2a$99$short",
                "MD5 zz",
                "Legacy nonsense",
                "Legacy [\"sha256\",[\"@\"],\"\"]"
            })
    void noPasswordFitsABrokenDigest(PasswordAlgorithm algorithm, String value) {
        assertThat(hasher.verify("password", new PasswordDigest(algorithm, value)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password.invalid_legacy_password_format []",
                "password.invalid_legacy_password_format {\"a\":1}",
                "password.invalid_legacy_password_format [\"sha256\",[\"salt\"],\"hash\"]",
                "password.invalid_legacy_password_format [\"pbkdf2\",[\"salt\",\"@\"],\"hash\"]",
                "password.unsupported_legacy_hash_algorithm [\"rot13\",[\"@\"],\"hash\"]"
            })
    void refusesToImportWhatCannotBeVerified(String code, String value) {
        assertThatThrownBy(() -> hasher.requireVerifiable(new PasswordDigest(PasswordAlgorithm.Legacy, value)))
                .isInstanceOf(ProblemException.class)
                .hasMessage(code);
    }

    @Test
    void shedsLoadInsteadOfCollapsing() throws InterruptedException {
        var busy = new PasswordHasher(1, 1);
        var refused = new AtomicInteger();
        var hashed = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                threads.submit(() -> {
                    start.await();
                    try {
                        busy.hash("password");
                        hashed.incrementAndGet();
                    } catch (ProblemException e) {
                        assertThat(e).hasMessage("request.overloaded");
                        refused.incrementAndGet();
                    }
                    return null;
                });
            }
            start.countDown();
        }
        assertThat(hashed.get()).isPositive();
        assertThat(refused.get()).isPositive();
        assertThat(hashed.get() + refused.get()).isEqualTo(20);
    }
}
