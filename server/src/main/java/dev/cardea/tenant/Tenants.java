package dev.cardea.tenant;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tenants and the rule that tells which one a request is for. */
@Singleton
public class Tenants {
    private final Tenant user;
    private final Optional<Tenant> admin;
    /** The admin endpoint that stands without being configured. */
    private final URI unconfigured;

    Tenants(EndpointConfig config) {
        user = tenant(TenantId.DEFAULT, config.endpoint(), config.port(), config.disableLocalhost())
                .orElseThrow(() -> new IllegalArgumentException("DISABLE_LOCALHOST is set, so ENDPOINT must be, too"));
        unconfigured = config.adminEndpoint()
                .map(Tenants::withoutTrailingSlash)
                .filter(localhost(config.adminPort())::equals)
                .map(_ -> URI.create("about:blank"))
                .orElse(localhost(config.adminPort()));
        admin = tenant(TenantId.ADMIN, config.adminEndpoint(), config.adminPort(), config.adminDisableLocalhost());
    }

    private static Optional<Tenant> tenant(
            TenantId id, Optional<URI> configured, int port, boolean localhostIsDisabled) {
        var endpoints = new ArrayList<URI>();
        configured.map(Tenants::withoutTrailingSlash).ifPresent(endpoints::add);
        var localhost = localhost(port);
        if (!localhostIsDisabled && !endpoints.contains(localhost)) {
            endpoints.add(localhost);
        }
        return endpoints.isEmpty() ? Optional.empty() : Optional.of(new Tenant(id, endpoints.getFirst(), endpoints));
    }

    private static URI localhost(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static URI withoutTrailingSlash(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("Not an absolute URL: " + uri);
        }
        var text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }

    public Tenant user() {
        return user;
    }

    /** Absent when the admin listener is switched off. */
    public Optional<Tenant> admin() {
        return admin;
    }

    public List<Tenant> all() {
        return admin.map(tenant -> List.of(user, tenant)).orElse(List.of(user));
    }

    public Tenant get(TenantId id) {
        return all().stream()
                .filter(tenant -> tenant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The admin tenant when the request's origin is one of its endpoints, else the user tenant; the port alone
     * decides nothing. The localhost address that nobody configured counts on the admin listener only: who closes that
     * to the outside must not find it open under a forged {@code Host} on the public one.
     *
     * @param origin scheme, host and port as the client sees them, e.g. {@code https://auth.acme.dev}
     * @param localPort of the listener that took the request
     */
    public Tenant of(String origin, int localPort) {
        return admin.filter(tenant -> tenant.endpoints().stream()
                        .filter(endpoint -> !endpoint.equals(unconfigured) || localPort == unconfigured.getPort())
                        .anyMatch(endpoint -> originOf(endpoint).equals(origin)))
                .orElse(user);
    }

    /** Whether cookies of the two tenants would meet, since cookies ignore ports (RFC 6265 §8.5). */
    public boolean shareHost() {
        return admin.filter(tenant -> tenant.endpoints().stream()
                        .anyMatch(mine -> user.endpoints().stream()
                                .anyMatch(theirs -> theirs.getHost().equalsIgnoreCase(mine.getHost()))))
                .isPresent();
    }

    /** Scheme, host and, unless it is the scheme's default, port (RFC 6454 §6.2). */
    public static String originOf(URI uri) {
        var scheme = uri.getScheme().toLowerCase(java.util.Locale.ROOT);
        var defaultPort = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(java.util.Locale.ROOT) + port;
    }
}
