-- The two tenants, their keys and their settings: what everything else refers to.

CREATE TABLE tenants (
    id         varchar(21)  PRIMARY KEY,
    name       varchar(128) NOT NULL DEFAULT 'My Project',
    tag        varchar(16)  NOT NULL DEFAULT 'development' CHECK (tag IN ('development', 'production')),
    created_at timestamptz  NOT NULL DEFAULT now()
);

-- JSON settings with a name of their own: adminConsole, idToken, oidc.session, cimd, …
CREATE TABLE tenant_configs (
    tenant_id varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    key       varchar(128) NOT NULL,
    value     jsonb        NOT NULL,
    PRIMARY KEY (tenant_id, key)
);

-- Private keys, encrypted under the key-encryption key. `companion` is the RSA key beside an EC-only set.
CREATE TABLE signing_keys (
    tenant_id   varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          varchar(21) NOT NULL,
    status      varchar(16) NOT NULL CHECK (status IN ('next', 'current', 'previous', 'companion')),
    private_key bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX signing_keys_status ON signing_keys (tenant_id, status);

CREATE TABLE cookie_keys (
    tenant_id  varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         varchar(21) NOT NULL,
    secret     bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The key under which columns are encrypted; itself wrapped under the key-encryption key where one is configured.
CREATE TABLE data_keys (
    id         smallint    PRIMARY KEY CHECK (id = 1),
    secret     bytea       NOT NULL,
    is_wrapped boolean     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
