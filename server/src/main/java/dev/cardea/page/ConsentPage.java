package dev.cardea.page;

import dev.cardea.tenant.Tenant;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/** Answers {@code GET /consent} without a page where nobody has to be asked. The protocol implements it. */
public interface ConsentPage {
    /**
     * @return where the browser goes on; empty when the page has to ask
     * @throws dev.cardea.problem.OAuthException {@code session.not_found} when nobody is signed in
     */
    Optional<URI> autoConsent(RoutingContext context, Tenant tenant);
}
