package dev.cardea.role;

import static dev.cardea.testing.ManagementApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cardea.apiresource.Resources;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ManagementApi;
import dev.cardea.user.UserId;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CardeaTest
class RoleApiTest {
    @Inject
    ManagementApi api;

    @Inject
    Scopes scopes;

    @Inject
    Resources resources;

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return api.request().body(body).post(path).then();
    }

    private String create(String path, Map<String, ?> body) {
        var response = post(path, body);
        assertThat(response.extract().statusCode()).isIn(200, 201);
        return response.extract().path("id");
    }

    private String role(String type) {
        return create("/api/roles", Map.of("name", unique("role"), "description", "d", "type", type));
    }

    private void expect(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("code", equalTo(code));
    }

    @Test
    void peopleGetScopesByRoles() {
        var indicator = "https://" + unique("api") + ".acme.dev";
        var resource = create("/api/resources", Map.of("name", "API", "indicator", indicator));
        var read = create("/api/resources/" + resource + "/scopes", Map.of("name", "read"));
        var role = create("/api/roles", Map.of("name", unique("role"), "description", "d", "scopeIds", List.of(read)));
        var user = create("/api/users", Map.of());

        post("/api/users/" + user + "/roles", Map.of("roleIds", List.of(role, role)))
                .statusCode(201)
                .body("addedRoleIds", contains(role));
        post("/api/users/" + user + "/roles", Map.of("roleIds", List.of(role)))
                .statusCode(201)
                .body("addedRoleIds", hasSize(0));

        assertThat(scopes.ofUser(TenantId.DEFAULT, new UserId(user), indicator)).containsExactly("read");
        api.request()
                .get("/api/users/" + user + "/roles")
                .then()
                .statusCode(200)
                .body("id", contains(role));
        api.request().get("/api/roles/" + role + "/users").then().body("id", contains(user));
        api.request()
                .queryParam("search.id", role)
                .get("/api/roles")
                .then()
                .body("[0].usersCount", equalTo(1))
                .body("[0].featuredUsers[0].id", equalTo(user));
        api.request()
                .get("/api/roles/" + role + "/scopes")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("read"))
                .body("[0].resource.indicator", equalTo(indicator));
        expect(post("/api/roles/" + role + "/scopes", Map.of("scopeIds", List.of(read))), 422, "role.scope_exists");
        expect(post("/api/roles/" + role + "/users", Map.of("userIds", List.of(user))), 422, "role.user_exists");
        api.request().delete("/api/users/" + user + "/roles/" + role).then().statusCode(204);
        api.request().delete("/api/users/" + user + "/roles/" + role).then().statusCode(404);
        assertThat(scopes.ofUser(TenantId.DEFAULT, new UserId(user), indicator)).isEmpty();
    }

    @Test
    void machinesGetScopesByRolesAndTheCacheFollows() {
        var indicator = "https://" + unique("api") + ".acme.dev";
        var resource = create("/api/resources", Map.of("name", "API", "indicator", indicator));
        var scope = create("/api/resources/" + resource + "/scopes", Map.of("name", "write"));
        var role = role("MachineToMachine");
        var machine = create("/api/applications", Map.of("name", "m", "type", "MachineToMachine"));
        assertThat(scopes.ofApplication(TenantId.DEFAULT, machine, indicator)).isEmpty();

        post("/api/applications/" + machine + "/roles", Map.of("roleIds", List.of(role)))
                .statusCode(201);
        post("/api/roles/" + role + "/scopes", Map.of("scopeIds", List.of(scope)))
                .statusCode(201)
                .body("name", contains("write"));

        assertThat(scopes.ofApplication(TenantId.DEFAULT, machine, indicator)).containsExactly("write");
        api.request().get("/api/roles/" + role + "/applications").then().body("id", contains(machine));
        expect(
                post("/api/roles/" + role + "/applications", Map.of("applicationIds", List.of(machine))),
                422,
                "role.application_exists");
        api.request()
                .body(Map.of("roleIds", List.of()))
                .put("/api/applications/" + machine + "/roles")
                .then()
                .statusCode(200);
        assertThat(scopes.ofApplication(TenantId.DEFAULT, machine, indicator)).isEmpty();
    }

    @Test
    void keepsPeopleAndMachinesApart() {
        var forUsers = role("User");
        var forMachines = role("MachineToMachine");
        var user = create("/api/users", Map.of());
        var machine = create("/api/applications", Map.of("name", "m", "type", "MachineToMachine"));
        var spa = create("/api/applications", Map.of("name", "s", "type", "SPA"));

        expect(
                post("/api/users/" + user + "/roles", Map.of("roleIds", List.of(forMachines))),
                422,
                "user.invalid_role_type");
        expect(
                post("/api/users/" + user + "/roles", Map.of("roleIds", List.of("nope"))),
                404,
                "entity.not_exists_with_id");
        expect(
                post("/api/applications/" + machine + "/roles", Map.of("roleIds", List.of(forUsers))),
                422,
                "application.invalid_role_type");
        expect(
                post("/api/applications/" + spa + "/roles", Map.of("roleIds", List.of())),
                422,
                "application.invalid_type");
        expect(
                post("/api/roles/" + forMachines + "/users", Map.of("userIds", List.of(user))),
                422,
                "entity.db_constraint_violated");
        expect(post("/api/roles/" + forUsers + "/users", Map.of("userIds", List.of("nope"))), 404, "entity.not_found");
        expect(
                post("/api/roles/" + forUsers + "/applications", Map.of("applicationIds", List.of(machine))),
                422,
                "entity.db_constraint_violated");
        expect(
                post("/api/roles/" + forUsers + "/scopes", Map.of("scopeIds", List.of("management-api-all"))),
                400,
                "role.management_api_scopes_not_assignable_to_user_role");
    }

    @Test
    void namesAreUniqueAndInternalOnesHidden() {
        var name = unique("role");
        create("/api/roles", Map.of("name", name, "description", "d"));
        expect(post("/api/roles", Map.of("name", name, "description", "d")), 422, "role.name_in_use");
        api.request()
                .body(Map.of("name", name))
                .patch("/api/roles/" + role("User"))
                .then()
                .statusCode(422)
                .body("code", equalTo("role.name_in_use"));
        api.request()
                .get("/api/roles?page_size=100")
                .then()
                .statusCode(200)
                .body("name", not(hasItem("#internal:admin")));
        expect(api.request().get("/api/roles/nope").then(), 404, "entity.not_exists_with_id");
    }

    @Test
    void oneOfTwoEqualCreationsWins() throws Exception {
        var body = Map.of("name", unique("race"), "description", "d");
        var resource = Map.of("name", "n", "indicator", unique("https://race"));
        for (var path : List.of("/api/roles", "/api/resources")) {
            Callable<Integer> creation = () -> api.request()
                    .body(path.equals("/api/roles") ? body : resource)
                    .post(path)
                    .statusCode();
            try (var threads = Executors.newFixedThreadPool(4)) {
                var statuses = new ArrayList<Integer>();
                for (var result : threads.invokeAll(List.of(creation, creation, creation, creation))) {
                    statuses.add(result.get());
                }
                assertThat(statuses.stream().filter(status -> status < 300)).hasSize(1);
                assertThat(statuses.stream().filter(status -> status >= 300)).containsOnly(422);
            }
        }
    }

    @Test
    void resourcesHaveOneDefaultAndFixedManagementApis() {
        var indicator = "https://" + unique("api") + ".acme.dev";
        var first = create("/api/resources", Map.of("name", "1", "indicator", indicator));
        var second = create("/api/resources", Map.of("name", "2", "indicator", indicator + "/2"));
        for (var id : List.of(first, second)) {
            api.request()
                    .body("{\"isDefault\": true}")
                    .patch("/api/resources/" + id + "/is-default")
                    .then()
                    .statusCode(200);
        }
        assertThat(resources.defaultResource(TenantId.DEFAULT))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(second));
        api.request()
                .body("{\"isDefault\": false}")
                .patch("/api/resources/" + second + "/is-default")
                .then()
                .statusCode(200);
        assertThat(resources.defaultResource(TenantId.DEFAULT)).isEmpty();

        api.request()
                .body("{\"accessTokenTtl\": 60}")
                .patch("/api/resources/" + first)
                .then()
                .statusCode(200);
        assertThat(resources.find(TenantId.DEFAULT, indicator).orElseThrow().accessTokenTtl())
                .isEqualTo(60);
        expect(
                api.request().body("{}").patch("/api/resources/management-api").then(),
                400,
                "resource.cannot_modify_management_api");
        expect(
                api.request().delete("/api/resources/management-api").then(),
                400,
                "resource.cannot_delete_management_api");
        expect(
                post("/api/resources", Map.of("name", "x", "indicator", indicator)),
                422,
                "resource.resource_identifier_in_use");
        expect(post("/api/resources/" + first + "/scopes", Map.of("name", "a b")), 400, "scope.name_with_space");
        var scope = create("/api/resources/" + first + "/scopes", Map.of("name", "a"));
        create("/api/resources/" + first + "/scopes", Map.of("name", "b"));
        expect(post("/api/resources/" + first + "/scopes", Map.of("name", "a")), 422, "scope.name_exists");
        expect(
                api.request()
                        .body("{\"name\": \"b\"}")
                        .patch("/api/resources/" + first + "/scopes/" + scope)
                        .then(),
                422,
                "scope.name_exists");
        api.request()
                .delete("/api/resources/" + first + "/scopes/" + scope)
                .then()
                .statusCode(204);
        expect(
                api.request()
                        .delete("/api/resources/" + first + "/scopes/" + scope)
                        .then(),
                404,
                "entity.not_found");
        api.request().get("/api/resources?includeScopes=true").then().statusCode(200);
        api.request(TenantId.ADMIN).get("/api/resources/" + first).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/roles|name,description,type,isDefault,scopeIds",
                "PATCH|/api/roles/x|name,description,isDefault",
                "POST|/api/roles/x/scopes|scopeIds",
                "POST|/api/roles/x/users|userIds",
                "POST|/api/roles/x/applications|applicationIds",
                "POST|/api/users/x/roles|roleIds",
                "PUT|/api/applications/x/roles|roleIds",
                "POST|/api/resources|name,indicator,accessTokenTtl",
                "PATCH|/api/resources/x/is-default|isDefault",
                "POST|/api/resources/x/scopes|name,description"
            })
    void refusesWrongTypesOfEveryMember(String method, String path, String members) {
        for (var member : members.split(",")) {
            for (var value : List.of("{\"a\": 1}", "[{}]", "1.5")) {
                api.request()
                        .body("{\"" + member + "\": " + value + "}")
                        .request(method, path)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("guard.invalid_input"));
            }
        }
    }
}
