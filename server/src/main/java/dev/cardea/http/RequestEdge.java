package dev.cardea.http;

import dev.cardea.key.RandomIds;
import dev.cardea.tenant.EndpointConfig;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.Tenants;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every request meets first: it gets an id, its tenant is found from the origin once, and every response carries
 * the hardening headers. Resources take {@code @Context Tenant} and {@code @Context ClientInfo}; routes outside of
 * JAX-RS ask {@link #tenant} and {@link #client}.
 */
@Singleton
public class RequestEdge {
    private static final int FIRST = 1_000;
    private static final String TENANT = "cardea.tenant";
    private static final String CLIENT = "cardea.client";

    private final Tenants tenants;
    private final TrustedProxies proxies;

    RequestEdge(Tenants tenants, EndpointConfig config) {
        this.tenants = tenants;
        this.proxies = new TrustedProxies(config.trustProxyHeader());
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var client = new ClientInfo(ip(request), request.getHeader("User-Agent"), RandomIds.request());
        context.put(TENANT, tenants.of(origin(request), request.localAddress().port()));
        context.put(CLIENT, client);
        SecurityHeaders.add(context.response());
        context.response().putHeader("Logto-Core-Request-Id", client.requestId());
        context.next();
    }

    public static Tenant tenant(RoutingContext context) {
        return java.util.Objects.requireNonNull(context.get(TENANT));
    }

    public static ClientInfo client(RoutingContext context) {
        return java.util.Objects.requireNonNull(context.get(CLIENT));
    }

    @Produces
    @Dependent
    @Unremovable
    Tenant currentTenant(RoutingContext context) {
        return tenant(context);
    }

    @Produces
    @Dependent
    @Unremovable
    ClientInfo currentClient(RoutingContext context) {
        return client(context);
    }

    /** Scheme, host and port as the client sees them; forwarded ones only from a trusted peer. */
    public String origin(HttpServerRequest request) {
        var scheme = forwarded(request, "X-Forwarded-Proto").orElseGet(() -> request.isSSL() ? "https" : "http");
        var authority = request.authority();
        var host = forwarded(request, "X-Forwarded-Host")
                .orElseGet(() -> authority == null ? "localhost" : authority.toString())
                .toLowerCase(Locale.ROOT);
        var defaultPort = scheme.equals("https") ? ":443" : ":80";
        return scheme + "://"
                + (host.endsWith(defaultPort) ? host.substring(0, host.length() - defaultPort.length()) : host);
    }

    private String ip(HttpServerRequest request) {
        return forwarded(request, "X-Forwarded-For")
                .orElseGet(() -> Optional.ofNullable(request.remoteAddress())
                        .map(address -> address.hostAddress())
                        .orElse("unknown"));
    }

    private Optional<String> forwarded(HttpServerRequest request, String header) {
        @Nullable String value = request.getHeader(header);
        if (value == null || value.isBlank() || !proxies.trusts(request.remoteAddress())) {
            return Optional.empty();
        }
        return Optional.of(value.split(",", 2)[0].strip());
    }
}
