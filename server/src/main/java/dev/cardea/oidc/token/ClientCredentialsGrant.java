package dev.cardea.oidc.token;

import dev.cardea.key.SigningKeys;
import dev.cardea.oidc.scope.ResourceScopes;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

/** A token for a client by itself (RFC 6749 §4.4): always a JWT, never a refresh token, nothing stored. */
@Singleton
class ClientCredentialsGrant implements TokenGrant {
    static final String TYPE = "client_credentials";

    private final TokenTargets targets;
    private final ResourceScopes resources;
    private final SigningKeys keys;
    private final InstantSource clock;

    ClientCredentialsGrant(TokenTargets targets, ResourceScopes resources, SigningKeys keys, InstantSource clock) {
        this.targets = targets;
        this.resources = resources;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String auditName() {
        return "ClientCredentials";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("grant_type", "scope", "resource", "organization_id", "client_id", "client_secret");
    }

    @Override
    public TokenResponse exchange(TokenRequest request) {
        var tenant = request.tenant();
        var clientId = request.client().id();
        if (request.parameters().has("organization_id")) {
            throw new OAuthException(
                    OAuthError.of("access_denied", 403, "app has not associated with the organization"));
        }
        var indicator = targets.ofClient(request);
        var requested = request.parameters().get("scope").map(Scope::parse).orElse(Set.of());
        var granted = Scope.intersection(requested, resources.ofClient(tenant.id(), clientId, indicator));
        // Without a matching scope the claim and the member are left out, unlike for people's tokens.
        var scope = granted.isEmpty() ? null : Scope.join(granted);
        var lifetime = resources.lifetime(tenant.id(), indicator);
        var token = new JwtAccessToken(tenant.issuer(), clientId, clientId, indicator, scope, null)
                .sign(keys.of(tenant.id()).current(), clock.instant(), lifetime);
        return new TokenResponse(token, lifetime, null, null, scope, null, null);
    }
}
