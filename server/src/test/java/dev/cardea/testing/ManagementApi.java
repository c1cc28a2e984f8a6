package dev.cardea.testing;

import static io.restassured.RestAssured.given;

import dev.cardea.key.Jwt;
import dev.cardea.key.RandomIds;
import dev.cardea.key.SigningKeys;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the Management API as a machine with every right; what a test wants otherwise, it says. */
@Singleton
public class ManagementApi {
    public static final String MACHINE = "m2m0000000000000000ci";

    private final SigningKeys keys;
    private final Tenants tenants;

    ManagementApi(SigningKeys keys, Tenants tenants) {
        this.keys = keys;
        this.tenants = tenants;
    }

    /** A request to the default tenant's API with a good token and a JSON body. */
    public RequestSpecification request() {
        return request(TenantId.DEFAULT);
    }

    public RequestSpecification request(TenantId tenantId) {
        var tenant = tenants.get(tenantId);
        return to(tenantId).header("Authorization", "Bearer " + token(tenant, tenant, claims(tenant, tenant)));
    }

    /** A request that reaches a tenant, without a token. */
    public RequestSpecification to(TenantId tenantId) {
        return given().port(tenants.get(tenantId).endpoint().getPort()).contentType(ContentType.JSON);
    }

    public Tenant tenant(TenantId tenantId) {
        return tenants.get(tenantId);
    }

    /** Claims of a good token of {@code issuer} for the API of {@code tenant}. */
    public Map<String, Object> claims(Tenant issuer, Tenant tenant) {
        var claims = new LinkedHashMap<String, Object>();
        var now = Instant.now().getEpochSecond();
        claims.put("iss", issuer.issuer());
        claims.put("sub", MACHINE);
        claims.put("client_id", MACHINE);
        claims.put("aud", tenant.managementApi());
        claims.put("scope", "all");
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("jti", RandomIds.standard());
        return claims;
    }

    public String token(Tenant issuer, Tenant tenant, Map<String, Object> claims) {
        return token(issuer, "at+jwt", claims);
    }

    public String token(Tenant issuer, @Nullable String type, Map<String, Object> claims) {
        return Jwt.sign(keys.of(issuer.id()).current(), type, claims);
    }

    /** A text that no other test uses. */
    public static String unique(String prefix) {
        return prefix + "_" + RandomIds.brief();
    }
}
