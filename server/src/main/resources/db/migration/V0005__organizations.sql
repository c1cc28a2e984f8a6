-- Organizations and their template, as far as the seed and the first administrator need them.

CREATE TABLE organizations (
    tenant_id                 varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                        varchar(21)  NOT NULL,
    name                      varchar(128) NOT NULL,
    description               varchar(256),
    custom_data               jsonb        NOT NULL DEFAULT '{}',
    is_mfa_required           boolean      NOT NULL DEFAULT false,
    is_trusted_device_allowed boolean      NOT NULL DEFAULT true,
    color                     jsonb        NOT NULL DEFAULT '{}',
    branding                  jsonb        NOT NULL DEFAULT '{}',
    custom_css                text,
    created_at                timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE organization_roles (
    tenant_id   varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          varchar(21)  NOT NULL,
    name        varchar(128) NOT NULL,
    description varchar(256),
    type        varchar(32)  NOT NULL DEFAULT 'User' CHECK (type IN ('User', 'MachineToMachine')),
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX organization_roles_name ON organization_roles (tenant_id, name);

CREATE TABLE organization_scopes (
    tenant_id   varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          varchar(21)  NOT NULL,
    name        varchar(128) NOT NULL,
    description varchar(256),
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX organization_scopes_name ON organization_scopes (tenant_id, name);

CREATE TABLE organization_role_scopes (
    tenant_id             varchar(21) NOT NULL,
    organization_role_id  varchar(21) NOT NULL,
    organization_scope_id varchar(21) NOT NULL,
    PRIMARY KEY (tenant_id, organization_role_id, organization_scope_id),
    FOREIGN KEY (tenant_id, organization_role_id) REFERENCES organization_roles ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, organization_scope_id) REFERENCES organization_scopes ON DELETE CASCADE
);

CREATE TABLE organization_users (
    tenant_id       varchar(21) NOT NULL,
    organization_id varchar(21) NOT NULL,
    user_id         varchar(12) NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, organization_id, user_id),
    FOREIGN KEY (tenant_id, organization_id) REFERENCES organizations ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, user_id) REFERENCES users ON DELETE CASCADE
);
CREATE INDEX organization_users_user ON organization_users (tenant_id, user_id);

CREATE TABLE organization_user_roles (
    tenant_id            varchar(21) NOT NULL,
    organization_id      varchar(21) NOT NULL,
    user_id              varchar(12) NOT NULL,
    organization_role_id varchar(21) NOT NULL,
    PRIMARY KEY (tenant_id, organization_id, user_id, organization_role_id),
    FOREIGN KEY (tenant_id, organization_id, user_id) REFERENCES organization_users ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, organization_role_id) REFERENCES organization_roles ON DELETE CASCADE
);
CREATE INDEX organization_user_roles_user ON organization_user_roles (tenant_id, user_id);
