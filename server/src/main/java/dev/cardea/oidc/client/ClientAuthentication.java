package dev.cardea.oidc.client;

import dev.cardea.key.ConstantTime;
import dev.cardea.key.Sha256;
import dev.cardea.oidc.Exchange;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place that reads client authentication (RFC 6749 §2.3). */
@Singleton
public class ClientAuthentication {
    private final Clients clients;
    private final InstantSource clock;

    ClientAuthentication(Clients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * A client that proved who it is, or a public one that named itself.
     *
     * @param secretName which of its secrets it used, for the audit log
     */
    public record Authenticated(Client client, @Nullable String secretName) {}

    private record Credentials(String clientId, @Nullable String secret) {}

    /**
     * @throws OAuthException {@code invalid_request} for a malformed attempt, {@code invalid_client} 400 for an unknown
     *     client and 401 for a failed authentication
     */
    public Authenticated authenticate(Exchange exchange) {
        return authenticate(exchange, _ -> {});
    }

    /** As above, and tells {@code known} which client it is before that proves it. */
    public Authenticated authenticate(Exchange exchange, Consumer<Client> known) {
        var parameters = exchange.parameters();
        var header = Optional.ofNullable(exchange.header("Authorization"));
        var mechanisms = Stream.of(header, parameters.get("client_assertion"), parameters.get("client_secret"))
                .filter(Optional::isPresent)
                .count();
        if (mechanisms > 1) {
            throw invalid("client authentication must only be provided using one mechanism");
        }
        var credentials = header.isPresent() ? basic(header.get(), exchange) : posted(exchange);
        var client = clients.find(exchange.tenant(), credentials.clientId())
                .orElseThrow(
                        () -> new OAuthException(OAuthError.invalidClient("invalid client " + credentials.clientId())));
        known.accept(client);
        exchange.allowOriginOf(client);
        return verify(client, credentials, parameters.has("client_assertion"));
    }

    /** RFC 6749 §2.3.1: both parts are form-encoded before they are base64-encoded. */
    private static Credentials basic(String header, Exchange exchange) {
        var parts = header.split(" ");
        if (parts.length != 2 || !parts[0].equalsIgnoreCase("Basic")) {
            throw invalid("invalid authorization header value format");
        }
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw invalid("invalid authorization header value format");
        }
        var colon = decoded.indexOf(':');
        if (colon < 0) {
            throw invalid("invalid authorization header value format");
        }
        var id = formDecode(decoded.substring(0, colon));
        var secret = formDecode(decoded.substring(colon + 1));
        exchange.parameters()
                .get("client_id")
                .filter(other -> !other.equals(id))
                .ifPresent(_ -> {
                    throw invalid("client_id mismatch");
                });
        if (secret.isEmpty()) {
            throw invalid("client_secret must be provided in the Authorization header");
        }
        return new Credentials(id, secret);
    }

    private static String formDecode(String text) {
        try {
            var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)) {
                return decoded;
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one answer for both.
        }
        throw invalid("client_id and client_secret in the authorization header are not properly encoded");
    }

    private static Credentials posted(Exchange exchange) {
        var id = exchange.parameters()
                .get("client_id")
                .orElseThrow(() -> invalid("no client authentication mechanism provided"));
        return new Credentials(id, exchange.parameters().get("client_secret").orElse(null));
    }

    private Authenticated verify(Client client, Credentials credentials, boolean hasAssertion) {
        if (!client.isConfidential()) {
            if (credentials.secret() != null || hasAssertion) {
                throw failed("the client has no secret");
            }
            return new Authenticated(client, null);
        }
        var secret = credentials.secret();
        if (secret == null) {
            throw failed("no secret was sent");
        }
        var digest = Sha256.of(secret);
        Client.Secret match = null;
        // Every secret is compared, so that the time tells nothing about which one fits.
        for (var candidate : client.secrets()) {
            if (ConstantTime.equal(candidate.digest(), digest)) {
                match = candidate;
            }
        }
        if (match == null) {
            throw failed("the secret is wrong");
        }
        if (match.expiresAt() != null && match.expiresAt().isBefore(clock.instant())) {
            throw invalid("client secret has expired");
        }
        return new Authenticated(client, match.name());
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.invalidRequest(description));
    }

    private static OAuthException failed(String reason) {
        return new OAuthException(OAuthError.clientAuthenticationFailed(reason));
    }
}
