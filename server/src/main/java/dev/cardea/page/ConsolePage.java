package dev.cardea.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.http.RequestEdge;
import dev.cardea.key.RandomIds;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The console's shell, on the admin tenant. Until there is an administrator, every way in leads to the welcome page. */
@Singleton
class ConsolePage {
    private static final String TEMPLATE = "/web/console/index.html";
    private static final String CONSOLE = "/console";
    private static final String WELCOME = "/console/welcome";

    private final Optional<PageTemplate> template = PageTemplate.load(TEMPLATE, Set.of("NONCE", "LANG", "DIR", "DATA"));
    private final RequestEdge edge;
    private final Tenants tenants;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final String version;

    ConsolePage(
            RequestEdge edge,
            Tenants tenants,
            Jdbi jdbi,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.edge = edge;
        this.tenants = tenants;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.version = version;
    }

    void send(RoutingContext context) {
        var path = context.normalizedPath();
        var hasAdministrator = hasAdministrator();
        if (path.equals("/")) {
            HtmlResponse.redirect(context, hasAdministrator ? CONSOLE : WELCOME);
        } else if (isRoot(path) && !hasAdministrator) {
            HtmlResponse.redirect(context, WELCOME);
        } else if (path.equals(WELCOME) && hasAdministrator) {
            HtmlResponse.redirect(context, CONSOLE);
        } else {
            sendShell(context, hasAdministrator);
        }
    }

    private static boolean isRoot(String path) {
        return path.equals(CONSOLE) || path.equals(CONSOLE + "/");
    }

    private void sendShell(RoutingContext context, boolean hasAdministrator) {
        if (template.isEmpty()) {
            HtmlResponse.sendMissing(context, TEMPLATE);
            return;
        }
        var admin = RequestEdge.tenant(context);
        var data = mapper.createObjectNode()
                .put("adminEndpoint", admin.endpoint().toString())
                .put("tenantEndpoint", tenants.user().endpoint().toString())
                .put("version", version)
                .put("hasAdministrator", hasAdministrator)
                // Signing in needs the public endpoint: anywhere else the redirect does not come back.
                .put("endpointMismatch", !edge.origin(context.request()).equals(Tenants.originOf(admin.endpoint())));
        var nonce = RandomIds.secret();
        var page = template.get().fill(Map.of("NONCE", nonce, "LANG", "en", "DIR", "ltr", "DATA", Html.json(data)));
        var endpoints = tenants.user().endpoints();
        HtmlResponse.send(
                context,
                page,
                new ContentSecurityPolicy(nonce).connectsTo(endpoints).frames(endpoints));
    }

    private boolean hasAdministrator() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (
                            SELECT FROM users_roles u
                              JOIN roles r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                             WHERE u.tenant_id = :tenantId AND r.type = 'User' AND r.name = 'default:admin')
                        """)
                .bind("tenantId", TenantId.ADMIN)
                .mapTo(Boolean.class)
                .one());
    }
}
