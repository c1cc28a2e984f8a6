package dev.cardea.application;

import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients that every tenant has without a row, and the console's redirect URIs, which follow the endpoints. */
final class BuiltInApplications {
    static final String ADMIN_CONSOLE = "admin-console";

    private BuiltInApplications() {}

    static Optional<Application> find(Tenant tenant, String id) {
        return switch (id) {
            case "demo-app" ->
                Optional.of(builtIn(
                        tenant.id(),
                        id,
                        "Live Preview",
                        ApplicationType.SPA,
                        same(under(tenant, "/demo-app")),
                        CustomClientMetadata.EMPTY));
            case "account-center" ->
                Optional.of(builtIn(
                        tenant.id(),
                        id,
                        "Account Center",
                        ApplicationType.SPA,
                        same(under(tenant, "/account")),
                        CustomClientMetadata.alwaysIssuingRefreshTokens()));
            case "device-demo-app" ->
                Optional.of(builtIn(
                        tenant.id(),
                        id,
                        "Device Flow Preview",
                        ApplicationType.Native,
                        OidcClientMetadata.of(List.of(), under(tenant, "/device-demo-app")),
                        CustomClientMetadata.deviceFlow()));
            default -> Optional.empty();
        };
    }

    private static Application builtIn(
            TenantId tenantId,
            String id,
            String name,
            ApplicationType type,
            OidcClientMetadata metadata,
            CustomClientMetadata custom) {
        return new Application(
                tenantId,
                id,
                name,
                null,
                type,
                metadata,
                custom,
                Map.of(),
                false,
                false,
                Instant.EPOCH,
                List.of(),
                true);
    }

    private static List<String> under(Tenant tenant, String path) {
        return tenant.endpoints().stream().map(endpoint -> endpoint + path).toList();
    }

    private static OidcClientMetadata same(List<String> uris) {
        return OidcClientMetadata.of(uris, uris);
    }

    /** Adds the console's own addresses under every admin endpoint to what its row says. */
    static OidcClientMetadata withConsole(OidcClientMetadata stored, Tenants tenants) {
        var redirectUris = new LinkedHashSet<>(stored.redirectUris());
        var postLogoutRedirectUris = new LinkedHashSet<>(stored.postLogoutRedirectUris());
        tenants.admin().ifPresent(admin -> {
            redirectUris.addAll(under(admin, "/console/callback"));
            postLogoutRedirectUris.addAll(under(admin, "/console"));
        });
        return new OidcClientMetadata(
                List.copyOf(redirectUris),
                List.copyOf(postLogoutRedirectUris),
                stored.backchannelLogoutUri(),
                stored.backchannelLogoutSessionRequired(),
                stored.logoUri());
    }
}
