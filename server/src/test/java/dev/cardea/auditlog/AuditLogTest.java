package dev.cardea.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.key.RandomIds;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@CardeaTest
class AuditLogTest {
    @Inject
    AuditLog auditLog;

    @Inject
    Jdbi jdbi;

    private final String key = "Test." + RandomIds.brief();

    @Test
    void forgetsARowWithTheChangeItDescribes() {
        assertThatThrownBy(() -> jdbi.useTransaction(_ -> {
                    auditLog.append(entry("lost"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(rows()).isEmpty();
    }

    @Test
    void keepsARowWithTheChangeItDescribes() {
        jdbi.useTransaction(_ -> auditLog.append(entry("kept")));

        assertThat(rows()).containsExactly("kept");
    }

    @Test
    void keepsEveryRowOfManyAtOnce() throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 300; i++) {
            tasks.add(() -> {
                auditLog.appendDurably(entry("durable"));
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }

        assertThat(rows()).hasSize(300);
    }

    @Test
    void keepsNoSecretAndNothingThatTheDatabaseRefuses() {
        auditLog.append(AuditEntry.of(TenantId.DEFAULT, key)
                .params(Map.of("client_secret", "hush", "scope", "a\0\ud800b"))
                .build());

        String params = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT CAST(payload -> 'params' AS text) FROM audit_logs WHERE key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one());

        assertThat(params).contains("\"******\"", "\"ab\"").doesNotContain("hush");
    }

    private AuditEntry entry(String userId) {
        return AuditEntry.of(TenantId.DEFAULT, key).user(userId).build();
    }

    private java.util.List<String> rows() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT payload ->> 'userId' FROM audit_logs WHERE tenant_id = 'default' AND key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .list());
    }
}
