-- What the OpenID provider remembers. One-time and bearer values are kept as SHA-256, never in clear.

-- One pending login or consent prompt of an authorization request.
CREATE TABLE interactions (
    tenant_id          varchar(21)   NOT NULL REFERENCES tenants ON DELETE CASCADE,
    uid                varchar(43)   NOT NULL,
    client_id          varchar(2048) NOT NULL,
    prompt             jsonb         NOT NULL,
    params             jsonb         NOT NULL,
    session_uid        varchar(43),
    session_account_id varchar(12),
    grant_id           varchar(43),
    result             jsonb,
    last_submission    jsonb,
    version            integer       NOT NULL DEFAULT 0,
    created_at         timestamptz   NOT NULL,
    expires_at         timestamptz   NOT NULL,
    PRIMARY KEY (tenant_id, uid)
);
CREATE INDEX interactions_expires_at ON interactions (expires_at);

CREATE TABLE sessions (
    tenant_id      varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    uid            varchar(43) NOT NULL,
    id_hash        bytea       NOT NULL,
    account_id     varchar(12),
    login_at       timestamptz,
    authorizations jsonb       NOT NULL DEFAULT '{}',
    logout         jsonb,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, uid)
);
CREATE UNIQUE INDEX sessions_id_hash ON sessions (tenant_id, id_hash);
CREATE INDEX sessions_account ON sessions (tenant_id, account_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

-- How the person of a session signed in last; read by token customizers and the session API.
CREATE TABLE session_extensions (
    tenant_id       varchar(21) NOT NULL,
    session_uid     varchar(43) NOT NULL,
    account_id      varchar(12) NOT NULL,
    last_submission jsonb       NOT NULL DEFAULT '{}',
    client_id       varchar(21),
    cimd_client_id  varchar(2048),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, session_uid),
    FOREIGN KEY (tenant_id, session_uid) REFERENCES sessions ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, account_id) REFERENCES users ON DELETE CASCADE
);

CREATE TABLE grants (
    tenant_id  varchar(21)   NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         varchar(43)   NOT NULL,
    account_id varchar(12)   NOT NULL,
    client_id  varchar(2048) NOT NULL,
    scope      text          NOT NULL DEFAULT '',
    resources  jsonb         NOT NULL DEFAULT '{}',
    rejected   jsonb         NOT NULL DEFAULT '{}',
    created_at timestamptz   NOT NULL,
    expires_at timestamptz   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX grants_account ON grants (tenant_id, account_id, client_id);
CREATE INDEX grants_expires_at ON grants (expires_at);

CREATE TABLE authorization_codes (
    tenant_id            varchar(21)   NOT NULL,
    code_hash            bytea         NOT NULL,
    grant_id             varchar(43)   NOT NULL,
    client_id            varchar(2048) NOT NULL,
    account_id           varchar(12)   NOT NULL,
    redirect_uri         text          NOT NULL,
    scope                text          NOT NULL,
    resources            text[]        NOT NULL,
    nonce                text,
    claims               jsonb,
    code_challenge       varchar(128),
    auth_time            timestamptz,
    acr                  text,
    sid                  varchar(43),
    session_uid          varchar(43),
    expires_with_session boolean       NOT NULL,
    created_at           timestamptz   NOT NULL,
    expires_at           timestamptz   NOT NULL,
    consumed_at          timestamptz,
    PRIMARY KEY (tenant_id, code_hash),
    FOREIGN KEY (tenant_id, grant_id) REFERENCES grants ON DELETE CASCADE
);
CREATE INDEX authorization_codes_grant ON authorization_codes (tenant_id, grant_id);
CREATE INDEX authorization_codes_expires_at ON authorization_codes (expires_at);

CREATE TABLE access_tokens (
    tenant_id            varchar(21)   NOT NULL,
    token_hash           bytea         NOT NULL,
    grant_id             varchar(43)   NOT NULL,
    client_id            varchar(2048) NOT NULL,
    account_id           varchar(12)   NOT NULL,
    grant_type           varchar(128)  NOT NULL,
    scope                text          NOT NULL,
    claims               jsonb,
    extra                jsonb,
    sid                  varchar(43),
    session_uid          varchar(43),
    expires_with_session boolean       NOT NULL,
    created_at           timestamptz   NOT NULL,
    expires_at           timestamptz   NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, grant_id) REFERENCES grants ON DELETE CASCADE
);
CREATE INDEX access_tokens_grant ON access_tokens (tenant_id, grant_id);
CREATE INDEX access_tokens_account ON access_tokens (tenant_id, account_id);
CREATE INDEX access_tokens_expires_at ON access_tokens (expires_at);

CREATE TABLE refresh_tokens (
    tenant_id            varchar(21)   NOT NULL,
    token_hash           bytea         NOT NULL,
    grant_id             varchar(43)   NOT NULL,
    client_id            varchar(2048) NOT NULL,
    account_id           varchar(12)   NOT NULL,
    grant_type           varchar(128)  NOT NULL,
    scope                text          NOT NULL,
    resources            text[]        NOT NULL,
    nonce                text,
    claims               jsonb,
    auth_time            timestamptz,
    acr                  text,
    sid                  varchar(43),
    session_uid          varchar(43),
    expires_with_session boolean       NOT NULL,
    rotations            integer       NOT NULL DEFAULT 0,
    first_issued_at      timestamptz   NOT NULL,
    created_at           timestamptz   NOT NULL,
    expires_at           timestamptz   NOT NULL,
    consumed_at          timestamptz,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, grant_id) REFERENCES grants ON DELETE CASCADE
);
CREATE INDEX refresh_tokens_grant ON refresh_tokens (tenant_id, grant_id);
CREATE INDEX refresh_tokens_account ON refresh_tokens (tenant_id, account_id);
CREATE INDEX refresh_tokens_expires_at ON refresh_tokens (expires_at);
