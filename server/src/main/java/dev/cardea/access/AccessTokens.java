package dev.cardea.access;

import dev.cardea.access.AccessProblem.Failure;
import dev.cardea.access.AccessProblem.Forbidden;
import dev.cardea.access.AccessProblem.SubjectMissing;
import dev.cardea.access.AccessProblem.Unauthorized;
import dev.cardea.key.Jwt;
import dev.cardea.key.SigningKeys;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens for a tenant's Management API (RFC 9068 §4). Each issuer's tokens are verified with that
 * issuer's own keys. An ID token never passes: its audience is a client, not an API.
 */
// Behind a proxy, since providers are built before the run-time configuration can be read.
@ApplicationScoped
public class AccessTokens {
    private static final List<String> TYPES = List.of("at+jwt", "application/at+jwt", "jwt");

    private final SigningKeys keys;
    private final Tenants tenants;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, Tenants tenants, InstantSource clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws ProblemException {@link AccessProblem} */
    public Caller verify(Tenant tenant, String token, String scope) {
        var trusted = Stream.concat(Stream.of(tenant), tenants.admin().stream())
                .distinct()
                .toList();
        var failure = Failure.signature();
        for (var issuer : trusted) {
            var verified = Jwt.verify(keys.of(issuer.id()), token);
            if (verified.isPresent()) {
                // Both tenants may have been given the same keys: the issuer tells whose token it is.
                if (issuer.issuer().equals(verified.get().claims().get("iss"))) {
                    return caller(tenant, issuer, verified.get(), scope);
                }
                failure = Failure.claim("iss");
            }
        }
        throw new ProblemException(new Unauthorized(failure));
    }

    private Caller caller(Tenant tenant, Tenant issuer, Jwt.Verified token, String scope) {
        failure(tenant, issuer, token).ifPresent(failure -> {
            throw new ProblemException(new Unauthorized(failure));
        });
        var claims = token.claims();
        if (!(claims.get("sub") instanceof String subject) || subject.isEmpty()) {
            throw new ProblemException(new SubjectMissing());
        }
        if (!(claims.get("scope") instanceof String scopes)
                || !Arrays.asList(scopes.split(" ")).contains(scope)) {
            throw new ProblemException(new Forbidden());
        }
        return new Caller(tenant.id(), subject, claims.get("client_id") instanceof String id ? id : null);
    }

    private Optional<Failure> failure(Tenant tenant, Tenant issuer, Jwt.Verified token) {
        var claims = token.claims();
        if (token.type() != null && !TYPES.contains(token.type().toLowerCase(Locale.ROOT))) {
            return Optional.of(Failure.claim("typ"));
        }
        if (!issuer.issuer().equals(claims.get("iss"))) {
            return Optional.of(Failure.claim("iss"));
        }
        if (!isFor(tenant.managementApi(), claims.get("aud"))) {
            return Optional.of(Failure.claim("aud"));
        }
        var now = clock.instant();
        var expiry = time(claims.get("exp"));
        if (expiry == null || !expiry.isAfter(now)) {
            return Optional.of(expiry == null ? Failure.claim("exp") : Failure.expired());
        }
        var notBefore = time(claims.get("nbf"));
        return notBefore != null && notBefore.isAfter(now) ? Optional.of(Failure.claim("nbf")) : Optional.empty();
    }

    private static boolean isFor(String audience, @Nullable Object claim) {
        return claim instanceof Collection<?> several ? several.contains(audience) : audience.equals(claim);
    }

    private static @Nullable Instant time(@Nullable Object seconds) {
        return seconds instanceof Number number ? Instant.ofEpochSecond(number.longValue()) : null;
    }
}
