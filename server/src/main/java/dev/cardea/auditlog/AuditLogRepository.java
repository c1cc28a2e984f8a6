package dev.cardea.auditlog;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement that writes the {@code audit_logs} table. */
interface AuditLogRepository extends SqlObject {
    /** One statement, so one round trip, for any number of rows. */
    default void insert(List<AuditRow> rows) {
        insert(
                column(rows, AuditRow::tenantId),
                column(rows, AuditRow::id),
                column(rows, AuditRow::key),
                column(rows, AuditRow::payload),
                column(rows, row -> row.createdAt().toString()));
    }

    @SqlUpdate("""
        INSERT INTO audit_logs (tenant_id, id, key, payload, created_at)
        SELECT tenant_id, id, key, CAST(payload AS jsonb), CAST(created_at AS timestamptz)
          FROM unnest(:tenantIds, :ids, :keys, :payloads, :createdAts)
               AS entry (tenant_id, id, key, payload, created_at)
        """)
    void insert(String[] tenantIds, String[] ids, String[] keys, String[] payloads, String[] createdAts);

    private static String[] column(List<AuditRow> rows, Function<AuditRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
