package dev.cardea.oidc.discovery;

import dev.cardea.key.SigningKeys;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.oidc.token.TokenEndpoint;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;

/** Metadata and keys of the provider. Endpoints follow the request's host, the issuer does not. */
@Singleton
public class DiscoveryEndpoint {
    private static final List<String> CLAIMS = List.of(
            "sub",
            "name",
            "family_name",
            "given_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at",
            "username",
            "created_at",
            "email",
            "email_verified",
            "phone_number",
            "phone_number_verified",
            "address",
            "custom_data",
            "identities",
            "sso_identities",
            "roles",
            "organizations",
            "organization_data",
            "organization_roles",
            "sid",
            "auth_time",
            "iss");

    private final SigningKeys keys;
    private final TokenEndpoint token;

    DiscoveryEndpoint(SigningKeys keys, TokenEndpoint token) {
        this.keys = keys;
        this.token = token;
    }

    public void metadata(Exchange exchange) {
        var tenant = exchange.tenant();
        var base = exchange.requestOrigin() + basePath(tenant.endpoint().getPath()) + "/oidc";
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("authorization_endpoint", base + "/auth");
        metadata.put("claims_parameter_supported", true);
        metadata.put("claims_supported", CLAIMS);
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("end_session_endpoint", base + "/session/end");
        metadata.put("grant_types_supported", token.grantTypes().toList());
        metadata.put("issuer", tenant.issuer());
        metadata.put("jwks_uri", base + "/jwks");
        metadata.put("authorization_response_iss_parameter_supported", true);
        metadata.put("response_modes_supported", List.of("form_post", "fragment", "query"));
        metadata.put("response_types_supported", List.of("code id_token", "code", "id_token", "none"));
        metadata.put("scopes_supported", Scope.SUPPORTED);
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        metadata.put("token_endpoint", base + "/token");
        metadata.put(
                "id_token_signing_alg_values_supported", keys.of(tenant.id()).algorithms());
        metadata.put("request_uri_parameter_supported", false);
        metadata.put("userinfo_endpoint", base + "/me");
        metadata.put("revocation_endpoint", base + "/token/revocation");
        metadata.put("claim_types_supported", List.of("normal"));
        exchange.json(200, metadata);
    }

    public void keys(Exchange exchange) {
        exchange.response().putHeader("Cache-Control", "no-cache, max-age=0, must-revalidate");
        exchange.json(200, keys.of(exchange.tenant().id()).published(), "application/jwk-set+json; charset=utf-8");
    }

    private static String basePath(String path) {
        return path == null ? "" : path;
    }
}
