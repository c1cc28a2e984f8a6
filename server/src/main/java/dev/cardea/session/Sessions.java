package dev.cardea.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.http.Cookies;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds, keeps and ends browser sessions. */
@Singleton
public class Sessions {
    public static final String COOKIE = "_session";
    /** Topic of {@code oidc.session} in the tenant settings. */
    public static final String CONFIG_TOPIC = "session-config";

    private static final Duration DEFAULT_LIFETIME = Duration.ofDays(14);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(15);

    private final Jdbi jdbi;
    private final SessionRepository repository;
    private final Cookies cookies;
    private final InstantSource clock;
    private final TenantCache<Duration> lifetimes;

    Sessions(Jdbi jdbi, Cookies cookies, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(SessionRepository.class);
        this.cookies = cookies;
        this.clock = clock;
        this.lifetimes = changes.cache(CONFIG_TOPIC, 100, (tenantId, _) -> loadLifetime(tenantId));
    }

    /** The session of the browser's cookie, if that is genuine and alive. */
    public Optional<Session> current(HttpServerRequest request, Tenant tenant) {
        return cookies.signed(request, tenant, COOKIE)
                .flatMap(id -> repository.findByIdHash(tenant.id(), Sha256.of(id), tolerant()));
    }

    public Optional<Session> find(TenantId tenantId, String uid) {
        return repository.find(tenantId, uid, tolerant());
    }

    private Instant tolerant() {
        return clock.instant().minus(CLOCK_TOLERANCE);
    }

    /**
     * Starts a session, or gives an existing one a new cookie value so that a value known before the sign-in is worth
     * nothing after it (session fixation). Saves it and sets the cookie.
     */
    public Session signIn(
            HttpServerResponse response, Tenant tenant, @Nullable Session existing, String accountId, Instant now) {
        var id = RandomIds.token();
        var session = existing == null
                ? new Session(RandomIds.token(), Sha256.of(id), null, null, Map.of(), null, now, now)
                : existing.withIdHash(Sha256.of(id));
        return store(response, tenant, session.signedIn(accountId, now), id);
    }

    /** Gives the session a new cookie value and saves it. */
    public Session rotate(HttpServerResponse response, Tenant tenant, Session session) {
        var id = RandomIds.token();
        return store(response, tenant, session.withIdHash(Sha256.of(id)), id);
    }

    /** A session in which nobody has signed in, to hold the secret of a sign-out form. */
    public Session startAnonymous(HttpServerResponse response, Tenant tenant) {
        var id = RandomIds.token();
        var now = clock.instant();
        var session = new Session(RandomIds.token(), Sha256.of(id), null, null, Map.of(), null, now, now);
        return store(response, tenant, session, id);
    }

    private Session store(HttpServerResponse response, Tenant tenant, Session session, String id) {
        var lifetime = lifetime(tenant.id());
        var renewed = session.until(clock.instant().plus(lifetime));
        repository.save(tenant.id(), renewed);
        cookies.setSigned(response, tenant, COOKIE, id, Cookies.Attributes.of("/", lifetime));
        return renewed;
    }

    /** Saves a session that was only visited: its lifetime starts anew, its cookie value stays. */
    public Session touch(HttpServerRequest request, Tenant tenant, Session session) {
        var lifetime = lifetime(tenant.id());
        var renewed = session.until(clock.instant().plus(lifetime));
        repository.save(tenant.id(), renewed);
        cookies.signed(request, tenant, COOKIE)
                .ifPresent(id -> cookies.setSigned(
                        request.response(), tenant, COOKIE, id, Cookies.Attributes.of("/", lifetime)));
        return renewed;
    }

    /** Saves a session whose cookie was set in this request already. */
    public void save(TenantId tenantId, Session session) {
        repository.save(tenantId, session);
    }

    public void end(HttpServerResponse response, Tenant tenant, Session session) {
        repository.delete(tenant.id(), session.uid());
        cookies.removeSigned(response, tenant, COOKIE, "/");
    }

    public void endAllOf(TenantId tenantId, String accountId) {
        repository.deleteOfAccount(tenantId, accountId);
    }

    /** Remembers how the person of a session signed in last. */
    public void remember(
            TenantId tenantId,
            String sessionUid,
            String accountId,
            JsonNode lastSubmission,
            @Nullable String clientId) {
        repository.saveExtension(tenantId, sessionUid, accountId, lastSubmission, clientId, clock.instant());
    }

    public Duration lifetime(TenantId tenantId) {
        return lifetimes.get(tenantId, "").orElse(DEFAULT_LIFETIME);
    }

    private Optional<Duration> loadLifetime(TenantId tenantId) {
        return Optional.of(jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT (value ->> 'ttl')::bigint
                          FROM tenant_configs
                         WHERE tenant_id = :tenantId AND key = 'oidc.session' AND value ->> 'ttl' IS NOT NULL
                        """)
                .bind("tenantId", tenantId.value())
                .mapTo(Long.class)
                .findOne()
                .map(Duration::ofSeconds)
                .orElse(DEFAULT_LIFETIME)));
    }
}
