package dev.cardea.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.http.ClientInfo;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    @Test
    void isASuccessUnlessSaidOtherwise() {
        var entry = AuditEntry.of(TenantId.DEFAULT, "Interaction.End")
                .client(new ClientInfo("192.0.2.1", "curl", "r"))
                .application("app")
                .session(null)
                .build();

        assertThat(entry.payload())
                .isEqualTo(Map.of(
                        "key", "Interaction.End",
                        "ip", "192.0.2.1",
                        "userAgent", "curl",
                        "applicationId", "app",
                        "result", "Success"));
    }

    @Test
    void tellsAMetadataDocumentFromAnApplication() {
        var entry = AuditEntry.of(TenantId.DEFAULT, "k")
                .application("https://client.example/metadata")
                .build();

        assertThat(entry.payload())
                .containsEntry("cimdClientId", "https://client.example/metadata")
                .doesNotContainKey("applicationId");
    }

    @Test
    void holdsTheInternalReasonOfAnOAuthError() {
        var entry = AuditEntry.of(TenantId.DEFAULT, "k")
                .failed(OAuthError.invalidGrant("code was used before"))
                .build();

        assertThat(entry.payload())
                .containsEntry("result", "Error")
                .containsEntry("error", "invalid_grant: grant request is invalid (code was used before)");
    }

    @Test
    void saysNothingOfAnUnexpectedFailureButItsType() {
        var entry = AuditEntry.of(TenantId.DEFAULT, "k")
                .failed(new IllegalStateException("password hunter2"))
                .build();

        assertThat(entry.payload()).containsEntry("error", Map.of("message", "IllegalStateException"));
    }

    @Test
    void failsEveryRowOfAFailedRequestButThoseWithAnOutcomeOfTheirOwn() {
        var trail = new AuditTrail(TenantId.DEFAULT);
        trail.add("first");
        trail.add("second").with("result", "Success");

        var rows = trail.failed(new ProblemException(new EntityProblem.NotFound()), entry -> entry.user("u"));

        assertThat(rows).extracting(row -> row.payload().get("result")).containsExactly("Error", "Success");
        assertThat(rows).allSatisfy(row -> assertThat(row.payload()).containsEntry("userId", "u"));
    }

    @Test
    void keepsTheCodeOfARefusalThatTheProtocolMade() {
        var entry = AuditEntry.of(TenantId.DEFAULT, "k")
                .failed(new OAuthException(OAuthError.sessionNotFound("interaction session not found")))
                .build();

        assertThat(entry.payload().get("error"))
                .isEqualTo(Map.of("code", "session.not_found", "message", "interaction session not found"));
    }
}
