package dev.cardea.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<AuditRow>> batches = new CopyOnWriteArrayList<>();

    @Test
    void returnsWhenTheRowIsWritten() {
        var commit = new GroupCommit(rows -> batches.add(List.copyOf(rows)));

        commit.write(row("a"));

        assertThat(batches).containsExactly(List.of(row("a")));
    }

    @Test
    void letsRequestsThatComeDuringACommitShareTheNext() throws Exception {
        var firstIsIn = new CountDownLatch(1);
        var firstMayEnd = new CountDownLatch(1);
        var commit = new GroupCommit(rows -> {
            batches.add(List.copyOf(rows));
            if (batches.size() == 1) {
                firstIsIn.countDown();
                await(firstMayEnd);
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new ArrayList<java.util.concurrent.Future<?>>();
            written.add(threads.submit(() -> commit.write(row("first"))));
            firstIsIn.await();
            for (var i = 0; i < 50; i++) {
                var id = "row " + i;
                written.add(threads.submit(() -> commit.write(row(id))));
            }
            Thread.sleep(200);
            firstMayEnd.countDown();
            for (var future : written) {
                future.get();
            }
        }

        assertThat(batches).hasSizeLessThan(5);
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(51);
    }

    @Test
    void failsOnlyTheRowThatCannotBeWritten() throws Exception {
        var commit = new GroupCommit(rows -> {
            if (rows.stream().anyMatch(row -> row.id().equals("bad"))) {
                throw new IllegalStateException("refused");
            }
            batches.add(List.copyOf(rows));
        });

        assertThatThrownBy(() -> commit.write(row("bad"))).hasMessage("refused");
        commit.write(row("good"));

        assertThat(batches).containsExactly(List.of(row("good")));
    }

    @Test
    void writesByItselfOnceStopped() {
        var commit = new GroupCommit(rows -> batches.add(List.copyOf(rows)));
        commit.stop();

        commit.write(row("late"));

        assertThat(batches).containsExactly(List.of(row("late")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditRow row(String id) {
        return new AuditRow("default", id, "Unknown", "{}", Instant.EPOCH);
    }
}
