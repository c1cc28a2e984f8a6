package dev.cardea.wellknown;

import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Finds the account centre settings; each tenant has one row, made by the seed. */
@Singleton
class AccountCenters {
    private final AccountCenterRepository repository;

    AccountCenters(Jdbi jdbi) {
        this.repository = jdbi.onDemand(AccountCenterRepository.class);
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    AccountCenter get(TenantId tenantId) {
        return repository.find(tenantId).orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
    }
}
