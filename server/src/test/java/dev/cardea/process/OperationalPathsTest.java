package dev.cardea.process;

import static io.restassured.RestAssured.given;

import dev.cardea.testing.CardeaTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CardeaTest
class OperationalPathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health",
                "/q/health/",
                "/q/health/started",
                "/q/health/well",
                "/q/health-ui",
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/metrics",
                "/q/arc/beans",
                "/q/dev-ui",
                "/q//openapi",
                "/q/health/../openapi",
                "/q/%6Fpenapi",
                "//q/openapi",
                "/./q/openapi"
            })
    void hideEverythingButHealth(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }
}
