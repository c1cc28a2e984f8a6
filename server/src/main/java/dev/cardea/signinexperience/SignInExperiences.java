package dev.cardea.signinexperience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds the settings of a tenant; they are cached until a change of them is announced. */
@Singleton
public class SignInExperiences {
    /** What writers of the settings announce to {@link Changes}; the key is the row's id. */
    public static final String TOPIC = "sign-in-experience";

    private static final String ROW = "default";

    /** Not the API's mapper: stored settings may leave out what has a default, which requests may not. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignInExperienceRepository repository;
    private final Changes changes;
    private final TenantCache<SignInExperience> cache;

    SignInExperiences(Jdbi jdbi, Changes changes) {
        this.repository = jdbi.onDemand(SignInExperienceRepository.class);
        this.changes = changes;
        this.cache = changes.cache(TOPIC, 100, (tenantId, _) -> load(tenantId));
    }

    public SignInExperience get(TenantId tenantId) {
        return cache.get(tenantId, ROW)
                .orElseThrow(() -> new IllegalStateException("Tenant " + tenantId + " has no sign-in experience"));
    }

    /**
     * The sign-in mode as the database has it now. Nobody else can change it, or ask this, before the transaction ends.
     */
    public SignInMode lockMode(TenantId tenantId) {
        return repository.lockMode(tenantId);
    }

    public void setMode(TenantId tenantId, SignInMode mode) {
        repository.setMode(tenantId, mode);
        changes.announce(tenantId, TOPIC, ROW);
    }

    private Optional<SignInExperience> load(TenantId tenantId) {
        return repository.find(tenantId).map(text -> read(tenantId, text));
    }

    private SignInExperience read(TenantId tenantId, String text) {
        try {
            var row = (ObjectNode) JSON.readTree(text);
            return new SignInExperience(
                    tenantId,
                    JSON.treeToValue(row, SignInMethods.class),
                    JSON.treeToValue(row, SignInPolicies.class),
                    JSON.treeToValue(row, Appearance.class),
                    row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sign-in experience of tenant " + tenantId + " cannot be read", e);
        }
    }
}
