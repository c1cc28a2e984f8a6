package dev.cardea.auditlog;

import java.time.Instant;

/** @param payload JSON text, masked and bounded */
record AuditRow(String tenantId, String id, String key, String payload, Instant createdAt) {}
