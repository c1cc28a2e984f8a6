package dev.cardea.oidc.token;

import dev.cardea.key.ConstantTime;
import dev.cardea.key.Sha256;
import dev.cardea.oidc.revocation.GrantRevocation;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Exchanges an authorization code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.6). A code that is presented again after
 * it was spent takes everything with it that was issued under its grant (RFC 6749 §4.1.2).
 */
@Singleton
class AuthorizationCodeGrant implements TokenGrant {
    static final String TYPE = "authorization_code";

    private final TokenRepository tokens;
    private final GrantRevocation revocation;
    private final Accounts accounts;
    private final TokenTargets targets;
    private final TokenIssuer issuer;
    private final InstantSource clock;

    AuthorizationCodeGrant(
            Jdbi jdbi,
            GrantRevocation revocation,
            Accounts accounts,
            TokenTargets targets,
            TokenIssuer issuer,
            InstantSource clock) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.revocation = revocation;
        this.accounts = accounts;
        this.targets = targets;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String auditName() {
        return "AuthorizationCode";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("grant_type", "code", "redirect_uri", "code_verifier", "resource", "client_id", "client_secret");
    }

    @Override
    public TokenResponse exchange(TokenRequest request) {
        var parameters = request.parameters();
        parameters.require("code");
        var redirectUri = redirectUri(request);
        var now = clock.instant();
        var found = tokens.findCode(
                        request.tenant().id(), Sha256.of(parameters.get("code").orElseThrow()), now)
                .filter(TokenRepository.FoundCode::isAlive)
                .orElseThrow(() -> refused("authorization code not found"));
        var code = found.code();
        check(code.authorized().clientId().equals(request.client().id()), "client mismatch");
        check(code.expiresAt().isAfter(now), "authorization code is expired");
        check(!found.grant().isExpired(now), "grant is expired");
        check(found.grant().clientId().equals(request.client().id()), "client mismatch");
        checkVerifier(code, parameters.get("code_verifier"));
        check(code.redirectUri().equals(redirectUri), "authorization code redirect_uri mismatch");
        if (code.consumedAt() != null) {
            throw replayed(request, code);
        }
        User user;
        TokenTarget target;
        try {
            user = accounts.active(request.tenant().id(), code.authorized());
            target = targets.ofCode(request, code.authorized(), found.grant());
        } catch (OAuthException e) {
            tokens.consumeCode(request.tenant().id(), code.codeHash(), now);
            throw e;
        }
        try {
            return issuer.issueFirst(request, code, found.grant(), user, target);
        } catch (TokenIssuer.SpentMeanwhile _) {
            throw replayed(request, code);
        }
    }

    private static String redirectUri(TokenRequest request) {
        var registered = request.client().redirectUris();
        return request.parameters().get("redirect_uri").orElseGet(() -> {
            if (registered.size() != 1) {
                request.parameters().require("redirect_uri");
            }
            return registered.getFirst();
        });
    }

    private static void checkVerifier(AuthorizationCode code, Optional<String> verifier) {
        verifier.filter(value -> !Pkce.isVerifier(value)).ifPresent(_ -> {
            throw new OAuthException(OAuthError.invalidRequest(
                    "code_verifier must be a string of 43 to 128 characters from the unreserved set"));
        });
        var challenge = code.codeChallenge();
        // A verifier without a challenge is refused as well: it is how a PKCE downgrade shows (RFC 9700 §2.1.1).
        check((challenge != null) == verifier.isPresent(), "PKCE verification failed");
        if (challenge != null) {
            check(ConstantTime.equal(Pkce.challengeOf(verifier.orElseThrow()), challenge), "PKCE verification failed");
        }
    }

    private OAuthException replayed(TokenRequest request, AuthorizationCode code) {
        revoke(request, code.authorized());
        return refused("authorization code already consumed");
    }

    private void revoke(TokenRequest request, Authorized authorized) {
        revocation.revoke(
                request.tenant().id(),
                request.caller(),
                authorized.clientId(),
                authorized.accountId(),
                authorized.grantId());
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw refused(reason);
        }
    }

    private static OAuthException refused(String reason) {
        return new OAuthException(OAuthError.invalidGrant(reason));
    }
}
