package dev.cardea.oidc.consent;

import dev.cardea.page.ConsentPage;
import dev.cardea.tenant.Tenant;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Consents for the person where nothing is to be asked: the operator's own applications. */
@Singleton
class AutoConsent implements ConsentPage {
    private final Consents consents;

    AutoConsent(Consents consents) {
        this.consents = consents;
    }

    /** Grants what the pending consent prompt asks for; empty for a third party, whose page asks the person. */
    @Override
    public Optional<URI> autoConsent(RoutingContext context, Tenant tenant) {
        var pending = consents.pending(context.request(), tenant);
        return pending.client().isThirdParty() ? Optional.empty() : Optional.of(consents.grant(tenant, pending));
    }
}
