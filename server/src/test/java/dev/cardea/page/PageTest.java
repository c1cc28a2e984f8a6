package dev.cardea.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.Tenants;
import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CardeaTest
class PageTest extends ProtocolTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @Inject
    Tenants allTenants;

    @Inject
    Changes changes;

    @AfterEach
    void restoreSettings() {
        settings("custom_css = NULL, unknown_session_redirect_url = NULL, terms_of_use_url = NULL");
    }

    @Test
    void sendsTheFrameUnderAStrictPolicy() {
        var page = browser().get("/unknown-session");

        expect(200, page);
        assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache, no-store, must-revalidate");
        assertThat(header(page, "logto-static-package")).isEqualTo("experience");
        assertThat(header(page, "content-language")).isEqualTo("en");
        assertThat(page.headers().firstValue("x-frame-options")).isEmpty();
        var nonce = nonce(page);
        assertThat(header(page, "content-security-policy"))
                .contains("script-src 'self' 'nonce-" + nonce + "';", "style-src 'self' 'nonce-" + nonce + "';")
                .contains("frame-ancestors 'none';", "base-uri 'none';", "object-src 'none';")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"").doesNotContain("%NONCE%", "%DATA%", "%LANG%");
    }

    @Test
    void drawsAFreshNonceEachTime() {
        assertThat(nonce(browser().get("/unknown-session")))
                .isNotEqualTo(nonce(browser().get("/unknown-session")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in/password",
                "/consent",
                "/register",
                "/single-sign-on/email",
                "/social/register/x",
                "/forgot-password"
            })
    void sendsAwayWhoHasNothingToSignInTo(String path) {
        var response = browser().get(path);

        expect(302, response);
        assertThat(Browser.location(response)).isEqualTo(URI.create(tenant().endpoint() + "/unknown-session"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/reset-password", "/identifier-sign-in", "/direct/social/github", "/callback/abc", "/nowhere"})
    void letsOthersIn(String path) {
        expect(200, browser().get(path));
    }

    @Test
    void sendsThemWhereTheTenantWants() {
        settings("unknown_session_redirect_url = 'https://acme.example/start'");

        assertThat(Browser.location(browser().get("/sign-in"))).isEqualTo(URI.create("https://acme.example/start"));
    }

    @Test
    void showsTheSignInOfAPendingRequest() {
        var browser = browser();
        authorize(browser, authorizationRequest(browserClient()));

        var page = browser.get("/sign-in");

        expect(200, page);
        assertThat(page.body()).contains("<h1 data-part=\"title\">Sign in</h1>", "to continue to Test SPA");
    }

    @Test
    void letsOnlyTheConsoleFrameAPreview() {
        var admin = allTenants.admin().orElseThrow().endpoint();

        assertThat(header(browser().get("/sign-in?preview=true"), "content-security-policy"))
                .contains("frame-ancestors 'self' " + admin + ";");
    }

    @Test
    void keepsHostileValuesInTheirPlaces() {
        settings(
                "custom_css = 'a{}</style><script>alert(3)</script>', terms_of_use_url = 'https://x.example/</script>'");
        var id = json(manage(
                        "POST",
                        "/api/applications",
                        Map.of(
                                "name",
                                HOSTILE,
                                "type",
                                "SPA",
                                "oidcClientMetadata",
                                Map.of("redirectUris", List.of(REDIRECT_URI), "postLogoutRedirectUris", List.of()))))
                .path("id")
                .asText();
        var browser = browser();
        authorize(browser, authorizationRequest(new TestClient(id, null)));

        var body = browser.get("/sign-in?app_id=" + id + "&locale=%3Cscript%3E").body();

        assertThat(body).contains("data-custom-css").doesNotContain("</style><script", "</style ><script");
        // What stands in the style element is CSS, whatever it looks like.
        body = body.replaceAll("(?s)<style data-custom-css.*?</style>", "");
        assertThat(body).doesNotContain("<script>", "<img src=x", "alert(1)</script>");
        assertThat(body.split("<script", -1)).hasSize(3);
        assertThat(browser()
                        .get("/sign-in?preview=1&app_id=%3C%2Fscript%3E%3Cb%3E")
                        .body())
                .doesNotContain("</script><b>");
    }

    @Test
    void servesAssetsForGood() {
        var body = browser().get("/unknown-session").body();
        var path = body.replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");

        var asset = browser().get(path, "Accept-Encoding", "gzip");

        expect(200, asset);
        assertThat(header(asset, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(asset, "content-encoding")).isEqualTo("gzip");
        assertThat(header(asset, "content-type")).startsWith("text/javascript");
        assertThat(header(asset, "x-content-type-options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/none.js", "/assets/", "/assets/..%2findex.html", "/assets/.hidden", "/assets/a/b.js"})
    void findsNothingElse(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheDemoApp() {
        var page = browser().get("/demo-app");

        expect(200, page);
        assertThat(page.body()).contains("{\"endpoint\":\"" + tenant().endpoint() + "\"}");
        assertThat(header(page, "content-security-policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void leadsToTheConsole() {
        var admin = new Browser(allTenants.admin().orElseThrow().endpoint());

        assertThat(Browser.location(admin.get("/")).toString()).startsWith("/console");
        assertThat(admin.get("/console/applications").statusCode()).isIn(200, 503);
        assertThat(browser().get("/console/applications").headers().firstValue("logto-static-package"))
                .contains("experience");
    }

    @Test
    void answersHeadLikeGet() {
        var response = browser()
                .send(browser()
                        .request("/unknown-session")
                        .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));

        expect(200, response);
        assertThat(response.body()).isEmpty();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String nonce(HttpResponse<?> response) {
        return header(response, "content-security-policy").replaceAll(".*'nonce-([^']+)'.*", "$1");
    }

    private void settings(String assignments) {
        Tenant tenant = tenant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE sign_in_experiences SET " + assignments + " WHERE tenant_id = :tenantId")
                .bind("tenantId", tenant.id())
                .execute());
        changes.announceAll(tenant.id(), SignInExperiences.TOPIC);
    }
}
