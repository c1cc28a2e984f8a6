package dev.cardea.application;

import static dev.cardea.testing.ManagementApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.cardea.role.Scopes;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ManagementApi;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CardeaTest
class ApplicationApiTest {
    @Inject
    ManagementApi api;

    @Inject
    Applications applications;

    @Inject
    CredentialsCommand credentials;

    @Inject
    Scopes scopes;

    private String create(String type) {
        return api.request()
                .body(Map.of("name", unique("app"), "type", type))
                .post("/api/applications")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("secret")))
                .body("$", not(hasKey("isAdmin")))
                .body("tenantId", equalTo("default"))
                .extract()
                .path("id");
    }

    @Test
    void createsReadsChangesAndDeletes() {
        var id = create("SPA");
        api.request()
                .get("/api/applications/" + id)
                .then()
                .statusCode(200)
                .body("isAdmin", equalTo(false))
                .body("oidcClientMetadata.redirectUris", hasSize(0));
        assertThat(applications.find(TenantId.DEFAULT, id)).isPresent();

        api.request()
                .body(
                        "{\"oidcClientMetadata\": {\"redirectUris\": [\"https://*.acme.dev/cb\", \"com.acme:/cb\"], \"postLogoutRedirectUris\": []}, \"description\": null}")
                .patch("/api/applications/" + id)
                .then()
                .statusCode(200)
                .body("oidcClientMetadata.redirectUris", hasItem("com.acme:/cb"));
        assertThat(applications
                        .find(TenantId.DEFAULT, id)
                        .orElseThrow()
                        .oidcClientMetadata()
                        .redirectUris())
                .hasSize(2);

        api.request().delete("/api/applications/" + id).then().statusCode(204);
        api.request()
                .get("/api/applications/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("entity.not_exists_with_id"));
        assertThat(applications.find(TenantId.DEFAULT, id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"type\": \"SAML\"}|400|application.saml.use_saml_app_api",
                "{\"name\": \"a\", \"type\": \"SPA\", \"customClientMetadata\": {\"isDeviceFlow\": true}}|422|application.device_flow_native_only",
                "{\"name\": \"a\", \"type\": \"Protected\"}|400|application.protected_app_metadata_is_required",
                "{\"name\": \"a\", \"type\": \"Protected\", \"protectedAppMetadata\": {\"subDomain\": \"a b\", \"origin\": \"x\"}}|422|application.invalid_subdomain",
                "{\"name\": \"a\", \"type\": \"Protected\", \"protectedAppMetadata\": {\"subDomain\": \"ab\", \"origin\": \"x\"}}|501|application.protected_app_not_configured",
                "{\"name\": \"a\", \"type\": \"MachineToMachine\", \"isThirdParty\": true}|400|application.invalid_third_party_application_type",
                "{\"name\": \"a\", \"type\": \"SPA\", \"isThirdParty\": true, \"customClientMetadata\": {\"allowTokenExchange\": true}}|422|application.third_party_application_cannot_enable_token_exchange",
                "{\"name\": \"\", \"type\": \"SPA\"}|400|guard.invalid_input",
                "{\"type\": \"SPA\"}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"Other\"}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"SPA\", \"oidcClientMetadata\": {\"redirectUris\": []}}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"SPA\", \"oidcClientMetadata\": {\"redirectUris\": [\"nonsense\"], \"postLogoutRedirectUris\": []}}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"SPA\", \"oidcClientMetadata\": {\"redirectUris\": [5], \"postLogoutRedirectUris\": []}}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"SPA\", \"customClientMetadata\": {\"refreshTokenTtlInDays\": 181}}|400|guard.invalid_input",
                "{\"name\": \"a\", \"type\": \"SPA\", \"customData\": []}|400|guard.invalid_input"
            })
    void refuses(String body, int status, String code) {
        api.request()
                .body(body)
                .post("/api/applications")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void keepsSecretsThatCanBeRotated() {
        var id = create("Traditional");
        var first = api.request()
                .get("/api/applications/" + id + "/secrets")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("Default secret"))
                .body("[0].value", matchesPattern("[0-9A-Za-z]{32}"))
                .extract()
                .<String>path("[0].value");
        assertThat(applications.find(TenantId.DEFAULT, id).orElseThrow().secret(first))
                .isPresent();

        api.request()
                .body(Map.of(
                        "name",
                        "Second",
                        "expiresAt",
                        Instant.now().plusSeconds(60).toEpochMilli()))
                .post("/api/applications/" + id + "/secrets")
                .then()
                .statusCode(201);
        api.request()
                .body(Map.of("name", "Second"))
                .post("/api/applications/" + id + "/secrets")
                .then()
                .statusCode(422)
                .body("code", equalTo("application.secret_name_exists"));
        api.request()
                .body(Map.of("name", "Second"))
                .patch("/api/applications/" + id + "/secrets/Default secret")
                .then()
                .statusCode(422)
                .body("code", equalTo("application.secret_name_exists"));
        api.request()
                .body(Map.of("name", "First"))
                .patch("/api/applications/" + id + "/secrets/Default secret")
                .then()
                .statusCode(200)
                .body("value", equalTo(first));
        api.request()
                .body(Map.of("name", "Old", "expiresAt", 1))
                .post("/api/applications/" + id + "/secrets")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid_input"));
        api.request()
                .delete("/api/applications/" + id + "/secrets/First")
                .then()
                .statusCode(204);
        api.request()
                .delete("/api/applications/" + id + "/secrets/First")
                .then()
                .statusCode(404)
                .body("code", equalTo("entity.not_found"));
        assertThat(applications.find(TenantId.DEFAULT, id).orElseThrow().secret(first))
                .isEmpty();
        api.request()
                .delete("/api/applications/" + id + "/legacy-secret")
                .then()
                .statusCode(400)
                .body("code", equalTo("application.no_legacy_secret_found"));
        api.request()
                .body(Map.of("name", "x"))
                .post("/api/applications/" + create("SPA") + "/secrets")
                .then()
                .statusCode(422)
                .body("code", equalTo("entity.db_constraint_violated"));
    }

    @Test
    void showsBuiltInOnes() {
        api.request()
                .get("/api/applications/demo-app")
                .then()
                .statusCode(200)
                .body("name", equalTo("Live Preview"))
                .body("secret", equalTo("N/A"))
                .body("createdAt", equalTo(0));
    }

    @Test
    void mergesCustomDataAndBecomesAdmin() {
        var id = create("MachineToMachine");
        api.request()
                .body("{\"a\": 1}")
                .patch("/api/applications/" + id + "/custom-data")
                .then()
                .statusCode(200);
        api.request()
                .body("{\"b\": 2}")
                .patch("/api/applications/" + id + "/custom-data")
                .then()
                .body("a", equalTo(1))
                .body("b", equalTo(2));
        api.request()
                .body("{\"isAdmin\": true}")
                .patch("/api/applications/" + id)
                .then()
                .statusCode(200);
        api.request().get("/api/applications/" + id).then().body("isAdmin", equalTo(true));
        assertThat(scopes.ofApplication(TenantId.DEFAULT, id, "https://default.logto.app/api"))
                .containsExactly("all");
        api.request()
                .body("{\"isAdmin\": false}")
                .patch("/api/applications/" + id)
                .then()
                .statusCode(200);
        assertThat(scopes.ofApplication(TenantId.DEFAULT, id, "https://default.logto.app/api"))
                .isEmpty();
    }

    @Test
    void filtersLists() {
        create("SPA");
        api.request().get("/api/applications?types=SPA&types=Native").then().statusCode(200);
        api.request()
                .get("/api/applications?types=Nope")
                .then()
                .statusCode(400)
                .body("code", equalTo("guard.invalid_input"));
        api.request().get("/api/applications?isThirdParty=maybe").then().statusCode(400);
        api.request().get("/api/applications?isThirdParty=false&page=1").then().statusCode(200);
    }

    @Test
    void belongsToOneTenant() {
        var id = create("Traditional");
        for (var path : List.of("", "/secrets")) {
            api.request(TenantId.ADMIN)
                    .get("/api/applications/" + id + path)
                    .then()
                    .statusCode(404);
        }
        api.request(TenantId.ADMIN)
                .body("{}")
                .patch("/api/applications/" + id)
                .then()
                .statusCode(404);
        api.request(TenantId.ADMIN).delete("/api/applications/" + id).then().statusCode(404);
        assertThat(applications.find(TenantId.ADMIN, id)).isEmpty();
    }

    @Test
    void theCommandMakesAMachineWithAccess() {
        for (var tenant : List.of(TenantId.DEFAULT, TenantId.ADMIN)) {
            var made = credentials.create(tenant, "automation");

            assertThat(applications.find(tenant, made.clientId()).orElseThrow().secret(made.clientSecret()))
                    .isPresent();
            assertThat(scopes.ofApplication(tenant, made.clientId(), made.resource()))
                    .containsExactly("all");
        }
    }
}
