package dev.cardea.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what happens by itself, within a minute. */
final class Eventually {
    private Eventually() {}

    /** Tries until the condition holds; an exception counts as not yet. */
    static void holds(Callable<Boolean> condition) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            var reason = "the condition is false";
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                reason = e.toString();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within a minute: " + reason);
            }
            Thread.sleep(100);
        }
    }
}
