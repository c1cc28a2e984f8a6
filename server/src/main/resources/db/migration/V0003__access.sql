-- API resources, their scopes, and the roles that carry them.

CREATE TABLE resources (
    tenant_id        varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id               varchar(21) NOT NULL,
    name             text        NOT NULL,
    indicator        text        NOT NULL,
    is_default       boolean     NOT NULL DEFAULT false,
    access_token_ttl bigint      NOT NULL DEFAULT 3600,
    created_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX resources_indicator ON resources (tenant_id, indicator);
CREATE UNIQUE INDEX resources_default ON resources (tenant_id) WHERE is_default;

CREATE TABLE scopes (
    tenant_id   varchar(21)  NOT NULL,
    id          varchar(21)  NOT NULL,
    resource_id varchar(21)  NOT NULL,
    name        varchar(256) NOT NULL,
    description text,
    created_at  timestamptz  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, resource_id) REFERENCES resources ON DELETE CASCADE
);
CREATE UNIQUE INDEX scopes_name ON scopes (tenant_id, resource_id, name);

CREATE TABLE roles (
    tenant_id   varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          varchar(21)  NOT NULL,
    name        varchar(128) NOT NULL,
    description varchar(128) NOT NULL,
    type        varchar(32)  NOT NULL DEFAULT 'User' CHECK (type IN ('User', 'MachineToMachine')),
    is_default  boolean      NOT NULL DEFAULT false,
    created_at  timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX roles_name ON roles (tenant_id, name);

CREATE TABLE roles_scopes (
    tenant_id varchar(21) NOT NULL,
    role_id   varchar(21) NOT NULL,
    scope_id  varchar(21) NOT NULL,
    PRIMARY KEY (tenant_id, role_id, scope_id),
    FOREIGN KEY (tenant_id, role_id) REFERENCES roles ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, scope_id) REFERENCES scopes ON DELETE CASCADE
);
CREATE INDEX roles_scopes_scope ON roles_scopes (tenant_id, scope_id);

CREATE TABLE users_roles (
    tenant_id  varchar(21) NOT NULL,
    user_id    varchar(12) NOT NULL,
    role_id    varchar(21) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, user_id, role_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, role_id) REFERENCES roles ON DELETE CASCADE
);
CREATE INDEX users_roles_role ON users_roles (tenant_id, role_id, created_at DESC);
