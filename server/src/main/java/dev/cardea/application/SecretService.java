package dev.cardea.application;

import dev.cardea.key.RandomIds;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The named secrets of applications. */
@Singleton
class SecretService {
    private final Jdbi jdbi;
    private final ApplicationRepository repository;
    private final SealedSecrets secrets;
    private final Changes changes;
    private final InstantSource clock;

    SecretService(Jdbi jdbi, SealedSecrets secrets, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(ApplicationRepository.class);
        this.secrets = secrets;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId} */
    List<SecretResponse> list(TenantId tenantId, String applicationId) {
        get(tenantId, applicationId);
        return repository.secrets(tenantId, applicationId).stream()
                .map(row -> SecretResponse.from(row, secrets.openNamed(row)))
                .toList();
    }

    /**
     * Adds a secret of a fresh random value. A name that is taken is refused by the primary key.
     *
     * @throws ProblemException {@link RequestProblem.Invalid}, {@link EntityProblem.NotExistsWithId},
     *     {@link EntityProblem.ConstraintViolated} when applications of this type keep no secret
     */
    SecretResponse create(TenantId tenantId, String applicationId, ApplicationForms.NewSecret form) {
        var now = clock.instant();
        if (form.expiresAt() != null && !form.expiresAt().isAfter(now)) {
            throw new ProblemException(new RequestProblem.Invalid("The expiration date must be in the future"));
        }
        return jdbi.inTransaction(_ -> {
            if (!get(tenantId, applicationId).type().isConfidential()) {
                throw new ProblemException(new EntityProblem.ConstraintViolated());
            }
            var value = RandomIds.secret();
            var row = new SecretRow(
                    tenantId,
                    applicationId,
                    form.name(),
                    secrets.sealNamed(tenantId, applicationId, value),
                    now,
                    form.expiresAt());
            repository.insertSecret(row);
            announce(tenantId, applicationId);
            return SecretResponse.from(row, value);
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotExists} */
    SecretResponse rename(TenantId tenantId, String applicationId, String name, String newName) {
        return jdbi.inTransaction(_ -> {
            var row = repository
                    .renameSecret(tenantId, applicationId, name, newName)
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotExists()));
            announce(tenantId, applicationId);
            return SecretResponse.from(row, secrets.openNamed(row));
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    void delete(TenantId tenantId, String applicationId, String name) {
        jdbi.useTransaction(_ -> {
            if (!repository.deleteSecret(tenantId, applicationId, name)) {
                throw new ProblemException(new EntityProblem.NotFound());
            }
            announce(tenantId, applicationId);
        });
    }

    private ApplicationRow get(TenantId tenantId, String applicationId) {
        return repository.find(tenantId, applicationId).orElseThrow(() -> ApplicationService.unknown(applicationId));
    }

    private void announce(TenantId tenantId, String applicationId) {
        changes.announce(tenantId, Applications.TOPIC, applicationId);
    }
}
