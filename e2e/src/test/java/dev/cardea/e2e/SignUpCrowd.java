package dev.cardea.e2e;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** People who sign up at the same time, one after the other in each of some lines. */
final class SignUpCrowd {
    private static final int CHECKS_AT_ONCE = 8;

    private final URI origin;
    private final String clientId;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<SignUp> signUps = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutShort = new AtomicInteger();
    /** Odd while errors are forgiven; a sign-up that saw another number at its start may have met them. */
    private final AtomicInteger forgiveness = new AtomicInteger();

    private volatile boolean isOver;

    SignUpCrowd(URI origin, String clientId) {
        this.origin = origin;
        this.clientId = clientId;
    }

    /** An action that makes the server answer with errors, until it has returned. */
    interface Harm {
        void run() throws InterruptedException;
    }

    /** What ends the sign-ups. */
    interface Leave extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets people sign up until the result is closed, which waits for the last ones. */
    Leave enter(int lines) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        for (var line = 0; line < lines; line++) {
            executor.execute(this::keepSigningUp);
        }
        return () -> {
            isOver = true;
            executor.close();
        };
    }

    private void keepSigningUp() {
        while (!isOver) {
            var before = forgiveness.get();
            var number = numbers.incrementAndGet();
            var signUp = new SignUp(origin, clientId, number);
            signUps.add(signUp);
            try {
                signUp.run();
                if (number % 2 == 0) {
                    signUp.refresh();
                }
            } catch (IOException _) {
                if (signUp.hasBegun()) {
                    cutShort.incrementAndGet();
                }
                pause();
            } catch (RuntimeException e) {
                if (before % 2 == 0 && forgiveness.get() == before) {
                    complaints.add(signUp.username() + ": " + e.getMessage());
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until somebody more is signed in. */
    void awaitAnother() throws InterruptedException {
        var before = sessions();
        Eventually.holds(() -> sessions() > before);
    }

    /** Does harm for which nobody complains. */
    void forgiving(Harm harm) throws InterruptedException {
        forgiveness.incrementAndGet();
        harm.run();
        forgiveness.incrementAndGet();
    }

    /** Answers that nobody should get. A server that does not answer at all is no such thing. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many had begun and were left without an answer. */
    int cutShort() {
        return cutShort.get();
    }

    long accounts() {
        return signUps.stream().filter(SignUp::hasAccount).count();
    }

    long sessions() {
        return signUps.stream().filter(SignUp::hasSession).count();
    }

    long refreshTokens() {
        return signUps.stream().filter(SignUp::hasRefreshToken).count();
    }

    /** What was confirmed to somebody, and turns out to be worth nothing. */
    List<String> losses() {
        var losses = new ConcurrentLinkedQueue<String>();
        var permits = new Semaphore(CHECKS_AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var signUp : signUps) {
                executor.execute(() -> {
                    permits.acquireUninterruptibly();
                    check(signUp, "account", SignUp::hasAccount, SignUp::signIn, losses);
                    check(signUp, "session", SignUp::hasSession, SignUp::comeBack, losses);
                    check(signUp, "refresh token", SignUp::hasRefreshToken, SignUp::refresh, losses);
                    permits.release();
                });
            }
        }
        return List.copyOf(losses);
    }

    private interface Proof {
        void of(SignUp signUp) throws IOException;
    }

    private static void check(
            SignUp signUp, String what, Predicate<SignUp> wasConfirmed, Proof proof, Queue<String> losses) {
        if (!wasConfirmed.test(signUp)) {
            return;
        }
        try {
            proof.of(signUp);
        } catch (IOException | RuntimeException e) {
            losses.add(what + " of " + signUp.username() + ": " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return accounts() + " accounts, " + sessions() + " sessions, " + refreshTokens() + " refresh tokens, "
                + cutShort + " sign-ups cut short";
    }
}
