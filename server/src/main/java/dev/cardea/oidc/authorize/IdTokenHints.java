package dev.cardea.oidc.authorize;

import dev.cardea.key.Jwt;
import dev.cardea.key.SigningKeys;
import dev.cardea.oidc.client.Client;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads ID tokens that come back as hints. They may have expired; everything else about them must hold. */
@Singleton
public class IdTokenHints {
    private final SigningKeys keys;

    IdTokenHints(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param audience the client that the token was issued to */
    public record Hint(String subject, String audience) {}

    /** Empty unless it is an ID token of this tenant. */
    public Optional<Hint> read(Tenant tenant, String token) {
        return Jwt.verify(keys.of(tenant.id()), token)
                // ID tokens carry no typ; access tokens and logout tokens do, and are no hints.
                .filter(verified -> verified.type() == null)
                .filter(verified -> tenant.issuer().equals(verified.claims().get("iss")))
                .flatMap(verified -> {
                    var audience = verified.claims().get("aud") instanceof List<?> list && list.size() == 1
                            ? list.getFirst()
                            : verified.claims().get("aud");
                    return verified.claims().get("sub") instanceof String subject && audience instanceof String client
                            ? Optional.of(new Hint(subject, client))
                            : Optional.empty();
                });
    }

    /** @throws OAuthException {@code invalid_request} when the token does not hold or is another client's */
    String subject(Tenant tenant, Client client, String token) {
        return read(tenant, token)
                .filter(hint -> hint.audience().equals(client.id()))
                .map(Hint::subject)
                .orElseThrow(() -> new OAuthException(OAuthError.invalidRequest("could not validate id_token_hint")));
    }
}
