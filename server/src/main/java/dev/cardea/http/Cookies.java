package dev.cardea.http;

import dev.cardea.key.CookieKeys;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.Tenants;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes cookies. A signed cookie has a companion {@code <name>.sig}; one whose signature does not hold
 * counts as absent. Cookies ignore ports, so where both tenants share a host name the admin tenant's names carry the
 * suffix {@code _admin}.
 */
@Singleton
public class Cookies {
    private final CookieKeys keys;
    private final boolean tenantsShareHost;

    Cookies(CookieKeys keys, Tenants tenants) {
        this.keys = keys;
        this.tenantsShareHost = tenants.shareHost();
    }

    /**
     * How a cookie is set.
     *
     * @param lifetime null for the browser's session, zero to remove it
     */
    public record Attributes(String path, @Nullable Duration lifetime, boolean isHttpOnly) {
        public static Attributes of(String path, Duration lifetime) {
            return new Attributes(path, lifetime, true);
        }
    }

    public Optional<String> signed(HttpServerRequest request, Tenant tenant, String name) {
        var actualName = name(tenant, name);
        return read(request, actualName)
                .filter(value -> read(request, actualName + ".sig")
                        .filter(signature -> keys.verifies(tenant.id(), actualName, value, signature))
                        .isPresent());
    }

    public void setSigned(
            HttpServerResponse response, Tenant tenant, String name, String value, Attributes attributes) {
        var actualName = name(tenant, name);
        write(response, tenant, actualName, value, attributes);
        write(response, tenant, actualName + ".sig", keys.sign(tenant.id(), actualName, value), attributes);
    }

    public void removeSigned(HttpServerResponse response, Tenant tenant, String name, String path) {
        var gone = Attributes.of(path, Duration.ZERO);
        write(response, tenant, name(tenant, name), "", gone);
        write(response, tenant, name(tenant, name) + ".sig", "", gone);
    }

    /**
     * Sets a cookie of the browser's session whose value is JSON as it stands, for pages to read. The strict encoder
     * refuses quotes and commas, every browser takes them.
     */
    public void setJson(HttpServerResponse response, Tenant tenant, String name, String json) {
        var secure = "https".equals(tenant.endpoint().getScheme()) ? "; Secure" : "";
        response.headers().add("Set-Cookie", name(tenant, name) + "=" + json + "; Path=/; SameSite=Lax" + secure);
    }

    /** Reads such a cookie from the header itself, since the strict decoder drops it. */
    public Optional<String> json(HttpServerRequest request, Tenant tenant, String name) {
        var prefix = name(tenant, name) + "=";
        var header = request.getHeader("Cookie");
        return header == null
                ? Optional.empty()
                : java.util.Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith(prefix))
                        .map(pair -> pair.substring(prefix.length()))
                        .findFirst();
    }

    private String name(Tenant tenant, String name) {
        return tenantsShareHost && tenant.isAdmin() ? name + "_admin" : name;
    }

    private static Optional<String> read(HttpServerRequest request, String name) {
        // Several of one name: browsers send the most specific path first (RFC 6265 §5.4), and that one counts.
        return request.cookies(name).stream().findFirst().map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private static void write(
            HttpServerResponse response, Tenant tenant, String name, String value, Attributes attributes) {
        var cookie = Cookie.cookie(name, value)
                .setPath(attributes.path())
                .setHttpOnly(attributes.isHttpOnly())
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(tenant.endpoint().getScheme()));
        if (attributes.lifetime() != null) {
            cookie.setMaxAge(attributes.lifetime().toSeconds());
        }
        response.addCookie(cookie);
    }

    /** Makes any text a cookie value; what reads it percent-decodes. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
