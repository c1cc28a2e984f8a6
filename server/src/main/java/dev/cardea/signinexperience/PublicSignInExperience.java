package dev.cardea.signinexperience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.tenant.TenantId;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings as anybody may read them, with what other features add to them. */
@Singleton
public class PublicSignInExperience {
    /** Everything else of the row stays inside, and so does a column that is new. */
    private static final List<String> PUBLIC = List.of(
            "tenantId",
            "id",
            "color",
            "branding",
            "hideLogtoBranding",
            "languageInfo",
            "termsOfUseUrl",
            "privacyPolicyUrl",
            "agreeToTermsPolicy",
            "signIn",
            "signUp",
            "socialSignIn",
            "socialSignInConnectorTargets",
            "signInMode",
            "customCss",
            "customContent",
            "customUiAssets",
            "customUiCsp",
            "passwordPolicy",
            "mfa",
            "adaptiveMfa",
            "singleSignOnEnabled",
            "supportEmail",
            "supportWebsiteUrl",
            "unknownSessionRedirectUrl",
            "captchaPolicy",
            "sentinelPolicy",
            "verificationCodePolicy",
            "passkeySignIn",
            "signUpProfileFields",
            "passwordExpiration",
            "usernamePolicy");

    private final SignInExperiences experiences;
    private final List<ExperienceLayer> layers;

    PublicSignInExperience(SignInExperiences experiences, @All List<ExperienceLayer> layers) {
        this.experiences = experiences;
        this.layers = List.copyOf(layers);
    }

    /** For whom the pages are drawn; ids that nobody has are as good as none. */
    public record Audience(
            TenantId tenantId,
            @Nullable String applicationId,
            @Nullable String organizationId) {}

    public ObjectNode of(Audience audience) {
        var json = experiences.get(audience.tenantId()).row().retain(PUBLIC);
        json.putArray("socialConnectors");
        json.putArray("ssoConnectors");
        json.putObject("forgotPassword").put("email", false).put("phone", false);
        json.put("isDevelopmentTenant", false);
        json.putArray("customProfileFields");
        json.putArray("customProfileFieldCatalog");
        layers.forEach(layer -> layer.addTo(json, audience));
        return json;
    }
}
