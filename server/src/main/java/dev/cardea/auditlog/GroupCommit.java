package dev.cardea.auditlog;

import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets many requests share one commit: while one batch is being written, the next one fills. Nobody waits for a timer,
 * so that a lone request is written at once.
 */
final class GroupCommit {
    private static final int QUEUE = 4_096;
    private static final int BATCH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Pending(AuditRow row, CompletableFuture<@Nullable Void> written) {}

    private final Consumer<List<AuditRow>> insert;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();
    private volatile boolean isStopped;

    GroupCommit(Consumer<List<AuditRow>> insert) {
        this.insert = insert;
    }

    void write(AuditRow row) {
        var pending = new Pending(row, new CompletableFuture<>());
        if (isStopped) {
            insert.accept(List.of(row));
            return;
        }
        startWriter();
        try {
            if (!queue.offer(pending, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(new RequestProblem.Overloaded());
            }
            pending.written()
                    .orTimeout(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new RequestProblem.Overloaded());
        } catch (CompletionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException _ -> new ProblemException(new RequestProblem.Overloaded());
            case RuntimeException e -> e;
            case null, default -> new IllegalStateException("The audit log cannot be written", cause);
        };
    }

    private void startWriter() {
        if (writer.get() == null) {
            var thread = Thread.ofVirtual().name("cardea-audit-log").unstarted(this::run);
            if (writer.compareAndSet(null, thread)) {
                thread.start();
            }
        }
    }

    private void run() {
        var batch = new ArrayList<Pending>(BATCH);
        while (!isStopped || !queue.isEmpty()) {
            try {
                var first = queue.poll(1, TimeUnit.SECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                flush(batch);
            } catch (InterruptedException _) {
                // Only stop() interrupts; the loop ends when the queue is empty.
            } finally {
                batch.clear();
            }
        }
    }

    private void flush(List<Pending> batch) {
        try {
            insert.accept(batch.stream().map(Pending::row).toList());
            batch.forEach(pending -> pending.written().complete(null));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().written().completeExceptionally(e);
                return;
            }
            // One row that cannot be written must not take the others with it.
            batch.forEach(pending -> flush(List.of(pending)));
        }
    }

    /** Writes what is queued, then ends. */
    void stop() {
        isStopped = true;
        var thread = writer.get();
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
