package dev.cardea.application;

import dev.cardea.application.ApplicationForms.ApplicationPatch;
import dev.cardea.application.ApplicationForms.NewApplication;
import dev.cardea.http.Field;
import dev.cardea.key.RandomIds;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What administrators do to applications. Each change is announced, so that no node keeps an old copy. */
@Singleton
public class ApplicationService {
    static final String DEFAULT_SECRET = "Default secret";
    private static final List<ApplicationType> THIRD_PARTY_TYPES =
            List.of(ApplicationType.Traditional, ApplicationType.SPA, ApplicationType.Native);

    private final Jdbi jdbi;
    private final ApplicationRepository repository;
    private final SealedSecrets secrets;
    private final Tenants tenants;
    private final Changes changes;
    private final InstantSource clock;

    ApplicationService(Jdbi jdbi, SealedSecrets secrets, Tenants tenants, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(ApplicationRepository.class);
        this.secrets = secrets;
        this.tenants = tenants;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws ProblemException {@link ApplicationProblem} */
    ApplicationResponse create(TenantId tenantId, NewApplication form) {
        requireCreatable(form);
        var id = RandomIds.standard();
        var row = new ApplicationRow(
                tenantId,
                id,
                form.name(),
                secrets.internal(tenantId, id),
                form.description(),
                form.type(),
                Objects.requireNonNullElse(form.oidcClientMetadata(), OidcClientMetadata.EMPTY),
                form.customOrEmpty(),
                null,
                Objects.requireNonNullElse(form.customData(), Map.of()),
                form.isForThirdParty(),
                false,
                clock.instant());
        jdbi.useTransaction(_ -> {
            repository.insert(row);
            if (form.type().isConfidential()) {
                repository.insertSecret(new SecretRow(
                        tenantId,
                        id,
                        DEFAULT_SECRET,
                        secrets.sealNamed(tenantId, id, RandomIds.secret()),
                        clock.instant(),
                        null));
            }
            announce(tenantId, id);
        });
        return response(row);
    }

    private static void requireCreatable(NewApplication form) {
        if (form.type() == ApplicationType.SAML) {
            throw new ProblemException(new ApplicationProblem.UseSamlApi());
        }
        if (form.customOrEmpty().usesDeviceFlow() && form.type() != ApplicationType.Native) {
            throw new ProblemException(new ApplicationProblem.DeviceFlowNativeOnly());
        }
        if (form.type() == ApplicationType.Protected && form.protectedAppMetadata() == null) {
            throw new ProblemException(new ApplicationProblem.ProtectedMetadataRequired());
        }
        if (form.isForThirdParty() && !THIRD_PARTY_TYPES.contains(form.type())) {
            throw new ProblemException(new ApplicationProblem.InvalidThirdPartyType());
        }
        if (form.isForThirdParty() && form.customOrEmpty().allowsTokenExchange()) {
            throw new ProblemException(new ApplicationProblem.ThirdPartyTokenExchange());
        }
        if (form.protectedAppMetadata() != null && form.type() == ApplicationType.Protected) {
            throw new ProblemException(
                    form.protectedAppMetadata().subDomain().matches("[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?")
                            ? new ApplicationProblem.ProtectedNotConfigured()
                            : new ApplicationProblem.InvalidSubdomain());
        }
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId} */
    ApplicationResponse get(TenantId tenantId, String id) {
        return BuiltInApplications.find(tenants.get(tenantId), id)
                .map(ApplicationResponse::builtIn)
                .orElseGet(() -> {
                    var row = repository.find(tenantId, id).orElseThrow(() -> unknown(id));
                    return ApplicationResponse.from(row, secrets.openLegacy(row), repository.isAdmin(tenantId, id));
                });
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId}, {@link ApplicationProblem} */
    ApplicationResponse update(TenantId tenantId, String id, ApplicationPatch patch) {
        return jdbi.inTransaction(_ -> {
            var row = repository.findForUpdate(tenantId, id).orElseThrow(() -> unknown(id));
            requireChangeable(row, patch);
            if (patch.isAdmin() instanceof Field.Value<Boolean>(var isAdmin) && !tenantId.equals(TenantId.ADMIN)) {
                makeAdmin(row, isAdmin);
            }
            requireUnprotected(row, patch);
            var changed = row.with(patch);
            repository.update(changed);
            announce(tenantId, id);
            return response(changed);
        });
    }

    private static void requireChangeable(ApplicationRow row, ApplicationPatch patch) {
        if (row.type() == ApplicationType.SAML) {
            throw new ProblemException(new ApplicationProblem.UseSamlApi());
        }
        if (Boolean.TRUE.equals(patch.appLevelAccessControlEnabled().orNull())) {
            throw new ProblemException(new ApplicationProblem.AccessControlWithoutRules());
        }
        if (patch.customClientMetadata() instanceof Field.Value<CustomClientMetadata>(var metadata)) {
            if (row.isThirdParty() && metadata.allowsTokenExchange()) {
                throw new ProblemException(new ApplicationProblem.ThirdPartyTokenExchange());
            }
            if (metadata.usesDeviceFlow() != row.customClientMetadata().usesDeviceFlow()) {
                throw new ProblemException(new ApplicationProblem.DeviceFlowNotChangeable());
            }
        }
    }

    private static void requireUnprotected(ApplicationRow row, ApplicationPatch patch) {
        if (patch.protectedAppMetadata().orNull() == null) {
            return;
        }
        throw new ProblemException(
                row.type() == ApplicationType.Protected
                        ? new ApplicationProblem.ProtectedMisconfigured()
                        : new ApplicationProblem.ProtectedOnly());
    }

    private void makeAdmin(ApplicationRow row, boolean isAdmin) {
        var role = repository
                .roleNamed(row.tenantId(), "#internal:admin")
                .orElseThrow(() -> new ProblemException(new EntityProblem.NotExists()));
        if (!isAdmin) {
            repository.removeRole(row.tenantId(), row.id(), role);
            return;
        }
        if (row.type() != ApplicationType.MachineToMachine) {
            throw new ProblemException(new EntityProblem.ConstraintViolated());
        }
        repository.addRole(row.tenantId(), row.id(), role);
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId}, {@link ApplicationProblem.UseSamlApi} */
    void delete(TenantId tenantId, String id) {
        jdbi.useTransaction(_ -> {
            var row = repository.findForUpdate(tenantId, id).orElseThrow(() -> unknown(id));
            if (row.type() == ApplicationType.SAML) {
                throw new ProblemException(new ApplicationProblem.UseSamlApi());
            }
            repository.delete(tenantId, id);
            announce(tenantId, id);
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotExists} */
    Map<String, Object> mergeCustomData(TenantId tenantId, String id, Map<String, Object> patch) {
        return jdbi.inTransaction(_ -> {
            var merged = repository
                    .mergeCustomData(tenantId, id, patch)
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotExists()));
            announce(tenantId, id);
            return merged;
        });
    }

    /** Makes the legacy secret useless; named ones take over. */
    ApplicationResponse removeLegacySecret(TenantId tenantId, String id) {
        return jdbi.inTransaction(_ -> {
            var row = repository.findForUpdate(tenantId, id).orElseThrow(() -> unknown(id));
            if (SealedSecrets.isInternal(secrets.openLegacy(row))) {
                throw new ProblemException(new ApplicationProblem.NoLegacySecret());
            }
            var changed = row.withSecret(secrets.internal(tenantId, id));
            repository.update(changed);
            announce(tenantId, id);
            return response(changed);
        });
    }

    private ApplicationResponse response(ApplicationRow row) {
        return ApplicationResponse.from(row, secrets.openLegacy(row), null);
    }

    private void announce(TenantId tenantId, String id) {
        changes.announce(tenantId, Applications.TOPIC, id);
        changes.announce(tenantId, Applications.ACCESS_TOPIC, id);
    }

    static ProblemException unknown(String id) {
        return new ProblemException(new EntityProblem.NotExistsWithId("application", id));
    }

    /** For features that hang something on an application. */
    public Optional<ApplicationType> typeOf(TenantId tenantId, String id) {
        return repository.find(tenantId, id).map(ApplicationRow::type);
    }
}
