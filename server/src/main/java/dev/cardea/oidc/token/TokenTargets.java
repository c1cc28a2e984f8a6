package dev.cardea.oidc.token;

import dev.cardea.grant.Grant;
import dev.cardea.oidc.scope.ResourceScopes;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a token is for from the resources that were asked for, then and now (RFC 8707 §2.2). */
@Singleton
class TokenTargets {
    private final ResourceScopes resources;

    TokenTargets(ResourceScopes resources) {
        this.resources = resources;
    }

    /** For a code: the grant is authoritative, roles are not asked again. */
    TokenTarget ofCode(TokenRequest request, Authorized authorized, Grant grant) {
        var scope = Scope.parse(authorized.scope());
        return indicator(request, authorized, scope)
                .<TokenTarget>map(indicator -> new TokenTarget.Resource(
                        indicator,
                        resources.lifetime(request.tenant().id(), indicator),
                        null,
                        Scope.intersection(grant.scopes(indicator), scope)))
                .orElseGet(TokenTarget.Provider::new);
    }

    /** For a refresh token: what the grant allows and the person still has. */
    TokenTarget ofRefresh(
            TokenRequest request,
            Authorized authorized,
            Grant grant,
            User user,
            @Nullable String organizationId,
            Set<String> scope) {
        var tenantId = request.tenant().id();
        if (organizationId != null && !request.parameters().has("resource")) {
            return new TokenTarget.Organization(
                    organizationId,
                    Scope.intersection(
                            resources.ofOrganization(tenantId, user.id().value(), organizationId), scope));
        }
        return indicator(request, authorized, scope)
                .<TokenTarget>map(indicator -> new TokenTarget.Resource(
                        indicator,
                        resources.lifetime(tenantId, indicator),
                        organizationId,
                        Scope.intersection(
                                Scope.intersection(grant.scopes(indicator), scope),
                                resources.ofUser(
                                        tenantId, user.id().value(), request.client(), indicator, organizationId))))
                .orElseGet(TokenTarget.Provider::new);
    }

    /** For a client by itself: one resource, explicit or the tenant's default. */
    String ofClient(TokenRequest request) {
        var tenantId = request.tenant().id();
        var requested = request.parameters().all("resource");
        if (requested.size() > 1) {
            throw new OAuthException(OAuthError.invalidTarget(
                    "only a single resource indicator value is supported for this grant type"));
        }
        var indicator = requested.stream()
                .findFirst()
                .or(() -> resources.defaultIndicator(tenantId))
                .orElseThrow(() -> new OAuthException(
                        OAuthError.invalidTarget("both `resource` and `organization_id` are not provided")));
        resources.requireKnown(tenantId, indicator);
        return indicator;
    }

    private Optional<String> indicator(TokenRequest request, Authorized authorized, Set<String> scope) {
        var tenantId = request.tenant().id();
        var stored = authorized.resources();
        var requested = request.parameters().all("resource");
        if (requested.isEmpty()) {
            if (scope.contains(Scope.OPENID) || stored.isEmpty()) {
                return Optional.empty();
            }
            return stored.size() == 1
                    ? Optional.of(stored.getFirst())
                    : resources.defaultIndicator(tenantId).filter(stored::contains);
        }
        var chosen = requested.size() == 1 ? Optional.of(requested.getFirst()) : resources.defaultIndicator(tenantId);
        chosen.ifPresent(indicator -> {
            resources.requireKnown(tenantId, indicator);
            if (!stored.contains(indicator)) {
                throw new OAuthException(OAuthError.invalidTarget());
            }
        });
        return chosen;
    }
}
