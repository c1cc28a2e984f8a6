package dev.cardea.user;

import static dev.cardea.testing.ManagementApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ManagementApi;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CardeaTest
class UserApiTest {
    @Inject
    ManagementApi api;

    @Inject
    Users users;

    private String create(Map<String, ?> body) {
        return api.request()
                .body(body)
                .post("/api/users")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String create() {
        return create(Map.of("username", unique("u")));
    }

    @Test
    void createsAUserWithNothing() {
        api.request()
                .body("{}")
                .post("/api/users")
                .then()
                .statusCode(200)
                .body("id", matchesPattern("[0-9a-z]{12}"))
                .body("username", nullValue())
                .body("customData", equalTo(Map.of()))
                .body("identities", equalTo(Map.of()))
                .body("profile", equalTo(Map.of()))
                .body("isSuspended", equalTo(false))
                .body("hasPassword", equalTo(false))
                .body("createdAt", notNullValue())
                .body("$", not(hasKey("tenantId")))
                .body("$", not(hasKey("passwordDigest")));
    }

    @Test
    void createsReadsAndDeletes() {
        var name = unique("lea");
        var id = create(Map.of(
                "username",
                name,
                "primaryEmail",
                name + "@acme.dev",
                "name",
                "Lea",
                "avatar",
                "",
                "password",
                "correct horse",
                "customData",
                Map.of("plan", Map.of("seats", 3)),
                "profile",
                Map.of("givenName", "Lea", "address", Map.of("country", "DE")),
                "unknownKey",
                true));

        api.request()
                .get("/api/users/{id}?includePasswordHash=true", id)
                .then()
                .statusCode(200)
                .body("username", equalTo(name))
                .body("avatar", nullValue())
                .body("customData.plan.seats", equalTo(3))
                .body("profile.address.country", equalTo("DE"))
                .body("passwordAlgorithm", equalTo("Argon2id"))
                .body("passwordDigest", matchesPattern("\\$argon2id\\$.*"));
        api.request().delete("/api/users/{id}", id).then().statusCode(204);
        api.request().get("/api/users/{id}", id).then().statusCode(404).body("code", equalTo("entity.not_found"));
        api.request().delete("/api/users/{id}", id).then().statusCode(404).body("code", equalTo("entity.not_found"));
    }

    @Test
    void refusesWhatIsTaken() {
        var name = unique("lea");
        var phone = "49151" + (10_000_000 + (int) (Math.random() * 80_000_000));
        create(Map.of("username", name, "primaryEmail", name + "@acme.dev", "primaryPhone", phone));

        expectCreation(Map.of("username", name), 422, "user.username_already_in_use");
        expectCreation(
                Map.of("primaryEmail", name.toUpperCase(java.util.Locale.ROOT) + "@ACME.dev"),
                422,
                "user.email_already_in_use");
        expectCreation(Map.of("primaryPhone", phone), 422, "user.phone_already_in_use");
        expectCreation(Map.of("primaryPhone", "490" + phone.substring(2)), 422, "user.phone_already_in_use");
    }

    private void expectCreation(Map<String, ?> body, int status, String code) {
        api.request().body(body).post("/api/users").then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void namesEveryOtherReasonToRefuse() {
        expectCreation(
                Map.of("password", "a", "passwordDigest", "b", "passwordAlgorithm", "MD5"),
                400,
                "user.password_and_digest");
        expectCreation(Map.of("passwordDigest", "b"), 400, "user.password_algorithm_required");
        expectCreation(Map.of("passwordAlgorithm", "Legacy"), 400, "password.unsupported_encryption_method");
        expectCreation(
                Map.of("passwordAlgorithm", "Legacy", "passwordDigest", "x"),
                400,
                "password.invalid_legacy_password_format");
        expectCreation(
                Map.of("passwordAlgorithm", "Legacy", "passwordDigest", "[\"rot13\",[\"@\"],\"x\"]"),
                400,
                "password.unsupported_legacy_hash_algorithm");
        expectCreation(Map.of("primaryPhone", "1"), 422, "user.invalid_phone");
        expectCreation(Map.of("name", "x".repeat(129)), 422, "entity.value_too_long");
        expectCreation(Map.of("name", "a\u0000b"), 422, "entity.invalid_input");
        expectCreation(Map.of("username", "1lea"), 400, "guard.invalid_input");
        expectCreation(Map.of("primaryEmail", "lea"), 400, "guard.invalid_input");
        expectCreation(Map.of("avatar", "not a url"), 400, "guard.invalid_input");
        expectCreation(Map.of("password", ""), 400, "guard.invalid_input");
        expectCreation(Map.of("passwordAlgorithm", "rot13"), 400, "guard.invalid_input");
    }

    @Test
    void oneOfTwoEqualCreationsWins() throws Exception {
        var name = unique("race");
        Callable<Integer> creation = () -> api.request()
                .body(Map.of("username", name, "primaryEmail", name + "@acme.dev"))
                .post("/api/users")
                .statusCode();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = new ArrayList<Integer>();
            for (var result : threads.invokeAll(List.of(creation, creation, creation, creation, creation, creation))) {
                statuses.add(result.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
        }
    }

    @Test
    void patchTellsAbsentFromNull() {
        var name = unique("lea");
        var id = create(Map.of("username", name, "name", "Lea", "primaryEmail", name + "@acme.dev"));
        var patch = new HashMap<String, Object>();
        patch.put("name", null);
        patch.put("primaryEmail", "");

        api.request()
                .body(patch)
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(200)
                .body("username", equalTo(name))
                .body("name", nullValue())
                .body("primaryEmail", nullValue());
        api.request()
                .body("{}")
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(200)
                .body("username", equalTo(name));
        api.request()
                .body("{\"customData\": null}")
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("guard.invalid_input"));
    }

    @Test
    void patchRefusesAnotherPersonsIdentifiers() {
        var taken = unique("lea");
        create(Map.of("username", taken, "primaryEmail", taken + "@acme.dev"));
        var id = create();

        api.request()
                .body(Map.of("username", taken, "primaryEmail", taken + "@acme.dev"))
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("user.email_already_in_use"));
        api.request()
                .body(Map.of("username", taken))
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("user.username_already_in_use"));
    }

    @Test
    void mergesCustomDataProfileAndConfigs() {
        var id = create(Map.of("customData", Map.of("a", 1), "profile", Map.of("givenName", "Lea")));

        api.request()
                .body(Map.of("customData", Map.of("b", 2)))
                .patch("/api/users/{id}/custom-data", id)
                .then()
                .statusCode(200)
                .body("a", equalTo(1))
                .body("b", equalTo(2));
        api.request()
                .body(Map.of("profile", Map.of("familyName", "Quandt")))
                .patch("/api/users/{id}/profile", id)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Lea"))
                .body("familyName", equalTo("Quandt"));
        api.request()
                .body(Map.of("mfa", Map.of("skipped", true)))
                .patch("/api/users/{id}/logto-configs", id)
                .then()
                .statusCode(200)
                .body("mfa.skipped", equalTo(true))
                .body("mfa", not(hasKey("enabled")))
                .body("passkeySignIn.skipped", equalTo(false));
        api.request()
                .get("/api/users/{id}/logto-configs", id)
                .then()
                .statusCode(200)
                .body("mfa.skipped", equalTo(true));
        api.request().get("/api/users/{id}/custom-data", id).then().body("b", equalTo(2));
    }

    @Test
    void setsAndVerifiesPasswords() {
        var id = create();
        api.request().get("/api/users/{id}/has-password", id).then().body("hasPassword", equalTo(false));
        verify(id, "secret", 422);

        api.request()
                .body(Map.of("password", "secret"))
                .patch("/api/users/{id}/password", id)
                .then()
                .statusCode(200)
                .body("hasPassword", equalTo(true));

        verify(id, "secret", 204);
        verify(id, "Secret", 422);
        api.request()
                .body(Map.of("isExpired", true))
                .patch("/api/users/{id}/password/expiration", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("sign_in_experiences.password_expiration_not_enabled"));
    }

    private void verify(String id, String password, int status) {
        api.request()
                .body(Map.of("password", password))
                .post("/api/users/{id}/password/verify", id)
                .then()
                .statusCode(status);
    }

    @Test
    void importsADigestAndRenewsItAtTheFirstUse() {
        var id = create(Map.of("passwordDigest", "5f4dcc3b5aa765d61d8327deb882cf99", "passwordAlgorithm", "MD5"));

        verify(id, "password", 204);

        api.request()
                .get("/api/users/{id}?includePasswordHash=1", id)
                .then()
                .body("passwordAlgorithm", equalTo("Argon2id"));
        verify(id, "password", 204);
    }

    @Test
    void suspends() {
        var id = create();

        api.request()
                .body(Map.of("isSuspended", true))
                .patch("/api/users/{id}/is-suspended", id)
                .then()
                .statusCode(200)
                .body("isSuspended", equalTo(true));
    }

    @Test
    void searchesAndPages() {
        var mark = unique("page");
        for (var i = 0; i < 3; i++) {
            create(Map.of("username", mark + "_" + i, "name", "Page " + mark));
        }

        var response = api.request().queryParam("search.name", "%" + mark + "%").get("/api/users?page=2&page_size=2");

        response.then().statusCode(200).header("Total-Number", "3").body("$", hasSize(1));
        assertThat(response.header("Link"))
                .matches("<http://localhost:\\d+/api/users\\?.*page=1.*>; rel=\"first\", <.*page=1.*>; rel=\"prev\","
                        + " <.*page=2.*>; rel=\"last\"");
        api.request()
                .get("/api/users?search.username={name}&mode.username=exact", mark + "_1")
                .then()
                .body("username", contains(mark + "_1"));
        api.request()
                .get("/api/users?search.secret=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid_input"));
        api.request()
                .queryParam("search", "(")
                .get("/api/users?mode=posix")
                .then()
                .statusCode(400);
        api.request()
                .get("/api/users?excludeRoleId=a&excludeOrganizationId=b")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid_input"));
    }

    @Test
    void belongsToOneTenant() {
        var id = create();

        for (var path : List.of("", "/custom-data", "/logto-configs", "/has-password")) {
            api.request(TenantId.ADMIN).get("/api/users/" + id + path).then().statusCode(404);
        }
        api.request(TenantId.ADMIN)
                .body("{\"name\":\"x\"}")
                .patch("/api/users/" + id)
                .then()
                .statusCode(404);
        api.request(TenantId.ADMIN).delete("/api/users/" + id).then().statusCode(404);
        api.request().get("/api/users/" + id).then().statusCode(200);
    }

    @Test
    void findsByAnyIdentifier() {
        var name = unique("Lea");
        var id = new UserId(create(Map.of("username", name, "primaryEmail", name + "@acme.dev")));

        assertThat(users.findByIdentifier(TenantId.DEFAULT, Identifier.username(name)))
                .hasValueSatisfying(user -> assertThat(user.id()).isEqualTo(id));
        assertThat(users.findByIdentifier(
                        TenantId.DEFAULT,
                        Identifier.username(name.toUpperCase(java.util.Locale.ROOT)),
                        Identifier.UsernameCase.SENSITIVE))
                .isEmpty();
        assertThat(users.findByIdentifier(
                        TenantId.DEFAULT,
                        Identifier.username(name.toUpperCase(java.util.Locale.ROOT)),
                        Identifier.UsernameCase.INSENSITIVE))
                .isPresent();
        assertThat(users.findByIdentifier(
                        TenantId.DEFAULT, Identifier.email(name.toUpperCase(java.util.Locale.ROOT) + "@acme.dev")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/users|username,primaryEmail,primaryPhone,password,passwordDigest,passwordAlgorithm,name,avatar,customData,profile",
                "PATCH|/api/users/x|username,primaryEmail,primaryPhone,name,avatar,customData,profile",
                "PATCH|/api/users/x/custom-data|customData",
                "PATCH|/api/users/x/profile|profile",
                "PATCH|/api/users/x/logto-configs|mfa,passkeySignIn",
                "PATCH|/api/users/x/password|password",
                "PATCH|/api/users/x/password/expiration|isExpired",
                "POST|/api/users/x/password/verify|password",
                "PATCH|/api/users/x/is-suspended|isSuspended"
            })
    void refusesWrongTypesOfEveryMember(String method, String path, String members) {
        for (var member : members.split(",")) {
            for (var value : List.of("5", "[]", "[{}]", "1.5")) {
                var response = api.request()
                        .body("{\"" + member + "\": " + value + "}")
                        .request(method, path);
                assertThat(response.statusCode())
                        .as(method + path + member + value)
                        .isEqualTo(400);
                assertThat(response.<String>path("code")).isEqualTo("guard.invalid_input");
                assertThat(response.<String>path("data.issues[0].path[0]")).isEqualTo(member);
            }
        }
    }
}
