package dev.cardea.auditlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.key.RandomIds;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit log. */
@Singleton
public class AuditLog {
    private final AuditLogRepository repository;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final GroupCommit groupCommit;

    @Inject
    AuditLog(Jdbi jdbi, ObjectMapper mapper, InstantSource clock) {
        var onDemand = jdbi.onDemand(AuditLogRepository.class);
        this.repository = onDemand;
        this.mapper = mapper;
        this.clock = clock;
        this.groupCommit = new GroupCommit(onDemand::insert);
    }

    /** Writes rows in the transaction of the change they describe: both are kept or neither. */
    public void append(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            repository.insert(entries.stream().map(this::row).toList());
        }
    }

    public void append(AuditEntry entry) {
        append(List.of(entry));
    }

    /**
     * Writes a row that describes no change of its own, together with those of other requests, and returns when it is
     * durable. Not inside a transaction: it would wait for another connection while holding one.
     *
     * @throws ProblemException {@link RequestProblem.Overloaded} when the database does not keep up
     */
    public void appendDurably(AuditEntry entry) {
        groupCommit.write(row(entry));
    }

    void stop(@Observes ShutdownEvent event) {
        groupCommit.stop();
    }

    private AuditRow row(AuditEntry entry) {
        return new AuditRow(entry.tenantId().value(), RandomIds.standard(), entry.key(), json(entry), clock.instant());
    }

    private String json(AuditEntry entry) {
        try {
            return mapper.writeValueAsString(Redaction.clean(mapper.valueToTree(entry.payload())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a payload: " + entry.key(), e);
        }
    }
}
