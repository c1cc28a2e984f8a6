package dev.cardea.signin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.signin.state.Steps;
import dev.cardea.signin.verification.NewPasswordIdentity;
import dev.cardea.signin.verification.PasswordVerification;
import dev.cardea.signin.verification.PasswordVerification.TypedIdentifier;
import dev.cardea.signinexperience.SignInIdentifier;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Verifications by password. */
@Path("/api/experience/verification")
public class VerificationResource {
    private static final Pattern USERNAME = Pattern.compile("[A-Z_a-z]\\w*");

    private final Steps steps;
    private final PasswordVerification passwords;
    private final NewPasswordIdentity newPasswordIdentities;

    VerificationResource(Steps steps, PasswordVerification passwords, NewPasswordIdentity newPasswordIdentities) {
        this.steps = steps;
        this.passwords = passwords;
        this.newPasswordIdentities = newPasswordIdentities;
    }

    record PasswordRequest(TypedIdentifier identifier, String password) {}

    record Verification(String verificationId) {}

    @POST
    @Path("/password")
    @Operation(operationId = "CreatePasswordVerification", summary = "Verify a password")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordRequest.class)))
    public Verification password(@Context RoutingContext context, JsonNode body) {
        return steps.run(context, body, (step, input) -> {
            var typed = input.object("identifier");
            var identifier = new TypedIdentifier(typed.choice("type", SignInIdentifier.class), typed.text("value"));
            return new Verification(passwords.verify(step, identifier, input.filledText("password")));
        });
    }

    @POST
    @Path("/new-password-identity")
    @Operation(
            operationId = "CreateNewPasswordIdentityVerification",
            summary = "Choose username and password of a new account",
            deprecated = true)
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordRequest.class)))
    public Verification newPasswordIdentity(@Context RoutingContext context, JsonNode body) {
        return steps.run(context, body, (step, input) -> {
            var typed = input.object("identifier");
            if (typed.choice("type", SignInIdentifier.class) != SignInIdentifier.USERNAME) {
                throw typed.issue("type", "invalid_literal", "Invalid literal value, expected \"username\"");
            }
            var username = typed.textLike("value", USERNAME);
            return new Verification(newPasswordIdentities.choose(step, username, input.text("password")));
        });
    }
}
