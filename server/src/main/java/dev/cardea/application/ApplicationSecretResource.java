package dev.cardea.application;

import dev.cardea.access.RequiresScope;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The secrets of an application: several at once, so that they can be rotated without an outage. */
@Path("/api/applications/{id}")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Applications")
public class ApplicationSecretResource {
    private final SecretService secrets;
    private final ApplicationService applications;

    ApplicationSecretResource(SecretService secrets, ApplicationService applications) {
        this.secrets = secrets;
        this.applications = applications;
    }

    @GET
    @Path("/secrets")
    @Operation(operationId = "ListApplicationSecrets", summary = "List the secrets of an application, in clear")
    public List<SecretResponse> list(@Context Tenant tenant, @PathParam("id") String id) {
        return secrets.list(tenant.id(), id);
    }

    @POST
    @Path("/secrets")
    @ResponseStatus(201)
    @Operation(operationId = "CreateApplicationSecret", summary = "Add a secret to an application")
    public SecretResponse create(
            @Context Tenant tenant, @PathParam("id") String id, @Valid ApplicationForms.NewSecret form) {
        return secrets.create(tenant.id(), id, form);
    }

    @PATCH
    @Path("/secrets/{name}")
    @Operation(operationId = "UpdateApplicationSecret", summary = "Rename a secret of an application")
    public SecretResponse rename(
            @Context Tenant tenant,
            @PathParam("id") String id,
            @PathParam("name") String name,
            @Valid ApplicationForms.SecretName form) {
        return secrets.rename(tenant.id(), id, name, form.name());
    }

    @DELETE
    @Path("/secrets/{name}")
    @Operation(operationId = "DeleteApplicationSecret", summary = "Delete a secret of an application")
    public void delete(@Context Tenant tenant, @PathParam("id") String id, @PathParam("name") String name) {
        secrets.delete(tenant.id(), id, name);
    }

    @DELETE
    @Path("/legacy-secret")
    @Operation(
            operationId = "DeleteApplicationLegacySecret",
            summary = "Delete the nameless secret of an old application")
    public ApplicationResponse deleteLegacy(@Context Tenant tenant, @PathParam("id") String id) {
        return applications.removeLegacySecret(tenant.id(), id);
    }
}
