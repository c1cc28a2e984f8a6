package dev.cardea.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem.InvalidInput;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.Steps;
import dev.cardea.user.Identifier;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sign-in as the pages drive it. The interaction cookie is all the authentication there is. */
@Path("/api/experience")
public class ExperienceResource {
    private final Steps steps;
    private final Beginning beginning;
    private final Identification identification;
    private final Registration registration;
    private final Submission submission;

    ExperienceResource(
            Steps steps,
            Beginning beginning,
            Identification identification,
            Registration registration,
            Submission submission) {
        this.steps = steps;
        this.beginning = beginning;
        this.identification = identification;
        this.registration = registration;
        this.submission = submission;
    }

    record NewInteraction(
            InteractionEvent interactionEvent, @Nullable String captchaToken) {}

    record EventChange(InteractionEvent interactionEvent) {}

    record IdentificationRequest(
            @Nullable String verificationId, @Nullable Boolean linkSocialIdentity) {}

    record Submitted(String redirectTo) {}

    record SsoConnectors(List<String> connectorIds) {}

    @PUT
    @Operation(operationId = "InitInteraction", summary = "Begin a sign-in, or begin it again")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewInteraction.class)))
    public void begin(@Context RoutingContext context, JsonNode body) {
        steps.<@Nullable Void>begin(context, body, (step, input) -> {
            beginning.begin(step, input);
            return null;
        });
    }

    @PUT
    @Path("/interaction-event")
    @Operation(operationId = "UpdateInteractionEvent", summary = "Turn a sign-in into a registration, or back")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventChange.class)))
    public void switchEvent(@Context RoutingContext context, JsonNode body) {
        steps.<@Nullable Void>run(context, body, (step, input) -> {
            beginning.switchEvent(step, input);
            return null;
        });
    }

    @GET
    @Path("/interaction")
    @Operation(operationId = "GetInteraction", summary = "Get what is known of a sign-in")
    public ObjectNode get(@Context RoutingContext context) {
        return steps.run(context, (step, _) -> steps.sanitized(step));
    }

    @POST
    @Path("/identification")
    @Operation(operationId = "IdentifyUser", summary = "Identify the person, or create the account")
    @RequestBody(content = @Content(schema = @Schema(implementation = IdentificationRequest.class)))
    public RestResponse<@Nullable Void> identify(@Context RoutingContext context, JsonNode body) {
        return steps.run(context, body, (step, input) -> {
            var verificationId = input.optionalText("verificationId");
            input.flag("linkSocialIdentity");
            step.audit("Identifier.Submit").with("payload", input.members());
            return identify(step, verificationId);
        });
    }

    private RestResponse<@Nullable Void> identify(Step step, Optional<String> verificationId) {
        if (step.event() == InteractionEvent.Register) {
            registration.register(step, verificationId);
            return RestResponse.status(RestResponse.Status.CREATED);
        }
        identification.identify(
                step,
                verificationId.orElseThrow(() ->
                        new ProblemException(InvalidInput.of(InvalidInput.Part.BODY, "verificationId", "Required"))));
        return RestResponse.noContent();
    }

    @POST
    @Path("/submit")
    @Operation(operationId = "SubmitInteraction", summary = "End the sign-in")
    public RestResponse<@Nullable Submitted> submit(@Context RoutingContext context) {
        return steps.run(
                context,
                (step, _) -> submission
                        .submit(step)
                        .map(redirectTo -> RestResponse.<@Nullable Submitted>ok(new Submitted(redirectTo)))
                        .orElseGet(RestResponse::noContent));
    }

    @GET
    @Path("/sso-connectors")
    @Operation(
            operationId = "GetEnabledSsoConnectors",
            summary = "Find the enterprise connectors for an e-mail address")
    public SsoConnectors ssoConnectors(@Context RoutingContext context, @QueryParam("email") @Nullable String email) {
        return steps.begin(context, (_, _) -> {
            if (email == null || !Identifier.isEmail(email)) {
                throw new ProblemException(InvalidInput.of(InvalidInput.Part.QUERY, "email", "Invalid email"));
            }
            return new SsoConnectors(List.of());
        });
    }
}
