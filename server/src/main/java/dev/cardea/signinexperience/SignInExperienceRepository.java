package dev.cardea.signinexperience;

import dev.cardea.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on the {@code sign_in_experiences} table; each tenant has one row, made by the seed. */
interface SignInExperienceRepository {
    /** The row as JSON text under its wire names, since nearly every column is JSON that passes through. */
    @SqlQuery("""
        SELECT CAST(jsonb_build_object(
                   'tenantId', tenant_id, 'id', id, 'color', color, 'branding', branding,
                   'hideLogtoBranding', hide_logto_branding, 'languageInfo', language_info,
                   'termsOfUseUrl', terms_of_use_url, 'privacyPolicyUrl', privacy_policy_url,
                   'agreeToTermsPolicy', agree_to_terms_policy, 'signIn', sign_in, 'signUp', sign_up,
                   'socialSignIn', social_sign_in, 'socialSignInConnectorTargets', social_sign_in_connector_targets,
                   'signInMode', sign_in_mode, 'customCss', custom_css, 'customContent', custom_content,
                   'customUiAssets', custom_ui_assets, 'customUiCsp', custom_ui_csp,
                   'passwordPolicy', password_policy, 'mfa', mfa, 'adaptiveMfa', adaptive_mfa,
                   'trustedDevice', trusted_device, 'singleSignOnEnabled', single_sign_on_enabled,
                   'supportEmail', support_email, 'supportWebsiteUrl', support_website_url,
                   'unknownSessionRedirectUrl', unknown_session_redirect_url, 'captchaPolicy', captcha_policy,
                   'sentinelPolicy', sentinel_policy, 'emailBlocklistPolicy', email_blocklist_policy,
                   'verificationCodePolicy', verification_code_policy,
                   'forgotPasswordMethods', forgot_password_methods, 'passkeySignIn', passkey_sign_in,
                   'signUpProfileFields', sign_up_profile_fields, 'passwordExpiration', password_expiration,
                   'usernamePolicy', username_policy) AS text)
          FROM sign_in_experiences
         WHERE tenant_id = :tenantId AND id = 'default'
        """)
    Optional<String> find(TenantId tenantId);

    /** The mode as it is now, held until the transaction ends: whoever registers first decides what it becomes. */
    @SqlQuery("""
        SELECT sign_in_mode
          FROM sign_in_experiences
         WHERE tenant_id = :tenantId AND id = 'default'
           FOR UPDATE
        """)
    SignInMode lockMode(TenantId tenantId);

    @SqlUpdate("""
        UPDATE sign_in_experiences
           SET sign_in_mode = :mode
         WHERE tenant_id = :tenantId AND id = 'default'
        """)
    void setMode(TenantId tenantId, SignInMode mode);
}
