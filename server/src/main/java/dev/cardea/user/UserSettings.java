package dev.cardea.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The few rules of a tenant's sign-in experience that bind users wherever they are written. */
@Singleton
public class UserSettings {
    /** The topic under which changes of {@code sign_in_experiences} are announced; its key is the row's id. */
    private static final String TOPIC = "sign-in-experience";

    private static final String ROW = "default";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final boolean usernamesMayBeCaseSensitive;
    private final TenantCache<Settings> cache;

    private record Settings(UsernamePolicy usernamePolicy, boolean passwordsExpire) {}

    UserSettings(Jdbi jdbi, ObjectMapper mapper, UserConfig config, Changes changes) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.usernamesMayBeCaseSensitive = config.caseSensitiveUsername();
        this.cache = changes.cache(TOPIC, 100, (tenantId, _) -> load(tenantId));
    }

    /** The tenant's username policy; its case sensitivity is the effective one. */
    public UsernamePolicy usernamePolicy(TenantId tenantId) {
        var policy = cache.get(tenantId, ROW).map(Settings::usernamePolicy).orElse(UsernamePolicy.DEFAULT);
        return usernamesMayBeCaseSensitive
                ? policy
                : new UsernamePolicy(false, policy.minLength(), policy.maxLength(), policy.allowedChars());
    }

    boolean passwordsExpire(TenantId tenantId) {
        return cache.get(tenantId, ROW).map(Settings::passwordsExpire).orElse(false);
    }

    private Optional<Settings> load(TenantId tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT username_policy::text AS policy,
                               coalesce(password_expiration -> 'enabled' = 'true'::jsonb, false) AS expire
                          FROM sign_in_experiences
                         WHERE tenant_id = :tenantId AND id = 'default'
                        """)
                .bind("tenantId", tenantId)
                .map((row, _) -> new Settings(policy(row.getString("policy")), row.getBoolean("expire")))
                .findOne());
    }

    private UsernamePolicy policy(String json) {
        try {
            return mapper.readValue(json, UsernamePolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable username policy", e);
        }
    }
}
