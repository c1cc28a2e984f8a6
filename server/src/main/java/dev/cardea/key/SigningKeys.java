package dev.cardea.key;

import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The signing keys of each tenant: created once, cached, read again when a node announces a change. */
@Singleton
public class SigningKeys {
    static final String TOPIC = "signing-keys";
    private static final int COMPANION_RSA_BITS = 2048;

    private final Jdbi jdbi;
    private final SigningKeyRepository repository;
    private final Vault vault;
    private final KeyConfig config;
    private final InstantSource clock;
    private final TenantCache<KeyRing> rings;

    SigningKeys(Jdbi jdbi, Vault vault, KeyConfig config, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(SigningKeyRepository.class);
        this.vault = vault;
        this.config = config;
        this.clock = clock;
        this.rings = changes.cache(TOPIC, 100, (tenantId, _) -> load(tenantId));
    }

    /** The keys of a tenant that has been set up. */
    public KeyRing of(TenantId tenantId) {
        return rings.get(tenantId, "")
                .orElseThrow(() -> new IllegalStateException("Tenant " + tenantId + " has no signing keys"));
    }

    private Optional<KeyRing> load(TenantId tenantId) {
        var keys = repository.list(tenantId).stream()
                .map(row -> new SigningKey(
                        row.id(),
                        SigningKey.Status.valueOf(row.status().toUpperCase(java.util.Locale.ROOT)),
                        row.createdAt(),
                        vault.openBytes(row.privateKey(), place(tenantId, row.id()))))
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(keys));
    }

    /** Gives a tenant its first keys, configured or fresh; does nothing when it has some. Runs inside the seed's lock. */
    public void createMissing(TenantId tenantId) {
        var rows = repository.list(tenantId);
        if (rows.isEmpty()) {
            var imported = configured();
            var current = imported.isEmpty() ? SigningKey.generateEc() : imported.getFirst();
            insert(tenantId, "current", current);
            if (imported.size() > 1) {
                insert(tenantId, "previous", imported.get(1));
            }
        }
        createCompanion(tenantId);
    }

    /** Keeps an RSA key beside an EC-only set, for relying parties that know nothing but RS256. */
    private void createCompanion(TenantId tenantId) {
        var keys = load(tenantId).orElseThrow().keys();
        if (!config.singleSigningKey() && keys.stream().noneMatch(SigningKey::isRsa)) {
            insert(tenantId, "companion", SigningKey.generateRsa(COMPANION_RSA_BITS));
        }
    }

    private void insert(TenantId tenantId, String status, byte[] pkcs8) {
        var id = RandomIds.standard();
        jdbi.useTransaction(
                _ -> repository.insert(tenantId, id, status, vault.seal(pkcs8, place(tenantId, id)), clock.instant()));
    }

    private static String[] place(TenantId tenantId, String id) {
        return new String[] {tenantId.value(), "signing_keys", id};
    }

    private List<byte[]> configured() {
        var texts = new ArrayList<String>();
        config.privateKeys().ifPresent(texts::addAll);
        for (var path : config.privateKeyPaths().orElse(List.of())) {
            try {
                texts.add(Files.readString(path));
            } catch (IOException e) {
                throw new IllegalArgumentException("OIDC_PRIVATE_KEY_PATHS: cannot read " + path, e);
            }
        }
        if (texts.size() > 2) {
            throw new IllegalArgumentException("OIDC_PRIVATE_KEYS takes at most two keys");
        }
        return texts.stream().map(SigningKeys::pkcs8).toList();
    }

    /** Reads PEM, or base64 of PEM when the text has no dash. */
    static byte[] pkcs8(String text) {
        var pem =
                text.contains("-") ? text : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.US_ASCII);
        var body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("OIDC_PRIVATE_KEYS: expected a PKCS#8 key in PEM", e);
        }
    }

    public record Row(String id, String status, byte[] privateKey, Instant createdAt) {}
}
