package dev.cardea.auditlog;

import dev.cardea.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rows of one request: collected while it runs, written at its end with its outcome. Not thread-safe. */
public final class AuditTrail {
    private final TenantId tenantId;
    private final List<AuditEntry.Builder> entries = new ArrayList<>();

    public AuditTrail(TenantId tenantId) {
        this.tenantId = tenantId;
    }

    /** Adds a row; whoever asks for it fills in what it alone has. */
    public AuditEntry.Builder add(String key) {
        var entry = AuditEntry.of(tenantId, key);
        entries.add(entry);
        return entry;
    }

    /** Every row of a request that succeeded, each completed by {@code common}. */
    public List<AuditEntry> succeeded(Consumer<AuditEntry.Builder> common) {
        entries.forEach(common);
        return entries.stream().map(AuditEntry.Builder::build).toList();
    }

    /** Every row of a request that failed: all failed with it, but for those whose outcome was said before. */
    public List<AuditEntry> failed(Throwable failure, Consumer<AuditEntry.Builder> common) {
        entries.forEach(common);
        entries.stream().filter(entry -> !entry.isDecided()).forEach(entry -> entry.failed(failure));
        return entries.stream().map(AuditEntry.Builder::build).toList();
    }
}
