-- What happened, and who tried too often.

CREATE TABLE audit_logs (
    tenant_id  varchar(21)  NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         varchar(21)  NOT NULL,
    key        varchar(128) NOT NULL,
    payload    jsonb        NOT NULL,
    created_at timestamptz  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_logs_created_at ON audit_logs (tenant_id, created_at DESC, id);

CREATE TABLE sentinel_activities (
    tenant_id           varchar(21) NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                  varchar(21) NOT NULL,
    target_type         varchar(16) NOT NULL CHECK (target_type IN ('User', 'App')),
    target_hash         varchar(64) NOT NULL,
    action              varchar(64) NOT NULL,
    action_result       varchar(16) NOT NULL CHECK (action_result IN ('Success', 'Failed')),
    payload             jsonb       NOT NULL DEFAULT '{}',
    decision            varchar(16) NOT NULL CHECK (decision IN ('Undecided', 'Allowed', 'Blocked', 'Challenge')),
    decision_expires_at timestamptz NOT NULL,
    created_at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX sentinel_activities_target ON sentinel_activities (tenant_id, target_hash, created_at DESC);
CREATE INDEX sentinel_activities_created_at ON sentinel_activities (created_at);
