package dev.cardea.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cardea.tenant.TenantId;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of tenants kept in this process, dropped when {@link Changes} says that it changed. Absence is not
 * cached, so that asking for unknown ids cannot push known ones out.
 */
public final class TenantCache<V> {
    private record Key(TenantId tenantId, String key) {}

    private final Cache<Key, V> cache;
    private final BiFunction<TenantId, String, Optional<V>> load;

    TenantCache(long maximumSize, BiFunction<TenantId, String, Optional<V>> load) {
        this.cache = Caffeine.newBuilder().maximumSize(maximumSize).build();
        this.load = load;
    }

    public Optional<V> get(TenantId tenantId, String key) {
        // Loading inside the cache's own lock: an invalidation during a load waits for it and then removes its result.
        return Optional.ofNullable(cache.get(new Key(tenantId, key), this::loadOrNull));
    }

    @SuppressWarnings("NullAway") // Caffeine reads null as "nothing to cache"
    private V loadOrNull(Key key) {
        return load.apply(key.tenantId(), key.key()).orElse(null);
    }

    void invalidate(TenantId tenantId, @Nullable String key) {
        if (key == null) {
            cache.asMap().keySet().removeIf(k -> k.tenantId().equals(tenantId));
            return;
        }
        cache.invalidate(new Key(tenantId, key));
    }

    void invalidateAll() {
        cache.invalidateAll();
    }
}
