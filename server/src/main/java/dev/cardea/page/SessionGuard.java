package dev.cardea.page;

import dev.cardea.http.RequestEdge;
import dev.cardea.interaction.Interactions;
import dev.cardea.problem.OAuthException;
import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.tenant.TenantId;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Turns away who opens a sign-in page without a pending authorization request: nothing they do there could end well. */
@Singleton
class SessionGuard {
    private static final List<String> GUARDED =
            List.of("/sign-in", "/consent", "/register", "/single-sign-on", "/social/register", "/forgot-password");

    private final Interactions interactions;
    private final SignInExperiences experiences;
    private final Jdbi jdbi;

    SessionGuard(Interactions interactions, SignInExperiences experiences, Jdbi jdbi) {
        this.interactions = interactions;
        this.experiences = experiences;
        this.jdbi = jdbi;
    }

    /** Returns whether the page may be shown; else the browser was sent elsewhere. */
    boolean admits(RoutingContext context) {
        var path = context.normalizedPath();
        if (!path.equals("/") && GUARDED.stream().noneMatch(path::startsWith)
                || context.request().getParam("preview") != null) {
            return true;
        }
        try {
            interactions.current(context.request(), RequestEdge.tenant(context));
            return true;
        } catch (OAuthException _) {
            HtmlResponse.redirect(context, destination(context));
            return false;
        }
    }

    private String destination(RoutingContext context) {
        var tenant = RequestEdge.tenant(context);
        return Optional.ofNullable(experiences.get(tenant.id()).text("unknownSessionRedirectUrl"))
                .filter(url -> !url.isEmpty())
                .or(() -> configured(tenant.id()))
                .orElse(tenant.endpoint() + "/unknown-session");
    }

    private Optional<String> configured(TenantId tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT value ->> 'url'
                          FROM tenant_configs
                         WHERE tenant_id = :tenantId AND key = 'sessionNotFoundRedirectUrl'
                           AND value ->> 'url' IS NOT NULL
                        """)
                .bind("tenantId", tenantId)
                .mapTo(String.class)
                .findOne());
    }
}
