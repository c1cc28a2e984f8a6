-- OAuth clients, their secrets, and the roles of machine-to-machine ones.

CREATE TABLE applications (
    tenant_id                        varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                               varchar(21)  NOT NULL,
    name                             varchar(256) NOT NULL,
    secret                           bytea        NOT NULL,
    description                      text,
    type                             varchar(32)  NOT NULL CHECK (type IN
        ('Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected', 'SAML')),
    oidc_client_metadata             jsonb        NOT NULL,
    custom_client_metadata           jsonb        NOT NULL DEFAULT '{}',
    protected_app_metadata           jsonb,
    custom_data                      jsonb        NOT NULL DEFAULT '{}',
    is_third_party                   boolean      NOT NULL DEFAULT false,
    app_level_access_control_enabled boolean      NOT NULL DEFAULT false,
    created_at                       timestamptz  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX applications_created_at ON applications (tenant_id, created_at DESC, id);

-- Values are encrypted under the key-encryption key, because the API shows them again.
CREATE TABLE application_secrets (
    tenant_id      varchar(21)  NOT NULL,
    application_id varchar(21)  NOT NULL,
    name           varchar(256) NOT NULL,
    value          bytea        NOT NULL,
    created_at     timestamptz  NOT NULL,
    expires_at     timestamptz,
    PRIMARY KEY (tenant_id, application_id, name),
    FOREIGN KEY (tenant_id, application_id) REFERENCES applications ON DELETE CASCADE
);

CREATE TABLE applications_roles (
    tenant_id      varchar(21) NOT NULL,
    application_id varchar(21) NOT NULL,
    role_id        varchar(21) NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, application_id, role_id),
    FOREIGN KEY (tenant_id, application_id) REFERENCES applications ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, role_id) REFERENCES roles ON DELETE CASCADE
);
CREATE INDEX applications_roles_role ON applications_roles (tenant_id, role_id, created_at DESC);
