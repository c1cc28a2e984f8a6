package dev.cardea.password;

import dev.cardea.key.ConstantTime;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and verifies passwords. Each takes some 30 ms of one processor and 19 MB of memory by design, so only as many
 * run as there are processors, a bounded number waits, and the rest is turned away at once. Call it before a database
 * connection is held.
 */
@Singleton
public class PasswordHasher {
    /** In UTF-16 code units. The work grows with the length, and nobody types that much. */
    private static final int LONGEST = 4_096;

    private final Semaphore permits;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    /** The digest of no password, which an unknown user's attempt is verified against. */
    private final PasswordDigest decoy;

    @Inject
    PasswordHasher(PasswordConfig config) {
        this(config.permits().orElse(Runtime.getRuntime().availableProcessors()), config.queue());
    }

    PasswordHasher(int permits, int queue) {
        this.permits = new Semaphore(permits, true);
        this.queue = queue;
        this.decoy = new PasswordDigest(PasswordAlgorithm.Argon2id, Argon2.hash(dev.cardea.key.RandomIds.secret()));
    }

    /** @throws ProblemException {@link RequestProblem.Overloaded}, {@link PasswordProblem.Rejected} when far too long */
    public PasswordDigest hash(String password) {
        if (password.length() > LONGEST) {
            throw new ProblemException(new PasswordProblem.Rejected(List.of(PasswordProblem.Issue.tooLong(LONGEST))));
        }
        return new PasswordDigest(PasswordAlgorithm.Argon2id, inTurn(() -> Argon2.hash(password)));
    }

    /**
     * Whether {@code password} is the one that was digested. Without a digest the answer is no, after the time that a
     * real one takes, so that the duration does not tell who has an account.
     *
     * @throws ProblemException {@link RequestProblem.Overloaded}
     */
    public boolean verify(String password, @Nullable PasswordDigest stored) {
        if (stored == null || password.length() > LONGEST) {
            var typed = password.substring(0, Math.min(password.length(), LONGEST));
            inTurn(() -> matches(typed, decoy));
            return false;
        }
        return inTurn(() -> {
            var fits = matches(password, stored);
            if (!fits && isQuick(stored.algorithm())) {
                // A match is followed by a rehash; a miss must not be told from an unknown user's by its haste.
                matches(password, decoy);
            }
            return fits;
        });
    }

    private static boolean isQuick(PasswordAlgorithm algorithm) {
        return switch (algorithm) {
            case MD5, SHA1, SHA256, Legacy -> true;
            case Argon2i, Argon2id, Argon2d, Bcrypt -> false;
        };
    }

    /** Whether a digest that just verified should be replaced by a {@link #hash} of the password. */
    public boolean needsRehash(PasswordDigest stored) {
        return stored.algorithm() != PasswordAlgorithm.Argon2id || !Argon2.isCurrent(stored.value());
    }

    /**
     * Refuses a digest to be imported that no password could ever be verified against.
     *
     * @throws ProblemException {@link PasswordProblem.InvalidLegacyFormat}, {@link PasswordProblem.UnsupportedLegacyHash}
     */
    public void requireVerifiable(PasswordDigest digest) {
        if (digest.algorithm() == PasswordAlgorithm.Legacy) {
            LegacyDigest.parse(digest.value());
        }
    }

    private static boolean matches(String password, PasswordDigest stored) {
        return switch (stored.algorithm()) {
            case Argon2i, Argon2id, Argon2d -> Argon2.verifies(stored.value(), password);
            case Bcrypt -> bcrypt(password, stored.value());
            case MD5 -> hex(HashFunction.MD5, password, stored.value());
            case SHA1 -> hex(HashFunction.SHA1, password, stored.value());
            case SHA256 -> hex(HashFunction.SHA256, password, stored.value());
            case Legacy -> legacy(password, stored.value());
        };
    }

    private static boolean bcrypt(String password, String stored) {
        try {
            return OpenBSDBCrypt.checkPassword(stored, password.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | org.bouncycastle.crypto.DataLengthException _) {
            return false;
        }
    }

    private static boolean hex(HashFunction function, String password, String stored) {
        var hash = HashFunction.hash(function, password.getBytes(StandardCharsets.UTF_8));
        return ConstantTime.equal(HexFormat.of().formatHex(hash), stored.toLowerCase(Locale.ROOT));
    }

    private static boolean legacy(String password, String stored) {
        try {
            return LegacyDigest.parse(stored).verifies(password);
        } catch (ProblemException _) {
            return false;
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!permits.tryAcquire()) {
            await();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void await() {
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            throw new ProblemException(new RequestProblem.Overloaded());
        }
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new RequestProblem.Overloaded());
        } finally {
            waiting.decrementAndGet();
        }
    }
}
