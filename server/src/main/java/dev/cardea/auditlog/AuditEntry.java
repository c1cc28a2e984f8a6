package dev.cardea.auditlog;

import dev.cardea.http.ClientInfo;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit log before it is masked and written.
 *
 * @param key what happened, e.g. {@code ExchangeTokenBy.RefreshToken}
 * @param payload anything that Jackson can write; masking is {@link AuditLog}'s business, not the caller's
 */
public record AuditEntry(TenantId tenantId, String key, Map<String, Object> payload) {
    public AuditEntry {
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    public static Builder of(TenantId tenantId, String key) {
        return new Builder(tenantId, key);
    }

    /** Collects what rows have in common. Absent values leave no trace; the result is a success unless it is said. */
    public static final class Builder {
        private final TenantId tenantId;
        private final String key;
        private final Map<String, Object> payload = new LinkedHashMap<>();

        private Builder(TenantId tenantId, String key) {
            this.tenantId = tenantId;
            this.key = key;
            payload.put("key", key);
        }

        public Builder client(ClientInfo client) {
            return with("ip", client.ip()).with("userAgent", client.userAgent());
        }

        /** @param clientId an application's id, or the URL of a client-id metadata document */
        public Builder application(@Nullable String clientId) {
            var isDocument = clientId != null && clientId.startsWith("https://");
            return with(isDocument ? "cimdClientId" : "applicationId", clientId);
        }

        public Builder session(@Nullable String sessionUid) {
            return with("sessionId", sessionUid);
        }

        public Builder interaction(@Nullable String interactionUid) {
            return with("interactionId", interactionUid);
        }

        public Builder user(@Nullable String userId) {
            return with("userId", userId);
        }

        /** The request's parameters, by name. */
        public Builder params(Map<String, ?> params) {
            return with("params", params);
        }

        public Builder with(String name, @Nullable Object value) {
            if (value != null) {
                payload.put(name, value);
            }
            return this;
        }

        public Builder failed(Problem problem) {
            var error = new LinkedHashMap<String, Object>();
            error.put("code", problem.code());
            error.put("message", problem.code());
            var data = problem.data();
            if (data != null) {
                error.put("data", data);
            }
            return failed((Object) error);
        }

        /** Records the error with its internal reason, which the wire never shows. */
        public Builder failed(OAuthError error) {
            return failed((Object) (error.error()
                    + (error.description() == null ? "" : ": " + error.description())
                    + (error.reason() == null ? "" : " (" + error.reason() + ")")));
        }

        /** Records what made a request fail; of an unexpected failure only its type, since messages may hold secrets. */
        public Builder failed(Throwable failure) {
            return switch (failure) {
                case ProblemException e -> failed(e.problem());
                case OAuthException e ->
                    failed((Object) Map.of(
                            "code",
                            e.error().code(),
                            "message",
                            e.error().description() == null
                                    ? e.error().error()
                                    : e.error().description()));
                default -> failed((Object) Map.of("message", failure.getClass().getSimpleName()));
            };
        }

        private Builder failed(Object error) {
            payload.put("result", "Error");
            payload.put("error", error);
            return this;
        }

        /** Whether the outcome was said already, so that a later failure of the request does not change it. */
        boolean isDecided() {
            return payload.containsKey("result");
        }

        public AuditEntry build() {
            payload.putIfAbsent("result", "Success");
            return new AuditEntry(tenantId, key, payload);
        }
    }
}
