-- People who sign in.

CREATE TABLE users (
    tenant_id                  varchar(21)   NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                         varchar(12)   NOT NULL,
    username                   varchar(128),
    primary_email              varchar(128),
    primary_phone              varchar(128),
    password_encrypted         varchar(256),
    password_encryption_method varchar(16) CHECK (password_encryption_method IN
        ('Argon2i', 'Argon2id', 'Argon2d', 'SHA1', 'SHA256', 'MD5', 'Bcrypt', 'Legacy')),
    name                       varchar(128),
    avatar                     varchar(2048),
    profile                    jsonb         NOT NULL DEFAULT '{}',
    application_id             varchar(21),
    cimd_client_id             varchar(2048),
    identities                 jsonb         NOT NULL DEFAULT '{}',
    custom_data                jsonb         NOT NULL DEFAULT '{}',
    logto_config               jsonb         NOT NULL DEFAULT '{}',
    mfa_verifications          jsonb         NOT NULL DEFAULT '[]',
    is_suspended               boolean       NOT NULL DEFAULT false,
    is_password_expired        boolean       NOT NULL DEFAULT false,
    last_sign_in_at            timestamptz,
    password_updated_at        timestamptz,
    created_at                 timestamptz   NOT NULL,
    updated_at                 timestamptz   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The names of the indexes are what tells a taken username from a taken address.
CREATE UNIQUE INDEX users_username ON users (tenant_id, username);
CREATE INDEX users_username_lower ON users (tenant_id, lower(username));
CREATE UNIQUE INDEX users_primary_email ON users (tenant_id, lower(primary_email));
CREATE UNIQUE INDEX users_primary_phone ON users (tenant_id, primary_phone);
CREATE INDEX users_created_at ON users (tenant_id, created_at DESC, id);
