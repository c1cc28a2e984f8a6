package dev.cardea.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.application.Application;
import dev.cardea.application.Applications;
import dev.cardea.http.Cookies;
import dev.cardea.http.RequestEdge;
import dev.cardea.key.RandomIds;
import dev.cardea.phrase.LanguagePreference;
import dev.cardea.phrase.PhraseBook;
import dev.cardea.phrase.Phrases;
import dev.cardea.signinexperience.PublicSignInExperience;
import dev.cardea.signinexperience.PublicSignInExperience.Audience;
import dev.cardea.tenant.Tenants;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the frame of the sign-in pages: everything the first paint needs, so that it asks nothing of the API. */
@Singleton
class SignInPage {
    private static final String TEMPLATE = "/web/signin/index.html";
    private static final Set<String> PLACES = Set.of(
            "LANG",
            "DIR",
            "TITLE",
            "NONCE",
            "THEME",
            "BRAND_CSS",
            "CUSTOM_CSS",
            "FAVICON",
            "BRAND",
            "HEADING",
            "SUBHEADING",
            "DATA");

    private final Optional<PageTemplate> template = PageTemplate.load(TEMPLATE, PLACES);
    private final PublicSignInExperience experiences;
    private final Phrases phrases;
    private final Applications applications;
    private final Cookies cookies;
    private final Tenants tenants;
    private final ObjectMapper mapper;

    SignInPage(
            PublicSignInExperience experiences,
            Phrases phrases,
            Applications applications,
            Cookies cookies,
            Tenants tenants,
            ObjectMapper mapper) {
        this.experiences = experiences;
        this.phrases = phrases;
        this.applications = applications;
        this.cookies = cookies;
        this.tenants = tenants;
        this.mapper = mapper;
    }

    void send(RoutingContext context) {
        if (template.isEmpty()) {
            HtmlResponse.sendMissing(context, TEMPLATE);
            return;
        }
        var request = context.request();
        var tenant = RequestEdge.tenant(context);
        var hint = hint(context);
        var experience = experiences.of(new Audience(tenant.id(), hint.appId(), hint.organizationId()));
        var book = phrases.find(
                tenant.id(),
                new LanguagePreference(
                        hint.uiLocales(), request.getParam("locale"), request.getHeader("Accept-Language")));
        var application = Optional.ofNullable(hint.appId()).flatMap(id -> applications.find(tenant.id(), id));
        var nonce = RandomIds.secret();
        var isPreview = request.getParam("preview") != null;

        var values = new HashMap<String, String>();
        values.put("NONCE", nonce);
        values.put("LANG", Html.escape(book.language()));
        values.put("DIR", book.isRightToLeft() ? "rtl" : "ltr");
        addLook(values, experience, nonce, isPreview);
        var isAdmin = tenant.isAdmin();
        addTexts(values, context, book, application, experience, isAdmin);
        values.put("DATA", Html.json(data(experience, book, application, hint, isAdmin)));

        context.response()
                .putHeader("Content-Language", book.language())
                .putHeader("Logto-Static-Package", "experience")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        var policy = new ContentSecurityPolicy(nonce);
        if (isPreview) {
            policy.isFramedBy(tenants.admin().map(admin -> admin.endpoints()).orElse(List.of()));
        }
        HtmlResponse.send(context, template.get().fill(values), policy);
    }

    /** What the authorization endpoint left for the pages in a cookie; not signed, so good for looks only. */
    private record Hint(
            @Nullable String appId,
            @Nullable String organizationId,
            @Nullable String uiLocales) {}

    private Hint hint(RoutingContext context) {
        var cookie = cookies.json(context.request(), RequestEdge.tenant(context), "_logto")
                .map(this::parse)
                .orElseGet(mapper::createObjectNode);
        var appId = context.request().getParam("app_id");
        return new Hint(
                appId != null ? appId : cookie.path("appId").textValue(),
                cookie.path("organizationId").textValue(),
                cookie.path("uiLocales").textValue());
    }

    private JsonNode parse(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException _) {
            return mapper.createObjectNode();
        }
    }

    private static void addLook(Map<String, String> values, ObjectNode experience, String nonce, boolean isPreview) {
        var color = experience.path("color");
        values.put("THEME", color.path("isDarkModeEnabled").asBoolean() ? "auto" : "light");
        values.put("BRAND_CSS", BrandColors.css(color));
        var customCss = experience.path("customCss").textValue();
        if (customCss != null && !isPreview) {
            values.put(
                    "CUSTOM_CSS", "<style data-custom-css nonce=\"" + nonce + "\">" + Html.css(customCss) + "</style>");
        }
        values.put("FAVICON", Brand.favicon(experience.path("branding")));
    }

    private static void addTexts(
            Map<String, String> values,
            RoutingContext context,
            PhraseBook book,
            Optional<Application> application,
            ObjectNode experience,
            boolean isAdmin) {
        var applicationName = application.map(Application::name).orElse("");
        var paint = FirstPaint.of(context.normalizedPath(), book, applicationName);
        var brandName = isAdmin ? "Cardea" : "";
        values.put("HEADING", Html.escape(paint.heading()));
        values.put("SUBHEADING", Html.escape(paint.subheading()));
        values.put("BRAND", Brand.block(experience.path("branding"), brandName, applicationName));
        var suffix = brandName.isEmpty() ? applicationName : brandName;
        values.put("TITLE", Html.escape(suffix.isEmpty() ? paint.heading() : paint.heading() + " · " + suffix));
    }

    private ObjectNode data(
            ObjectNode experience, PhraseBook book, Optional<Application> application, Hint hint, boolean isAdmin) {
        var data = mapper.createObjectNode();
        var settings = data.putObject("signInExperience");
        if (hint.appId() != null) {
            settings.put("appId", hint.appId());
        }
        if (hint.organizationId() != null) {
            settings.put("organizationId", hint.organizationId());
        }
        settings.set("data", experience);
        var texts = book.texts();
        // These pages never show it.
        texts.remove("account_center");
        data.putObject("phrases").put("lng", book.language()).set("data", texts);
        application.ifPresent(found -> data.putObject("application")
                .put("id", found.id())
                .put("name", found.name())
                .put("isThirdParty", found.isThirdParty()));
        return data.put("tenant", isAdmin ? "admin" : "default");
    }
}
