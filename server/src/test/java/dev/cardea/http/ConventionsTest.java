package dev.cardea.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ManagementApi;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CardeaTest
class ConventionsTest {
    @Inject
    ManagementApi api;

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/users/a/b/c"})
    void answersUnknownPathsInPlainText(String path) {
        api.to(TenantId.DEFAULT).get(path).then().statusCode(404).body(equalTo("Not Found"));
    }

    @Test
    void answersWrongMethodsWithTheRightOnes() {
        api.to(TenantId.DEFAULT)
                .put("/api/users")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body(equalTo("Method Not Allowed"));
        api.to(TenantId.DEFAULT).options("/api/users").then().statusCode(200).header("Allow", containsString("POST"));
        api.to(TenantId.DEFAULT).request("LINK", "/api/users").then().statusCode(501);
        api.request().head("/api/roles").then().statusCode(200).header("Total-Number", notNullValue());
    }

    @Test
    void findsTheRouteBeforeItAsksForAToken() {
        api.to(TenantId.DEFAULT).get("/api/users").then().statusCode(401);
        api.to(TenantId.DEFAULT).get("/api/unknown").then().statusCode(404);
    }

    @Test
    void refusesWhatIsNotJson() {
        for (var body : new String[] {"{\"name\":", "nonsense", "5", "\"text\"", "null", "{} {}"}) {
            api.request()
                    .body(body)
                    .post("/api/users")
                    .then()
                    .statusCode(400)
                    .body("message", notNullValue())
                    .body("$", not(hasKey("code")));
        }
    }

    @Test
    void tellsWhichMemberIsWrong() {
        api.request()
                .body("{\"profile\": {\"address\": {\"country\": 5}}}")
                .post("/api/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("guard.invalid_input"))
                .body("message", notNullValue())
                .body("data.name", equalTo("ZodError"))
                .body("data.issues[0].code", equalTo("invalid_type"))
                .body("data.issues[0].path.join('.')", equalTo("profile.address.country"))
                .body(
                        "details",
                        equalTo(
                                "Error in key path \"profile.address.country\": (invalid_type) Expected string but received number."));
        api.request().body("[]").post("/api/users").then().statusCode(400).body("code", equalTo("guard.invalid_input"));
    }

    @Test
    void takesFormsAndMissingBodies() {
        var name = ManagementApi.unique("form");
        api.request()
                .contentType(ContentType.URLENC)
                .formParam("username", name)
                .post("/api/users")
                .then()
                .statusCode(200)
                .body("username", equalTo(name));
        api.request().post("/api/users").then().statusCode(200).body("username", nullValue());
        api.request()
                .contentType("text/plain")
                .body("hello")
                .post("/api/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("guard.invalid_input"));
    }

    @Test
    void refusesHugeBodies() {
        api.request()
                .body("{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/users")
                .then()
                .statusCode(413);
    }

    @Test
    void pagesAreChecked() {
        for (var query : new String[] {"page=0", "page=-1", "page=x", "page_size=101", "page_size=0"}) {
            api.request()
                    .get("/api/users?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("guard.invalid_pagination"));
        }
        api.request().get("/api/users?page=&page_size=").then().statusCode(200);
        api.request()
                .get("/api/users?excludeRoleId=a&excludeRoleId=b")
                .then()
                .statusCode(400)
                .body("code", equalTo("guard.invalid_input"));
    }

    @Test
    void sparesWhatTheClientHas() {
        var response = api.request().get("/api/resources");
        var tag = response.header("ETag");

        assertThat(tag).matches("\"[0-9a-f]+-[A-Za-z0-9+/]{27}\"");
        api.request()
                .header("If-None-Match", tag)
                .get("/api/resources")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void letsTheConsoleInFromItsOrigin() {
        var console = api.tenant(TenantId.ADMIN).endpoint().toString();
        api.to(TenantId.DEFAULT)
                .header("Origin", console)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/users")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", console)
                .header("Access-Control-Allow-Methods", "GET,HEAD,PUT,POST,DELETE,PATCH")
                .header("Access-Control-Allow-Headers", "authorization");
        api.request()
                .header("Origin", "https://evil.example")
                .get("/api/resources")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void namesEachRequest() {
        api.to(TenantId.DEFAULT)
                .get("/api/users")
                .then()
                .header("Logto-Core-Request-Id", matchesPattern("[0-9A-Za-z]{16}"));
    }
}
