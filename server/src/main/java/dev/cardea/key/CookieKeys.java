package dev.cardea.key;

import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;

/** Signs cookies: the newest key of a tenant signs, each of its keys verifies. */
@Singleton
public class CookieKeys {
    static final String TOPIC = "cookie-keys";

    private final Jdbi jdbi;
    private final Vault vault;
    private final KeyConfig config;
    private final InstantSource clock;
    private final TenantCache<List<SecretKeySpec>> keys;

    CookieKeys(Jdbi jdbi, Vault vault, KeyConfig config, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
        this.keys = changes.cache(TOPIC, 100, (tenantId, _) -> load(tenantId));
    }

    /** Signature over the cookie's name and value; base64url. */
    public String sign(TenantId tenantId, String name, String value) {
        return mac(of(tenantId).getFirst(), name, value);
    }

    public boolean verifies(TenantId tenantId, String name, String value, String signature) {
        return of(tenantId).stream().anyMatch(key -> ConstantTime.equal(mac(key, name, value), signature));
    }

    private List<SecretKeySpec> of(TenantId tenantId) {
        return keys.get(tenantId, "")
                .orElseThrow(() -> new IllegalStateException("Tenant " + tenantId + " has no cookie keys"));
    }

    private static String mac(SecretKeySpec key, String name, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((name + "=" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<List<SecretKeySpec>> load(TenantId tenantId) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, secret
                          FROM cookie_keys
                         WHERE tenant_id = :tenantId
                         ORDER BY created_at DESC, id
                        """)
                .bind("tenantId", tenantId.value())
                .map((row, _) -> new SecretKeySpec(
                        vault.openBytes(row.getBytes("secret"), place(tenantId, row.getString("id"))), "HmacSHA256"))
                .list());
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /** Gives a tenant its first cookie keys; does nothing when it has some. Runs inside the seed's lock. */
    public void createMissing(TenantId tenantId) {
        if (load(tenantId).isPresent()) {
            return;
        }
        var secrets = config.cookieKeys().orElseGet(() -> List.of(RandomIds.secret()));
        var now = clock.instant();
        for (var i = 0; i < secrets.size(); i++) {
            insert(tenantId, secrets.get(i), now.minusMillis(i));
        }
    }

    private void insert(TenantId tenantId, String secret, Instant createdAt) {
        var id = RandomIds.standard();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO cookie_keys (tenant_id, id, secret, created_at)
                        VALUES (:tenantId, :id, :secret, :createdAt)
                        """)
                .bind("tenantId", tenantId.value())
                .bind("id", id)
                .bind("secret", vault.seal(secret, place(tenantId, id)))
                .bind("createdAt", createdAt)
                .execute());
    }

    private static String[] place(TenantId tenantId, String id) {
        return new String[] {tenantId.value(), "cookie_keys", id};
    }
}
