package dev.cardea.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.http.Cookies;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
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
     * nothing after it (session fixation). Sets the cookie.
     */
    public Session signIn(
            HttpServerResponse response, Tenant tenant, @Nullable Session existing, String accountId, Instant now) {
        var id = RandomIds.token();
        var expiry = clock.instant().plus(lifetime(tenant.id()));
        if (existing != null) {
            var renewed = existing.signedIn(accountId, now).until(expiry);
            if (repository.rename(tenant.id(), renewed, Sha256.of(id))) {
                setCookie(response, tenant, id);
                return renewed.withIdHash(Sha256.of(id));
            }
        }
        var session =
                new Session(RandomIds.token(), Sha256.of(id), accountId, now, Map.of(), null, clock.instant(), expiry);
        repository.insert(tenant.id(), session);
        setCookie(response, tenant, id);
        return session;
    }

    /**
     * Gives the session a new cookie value.
     *
     * @throws OAuthException with the code {@code session.not_found} when the session ended meanwhile
     */
    public Session rotate(HttpServerResponse response, Tenant tenant, Session session) {
        var id = RandomIds.token();
        var renewed = session.until(clock.instant().plus(lifetime(tenant.id())));
        if (repository.rename(tenant.id(), renewed, Sha256.of(id))) {
            setCookie(response, tenant, id);
            return renewed.withIdHash(Sha256.of(id));
        }
        // Another tab renamed it a moment ago, and its answer carries the new cookie; or it is gone.
        return find(tenant.id(), session.uid()).orElseThrow(Sessions::gone);
    }

    /**
     * Records what a session authorized for a client; its lifetime starts anew.
     *
     * @throws OAuthException with the code {@code session.not_found} when the session ended meanwhile
     */
    public Session authorize(Tenant tenant, Session session, String clientId, Session.Authorization authorization) {
        var renewed = session.until(clock.instant().plus(lifetime(tenant.id())));
        if (!repository.authorize(tenant.id(), session.uid(), clientId, authorization, renewed.expiresAt())) {
            throw gone();
        }
        return renewed.with(clientId, authorization);
    }

    /** Lets the browser keep its cookie as long as the session now lasts. */
    public void keepCookie(HttpServerRequest request, Tenant tenant) {
        cookies.signed(request, tenant, COOKIE).ifPresent(id -> setCookie(request.response(), tenant, id));
    }

    /** Remembers a sign-out that waits for its confirmation, or forgets it. */
    public void setLogout(TenantId tenantId, Session session, Session.@Nullable PendingLogout pending) {
        repository.setLogout(tenantId, session.uid(), pending);
    }

    private void setCookie(HttpServerResponse response, Tenant tenant, String id) {
        cookies.setSigned(response, tenant, COOKIE, id, Cookies.Attributes.of("/", lifetime(tenant.id())));
    }

    private static OAuthException gone() {
        return new OAuthException(OAuthError.sessionNotFound("session not found"));
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
