package dev.cardea.wellknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.phrase.Phrases;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.Tenants;
import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CardeaTest
class WellKnownTest extends ProtocolTest {
    @Inject
    Tenants allTenants;

    @Inject
    Changes changes;

    @ParameterizedTest
    @ValueSource(strings = {"/api/.well-known/sign-in-exp", "/api/.well-known/experience"})
    void showsTheSettingsOfThePages(String path) {
        var response = browser().get(path);
        var settings = json(response);

        assertThat(settings.path("tenantId").asText()).isEqualTo("default");
        assertThat(settings.path("signInMode").asText()).isEqualTo("SignInAndRegister");
        assertThat(settings.path("socialConnectors").isArray()).isTrue();
        assertThat(settings.path("forgotPassword").toString()).isEqualTo("{\"email\":false,\"phone\":false}");
        assertThat(settings.has("emailBlocklistPolicy")).isFalse();
        assertThat(settings.has("forgotPasswordMethods")).isFalse();
        assertThat(settings.has("trustedDevice")).isFalse();
        assertThat(settings.get("termsOfUseUrl").isNull()).isTrue();
    }

    @Test
    void sparesWhoHasThemAlready() {
        var tag = browser().get("/api/.well-known/sign-in-exp").headers().firstValue("etag");

        assertThat(tag).isPresent();
        expect(304, browser().get("/api/.well-known/sign-in-exp", "If-None-Match", tag.get()));
    }

    @Test
    void refusesAnIdThatIsGivenTwice() {
        assertThat(browser().get("/api/.well-known/sign-in-exp?appId=a&appId=b").statusCode())
                .isEqualTo(400);
    }

    @Test
    void laysOwnPhrasesOverTheBuiltInOnes() {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO custom_phrases (tenant_id, id, language_tag, translation)
                VALUES ('default', 'test', 'nl', '{"action":{"sign_in":"Aanmelden"}}')
                """));
        changes.announceAll(tenant().id(), Phrases.TOPIC);
        try {
            var response = browser().get("/api/.well-known/phrases?lng=nl");

            assertThat(response.headers().firstValue("content-language")).contains("nl");
            assertThat(json(response).path("action").path("sign_in").asText()).isEqualTo("Aanmelden");
            assertThat(json(response).path("action").path("cancel").asText()).isEqualTo("Cancel");
        } finally {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM custom_phrases WHERE id = 'test'"));
            changes.announceAll(tenant().id(), Phrases.TOPIC);
        }
        assertThat(browser().get("/api/.well-known/phrases?lng=nl").headers().firstValue("content-language"))
                .contains("en");
    }

    @Test
    void tellsTheConsoleWhereTenantsAre() {
        var admin = new Browser(allTenants.admin().orElseThrow().endpoint());

        assertThat(json(admin.get("/api/.well-known/endpoints/default"))
                        .path("user")
                        .asText())
                .isEqualTo(tenant().endpoint().toString());
        expect(404, admin.get("/api/.well-known/endpoints/none"));
        expect(404, browser().get("/api/.well-known/endpoints/default"));
    }

    @Test
    void showsWhatTheAccountCentreAllows() {
        var settings = json(browser().get("/api/.well-known/account-center"));

        assertThat(settings.path("id").asText()).isEqualTo("default");
        assertThat(settings.path("enabled").asBoolean(true)).isFalse();
        assertThat(settings.path("fields").isObject()).isTrue();
        assertThat(settings.path("webauthnRelatedOrigins").isArray()).isTrue();
    }

    @Test
    void isUp() {
        var response = browser().get("/api/status");

        expect(204, response);
        assertThat(response.headers().firstValue("logto-tenant-id")).isEmpty();
    }
}
