package dev.cardea.access;

import static org.hamcrest.Matchers.equalTo;

import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ManagementApi;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@CardeaTest
class AccessTest {
    @Inject
    ManagementApi api;

    private void expect(
            TenantId to,
            TenantId issuer,
            @Nullable String type,
            Consumer<Map<String, Object>> change,
            int status,
            @Nullable String code) {
        var claims = api.claims(api.tenant(issuer), api.tenant(to));
        change.accept(claims);
        var response = api.to(to)
                .header("Authorization", "Bearer " + api.token(api.tenant(issuer), type, claims))
                .get("/api/resources")
                .then()
                .statusCode(status);
        if (code != null) {
            response.body("code", equalTo(code));
        }
    }

    @Test
    void asksForABearerToken() {
        api.to(TenantId.DEFAULT)
                .get("/api/users")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth.authorization_header_missing"));
        api.to(TenantId.DEFAULT)
                .header("Authorization", "Basic abc")
                .get("/api/users")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth.authorization_token_type_not_supported"))
                .body("data.supportedTypes[0]", equalTo("Bearer"));
        for (var token : new String[] {"Bearer", "Bearer ", "Bearer x.y.z", "Bearer opaque"}) {
            api.to(TenantId.DEFAULT)
                    .header("Authorization", token)
                    .get("/api/users")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("auth.unauthorized"));
        }
    }

    @Test
    void doesNotServeTheAdminTenantUnderAForgedHost() {
        io.restassured.RestAssured.given()
                .port(api.tenant(TenantId.DEFAULT).endpoint().getPort())
                .header("Host", api.tenant(TenantId.ADMIN).endpoint().getAuthority())
                .get("/oidc/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(api.tenant(TenantId.DEFAULT).issuer()));
    }

    @Test
    void acceptsTokensOfTheTenantAndOfTheAdminTenant() {
        expect(TenantId.DEFAULT, TenantId.DEFAULT, "at+jwt", _ -> {}, 200, null);
        expect(TenantId.DEFAULT, TenantId.ADMIN, "at+jwt", _ -> {}, 200, null);
        expect(TenantId.ADMIN, TenantId.ADMIN, "at+jwt", _ -> {}, 200, null);
        expect(TenantId.ADMIN, TenantId.DEFAULT, "at+jwt", _ -> {}, 401, "auth.unauthorized");
    }

    @Test
    void checksEveryClaim() {
        expect(TenantId.DEFAULT, TenantId.DEFAULT, "at+jwt", claims -> claims.put("exp", 1), 401, "auth.unauthorized");
        expect(TenantId.DEFAULT, TenantId.DEFAULT, "at+jwt", claims -> claims.remove("exp"), 401, "auth.unauthorized");
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                "at+jwt",
                claims -> claims.put("nbf", 9_999_999_999L),
                401,
                "auth.unauthorized");
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                "at+jwt",
                claims -> claims.put("iss", "https://evil.example/oidc"),
                401,
                "auth.unauthorized");
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                "at+jwt",
                claims -> claims.put("aud", "https://admin.logto.app/api"),
                401,
                "auth.unauthorized");
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                "at+jwt",
                claims -> claims.remove("sub"),
                401,
                "auth.jwt_sub_missing");
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                "at+jwt",
                claims -> claims.put("scope", "read allx"),
                403,
                "auth.forbidden");
        expect(TenantId.DEFAULT, TenantId.DEFAULT, "at+jwt", claims -> claims.remove("scope"), 403, "auth.forbidden");
        expect(TenantId.DEFAULT, TenantId.DEFAULT, "logout+jwt", _ -> {}, 401, "auth.unauthorized");
    }

    @Test
    void refusesIdTokens() {
        expect(
                TenantId.DEFAULT,
                TenantId.DEFAULT,
                null,
                claims -> claims.put("aud", ManagementApi.MACHINE),
                401,
                "auth.unauthorized");
    }

    @Test
    void knowsNoDevelopmentHeader() {
        api.to(TenantId.DEFAULT)
                .header("development-user-id", "somebody")
                .get("/api/users")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth.authorization_header_missing"));
    }

    @Test
    void authenticatesBeforeAnythingIsChecked() {
        api.to(TenantId.DEFAULT).get("/api/users?page=0").then().statusCode(401);
        api.to(TenantId.DEFAULT).body("nonsense").post("/api/users").then().statusCode(401);
    }
}
