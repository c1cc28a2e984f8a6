package dev.cardea.e2e;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for rows in the database that only make sense together with others, which are not there. */
final class HalfWritten {
    /** Rows that must not exist, by what they would mean. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("users without username or password", """
                    SELECT id FROM users
                     WHERE tenant_id = 'default'
                       AND (username IS NULL OR password_encrypted IS NULL OR password_encryption_method IS NULL)
                    """),
            Map.entry("sessions of nobody", """
                    SELECT uid FROM sessions
                     WHERE NOT EXISTS (SELECT 1 FROM users
                                        WHERE users.tenant_id = sessions.tenant_id AND users.id = account_id)
                    """),
            Map.entry("sessions that name a missing grant", """
                    SELECT uid FROM sessions, jsonb_each(authorizations) AS authorized (client_id, content)
                     WHERE content ->> 'grantId' IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM grants
                                        WHERE grants.tenant_id = sessions.tenant_id
                                          AND grants.id = content ->> 'grantId'
                                          AND grants.account_id = sessions.account_id)
                    """),
            Map.entry("grants of nobody", """
                    SELECT id FROM grants
                     WHERE NOT EXISTS (SELECT 1 FROM users
                                        WHERE users.tenant_id = grants.tenant_id AND users.id = account_id)
                    """),
            Map.entry("codes without grant", withoutGrant("authorization_codes")),
            Map.entry("access tokens without grant", withoutGrant("access_tokens")),
            Map.entry("refresh tokens without grant", withoutGrant("refresh_tokens")),
            Map.entry("codes without session", withoutSession("authorization_codes")),
            Map.entry("access tokens without session", withoutSession("access_tokens")),
            Map.entry("refresh tokens without session", withoutSession("refresh_tokens")),
            Map.entry("codes that were spent for nothing", """
                    SELECT grant_id FROM authorization_codes AS code
                     WHERE consumed_at IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM refresh_tokens AS token
                                        WHERE token.tenant_id = code.tenant_id AND token.grant_id = code.grant_id)
                    """),
            Map.entry("refresh tokens whose code was not spent", """
                    SELECT grant_id FROM refresh_tokens AS token
                     WHERE NOT EXISTS (SELECT 1 FROM authorization_codes AS code
                                        WHERE code.tenant_id = token.tenant_id AND code.grant_id = token.grant_id
                                          AND code.consumed_at IS NOT NULL)
                    """),
            Map.entry("refresh tokens that were spent for nothing", """
                    SELECT grant_id FROM refresh_tokens AS spent
                     WHERE consumed_at IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM refresh_tokens AS next
                                        WHERE next.tenant_id = spent.tenant_id AND next.grant_id = spent.grant_id
                                          AND next.rotations = spent.rotations + 1)
                    """),
            Map.entry("refresh tokens that replace one that is not spent", """
                    SELECT grant_id FROM refresh_tokens AS next
                     WHERE rotations > 0
                       AND NOT EXISTS (SELECT 1 FROM refresh_tokens AS spent
                                        WHERE spent.tenant_id = next.tenant_id AND spent.grant_id = next.grant_id
                                          AND spent.rotations = next.rotations - 1 AND spent.consumed_at IS NOT NULL)
                    """));

    private static String withoutGrant(String table) {
        return """
                SELECT grant_id FROM %1$s
                 WHERE NOT EXISTS (SELECT 1 FROM grants
                                    WHERE grants.tenant_id = %1$s.tenant_id AND grants.id = grant_id
                                      AND grants.account_id = %1$s.account_id AND grants.client_id = %1$s.client_id)
                """.formatted(table);
    }

    private static String withoutSession(String table) {
        return """
                SELECT grant_id FROM %1$s
                 WHERE NOT EXISTS (SELECT 1 FROM sessions
                                    WHERE sessions.tenant_id = %1$s.tenant_id AND sessions.uid = session_uid
                                      AND sessions.account_id = %1$s.account_id)
                """.formatted(table);
    }

    private HalfWritten() {}

    /** What was found, for people to read. */
    static List<String> find(Server server) throws IOException, SQLException {
        var found = new ArrayList<String>();
        try (var connection = Databases.connect(server);
                var statement = connection.createStatement()) {
            for (var query : QUERIES.entrySet()) {
                try (var rows = statement.executeQuery(query.getValue())) {
                    while (rows.next()) {
                        found.add(query.getKey() + ": " + rows.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
