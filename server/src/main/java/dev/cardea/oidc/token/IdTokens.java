package dev.cardea.oidc.token;

import dev.cardea.grant.Grant;
import dev.cardea.key.Jwt;
import dev.cardea.key.SigningKey;
import dev.cardea.key.SigningKeys;
import dev.cardea.oidc.claims.ClaimsRequest;
import dev.cardea.oidc.claims.IdTokenClaims;
import dev.cardea.oidc.claims.UserClaims;
import dev.cardea.oidc.client.Client;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;

/** Issues ID tokens (OpenID Connect Core §2). */
@Singleton
class IdTokens {
    private final UserClaims claims;
    private final IdTokenClaims settings;
    private final SigningKeys keys;
    private final InstantSource clock;

    IdTokens(UserClaims claims, IdTokenClaims settings, SigningKeys keys, InstantSource clock) {
        this.claims = claims;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    String issue(Tenant tenant, Client client, Authorized authorized, Grant grant, User user, Set<String> scope) {
        var asked = new ClaimsRequest(authorized.claims()).idToken();
        var extended = new LinkedHashSet<>(settings.enabled(tenant.id()));
        extended.addAll(Scope.intersection(asked, UserClaims.EXTENDED));
        var body = claims.of(user, Scope.intersection(scope, grant.scopes()), extended);
        var now = clock.instant();
        if (authorized.nonce() != null) {
            body.put("nonce", authorized.nonce());
        }
        if (client.wantsSessionId() && authorized.sid() != null) {
            body.put("sid", authorized.sid());
        }
        if (authorized.authTime() != null) {
            body.put("auth_time", authorized.authTime().getEpochSecond());
        }
        if (authorized.acr() != null) {
            body.put("acr", authorized.acr());
        }
        body.put("aud", client.id());
        body.put("exp", now.plus(client.policy().idTokenLifetime()).getEpochSecond());
        body.put("iat", now.getEpochSecond());
        body.put("iss", tenant.issuer());
        return Jwt.sign(key(tenant, client), null, body);
    }

    private SigningKey key(Tenant tenant, Client client) {
        var ring = keys.of(tenant.id());
        var chosen = client.policy().idTokenAlgorithm();
        return chosen == null ? ring.current() : ring.forAlgorithm(chosen);
    }
}
