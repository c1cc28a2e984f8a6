package dev.cardea.oidc.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.apiresource.Resources;
import dev.cardea.oidc.client.RedirectUris;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.organization.Memberships;
import dev.cardea.organization.OrganizationProblem;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.User;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the consent page of a third-party application shows and sends. The interaction cookie authenticates. */
@Path("/api/interaction")
@Consumes(MediaType.WILDCARD)
public class ConsentResource {
    private final Consents consents;
    private final Users users;
    private final Resources resources;
    private final Memberships memberships;

    ConsentResource(Consents consents, Users users, Resources resources, Memberships memberships) {
        this.consents = consents;
        this.users = users;
        this.resources = resources;
        this.memberships = memberships;
    }

    public record ConsentInfo(
            ConsentApplication application,
            ConsentUser user,
            List<ConsentOrganization> organizations,
            List<String> missingOIDCScope,
            List<MissingResourceScopes> missingResourceScopes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String redirectUri) {}

    public record ConsentApplication(String id, String name) {}

    public record ConsentUser(
            String id,
            @Nullable String name,
            @Nullable String avatar,
            @Nullable String username,
            @Nullable String primaryEmail,
            @Nullable String primaryPhone) {
        static ConsentUser from(User user) {
            return new ConsentUser(
                    user.id().value(),
                    user.name(),
                    user.avatar(),
                    user.username(),
                    user.primaryEmail(),
                    user.primaryPhone());
        }
    }

    public record ConsentOrganization(String id, String name, List<MissingResourceScopes> missingResourceScopes) {}

    public record MissingResourceScopes(ConsentedResource resource, List<ConsentedScope> scopes) {}

    public record ConsentedResource(String id, String name, String indicator) {}

    public record ConsentedScope(
            String id, String name, @Nullable String description) {}

    public record ConsentAnswer(@Nullable List<String> organizationIds) {}

    public record Redirection(String redirectTo) {}

    @GET
    @Path("/consent")
    @Operation(operationId = "GetConsent", summary = "Get what an application asks the signed-in person for")
    public ConsentInfo get(@Context Tenant tenant, @Context HttpServerRequest request) {
        var pending = consents.pending(request, tenant);
        var redirectUri = redirectUri(pending);
        return new ConsentInfo(
                new ConsentApplication(pending.client().id(), pending.client().name()),
                ConsentUser.from(users.get(tenant.id(), new UserId(pending.accountId()))),
                List.of(),
                pending.missingScopes().stream()
                        .filter(scope -> !scope.equals(Scope.OPENID) && !scope.equals(Scope.OFFLINE_ACCESS))
                        .toList(),
                pending.missingResourceScopes().entrySet().stream()
                        .flatMap(missing -> resources.find(tenant.id(), missing.getKey()).stream()
                                .map(resource -> new MissingResourceScopes(
                                        new ConsentedResource(resource.id(), resource.name(), resource.indicator()),
                                        resources.scopes(resource).stream()
                                                .filter(scope ->
                                                        missing.getValue().contains(scope.name()))
                                                .map(scope -> new ConsentedScope(
                                                        scope.id(), scope.name(), scope.description()))
                                                .toList())))
                        .toList(),
                redirectUri);
    }

    @POST
    @Path("/consent")
    @Operation(operationId = "PostConsent", summary = "Consent to what an application asks for")
    public Redirection consent(@Context Tenant tenant, @Context HttpServerRequest request, ConsentAnswer answer) {
        var pending = consents.pending(request, tenant);
        redirectUri(pending);
        for (var organizationId : Objects.requireNonNullElse(answer.organizationIds(), List.<String>of())) {
            if (memberships
                    .find(tenant.id(), pending.accountId(), organizationId)
                    .isEmpty()) {
                throw new ProblemException(new OrganizationProblem.RequireMembership());
            }
        }
        return new Redirection(consents.grant(tenant, pending).toString());
    }

    @DELETE
    @Operation(operationId = "DeleteInteraction", summary = "Abort the pending authorization")
    public void abort(@Context Tenant tenant, @Context HttpServerRequest request) {
        consents.abort(request, tenant);
    }

    /** It may have been taken off the client's list since the request was made. */
    private static String redirectUri(PendingConsent pending) {
        return pending.interaction()
                .param("redirect_uri")
                .or(() -> pending.client().redirectUris().stream().findFirst())
                .filter(uri -> RedirectUris.matches(pending.client(), uri))
                .orElseThrow(() -> new OAuthException(OAuthError.invalidRedirectUri(
                        "redirect_uri did not match any of the client's registered redirect_uris")));
    }
}
