package dev.cardea.oidc.client;

import dev.cardea.application.Application;
import dev.cardea.application.ApplicationType;
import dev.cardea.application.Applications;
import dev.cardea.application.ClientSecret;
import dev.cardea.tenant.Tenant;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks clients up; what each type of application may do at the provider is written here and nowhere else. */
@Singleton
public class Clients {
    private static final Duration ID_TOKEN_LIFETIME = Duration.ofHours(1);
    private static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofDays(14);
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final Applications applications;

    Clients(Applications applications) {
        this.applications = applications;
    }

    public Optional<Client> find(Tenant tenant, String id) {
        return applications.find(tenant.id(), id).map(Clients::client);
    }

    private static Client client(Application application) {
        var metadata = application.oidcClientMetadata();
        var custom = application.customClientMetadata();
        return new Client(
                application.id(),
                application.name(),
                application.type() == ApplicationType.Native ? Client.Type.NATIVE : Client.Type.WEB,
                application.isConfidential() || application.type() == ApplicationType.SAML,
                grantTypes(application),
                metadata.redirectUris(),
                metadata.postLogoutRedirectUris(),
                Objects.requireNonNullElse(custom.corsAllowedOrigins(), List.of()),
                application.isThirdParty(),
                application.isBuiltIn(),
                application.isThirdParty() ? Set.of("openid", "offline_access") : null,
                application.secrets().stream().map(Clients::secret).toList(),
                backChannelLogout(metadata.backchannelLogoutUri(), metadata.backchannelLogoutSessionRequired()),
                new Client.TokenPolicy(
                        custom.idTokenTtl() == null ? ID_TOKEN_LIFETIME : Duration.ofSeconds(custom.idTokenTtl()),
                        custom.idTokenSignedResponseAlg(),
                        refreshTokenLifetime(custom.refreshTokenTtlInDays(), custom.refreshTokenTtl()),
                        Boolean.TRUE.equals(custom.alwaysIssueRefreshToken()),
                        !Boolean.FALSE.equals(custom.rotateRefreshToken()),
                        custom.maxAllowedGrants()));
    }

    private static Set<String> grantTypes(Application application) {
        var types = new LinkedHashSet<String>();
        if (application.type() == ApplicationType.MachineToMachine) {
            types.add("client_credentials");
        } else if (application.customClientMetadata().usesDeviceFlow()) {
            types.addAll(List.of(DEVICE_CODE, "refresh_token"));
        } else {
            types.addAll(List.of("authorization_code", "refresh_token"));
        }
        if (application.customClientMetadata().allowsTokenExchange()) {
            types.add(TOKEN_EXCHANGE);
        }
        return types;
    }

    private static Client.Secret secret(ClientSecret secret) {
        return new Client.Secret(secret.name(), secret.digest(), secret.expiresAt());
    }

    private static Client.@Nullable BackChannelLogout backChannelLogout(
            @Nullable String uri, @Nullable Boolean isSessionRequired) {
        return uri == null
                ? null
                : new Client.BackChannelLogout(URI.create(uri), Boolean.TRUE.equals(isSessionRequired));
    }

    private static Duration refreshTokenLifetime(@Nullable Integer days, @Nullable Long seconds) {
        if (days != null) {
            return Duration.ofDays(days);
        }
        return seconds == null ? REFRESH_TOKEN_LIFETIME : Duration.ofSeconds(seconds);
    }
}
