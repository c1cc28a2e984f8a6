-- How the sign-in pages look and what they ask for; one row a tenant.

CREATE TABLE sign_in_experiences (
    tenant_id                       varchar(21)   NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                              varchar(21)   NOT NULL DEFAULT 'default',
    color                           jsonb         NOT NULL,
    branding                        jsonb         NOT NULL,
    hide_logto_branding             boolean       NOT NULL DEFAULT false,
    language_info                   jsonb         NOT NULL,
    terms_of_use_url                varchar(2048),
    privacy_policy_url              varchar(2048),
    agree_to_terms_policy           varchar(32)   NOT NULL DEFAULT 'Automatic',
    sign_in                         jsonb         NOT NULL,
    sign_up                         jsonb         NOT NULL,
    social_sign_in                  jsonb         NOT NULL DEFAULT '{}',
    social_sign_in_connector_targets jsonb        NOT NULL DEFAULT '[]',
    sign_in_mode                    varchar(32)   NOT NULL DEFAULT 'SignInAndRegister',
    custom_css                      text,
    custom_content                  jsonb         NOT NULL DEFAULT '{}',
    custom_ui_assets                jsonb,
    custom_ui_csp                   jsonb         NOT NULL DEFAULT '{}',
    password_policy                 jsonb         NOT NULL DEFAULT '{}',
    mfa                             jsonb         NOT NULL DEFAULT '{}',
    adaptive_mfa                    jsonb         NOT NULL DEFAULT '{}',
    trusted_device                  jsonb         NOT NULL DEFAULT '{}',
    single_sign_on_enabled          boolean       NOT NULL DEFAULT false,
    support_email                   text,
    support_website_url             text,
    unknown_session_redirect_url    text,
    captcha_policy                  jsonb         NOT NULL DEFAULT '{}',
    sentinel_policy                 jsonb         NOT NULL DEFAULT '{}',
    email_blocklist_policy          jsonb         NOT NULL DEFAULT '{}',
    verification_code_policy        jsonb         NOT NULL DEFAULT '{}',
    forgot_password_methods         jsonb         DEFAULT '[]',
    passkey_sign_in                 jsonb         NOT NULL DEFAULT '{}',
    sign_up_profile_fields          jsonb         DEFAULT '[]',
    password_expiration             jsonb         NOT NULL DEFAULT '{}',
    username_policy                 jsonb         NOT NULL DEFAULT
        '{"caseSensitive": true, "minLength": 1, "maxLength": 128, "allowedChars": {"lowercase": true, "uppercase": true, "numbers": true, "underscore": true}}',
    PRIMARY KEY (tenant_id, id)
);

-- Own texts of a tenant, laid over the built-in ones.
CREATE TABLE custom_phrases (
    tenant_id    varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id           varchar(21) NOT NULL,
    language_tag varchar(16) NOT NULL,
    translation  jsonb       NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX custom_phrases_language ON custom_phrases (tenant_id, language_tag);

-- What people may see and change of their own account; one row a tenant.
CREATE TABLE account_centers (
    tenant_id                varchar(21)   NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                       varchar(21)   NOT NULL DEFAULT 'default',
    enabled                  boolean       NOT NULL DEFAULT true,
    fields                   jsonb         NOT NULL DEFAULT '{}',
    webauthn_related_origins jsonb         NOT NULL DEFAULT '[]',
    delete_account_url       varchar(2048),
    custom_css               text,
    profile_fields           jsonb,
    PRIMARY KEY (tenant_id, id)
);
