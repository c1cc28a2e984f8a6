package dev.cardea.apiresource;

import dev.cardea.access.RequiresScope;
import dev.cardea.apiresource.ResourceForms.ResourceResponse;
import dev.cardea.http.Pagination;
import dev.cardea.http.Search;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** API resources, as administrators manage them. */
@Path("/api/resources")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Resources")
public class ResourceResource {
    private final ResourceService resources;

    ResourceResource(ResourceService resources) {
        this.resources = resources;
    }

    @GET
    @Operation(operationId = "ListResources", summary = "List API resources")
    public List<ResourceResponse> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @QueryParam("includeScopes") @Nullable String includeScopes) {
        var page = resources.list(tenant.id(), Search.isTrue(includeScopes), pagination.optionalWindow());
        return pagination.presentIfRequested(page);
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "CreateResource", summary = "Create an API resource")
    public ResourceResponse create(@Context Tenant tenant, @Valid ResourceForms.NewResource form) {
        return resources.create(tenant.id(), form);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "GetResource", summary = "Get an API resource")
    public ResourceResponse get(@Context Tenant tenant, @PathParam("id") String id) {
        return ResourceResponse.from(resources.get(tenant.id(), id), null);
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "UpdateResource", summary = "Change an API resource")
    public ResourceResponse update(
            @Context Tenant tenant, @PathParam("id") String id, @Valid ResourceForms.ResourcePatch form) {
        return ResourceResponse.from(resources.update(tenant.id(), id, form), null);
    }

    @PATCH
    @Path("/{id}/is-default")
    @Operation(operationId = "UpdateResourceIsDefault", summary = "Make an API resource the default")
    public ResourceResponse setDefault(
            @Context Tenant tenant, @PathParam("id") String id, @Valid ResourceForms.IsDefault form) {
        return ResourceResponse.from(resources.setDefault(tenant.id(), id, form.isDefault()), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "DeleteResource", summary = "Delete an API resource, with its scopes")
    public void delete(@Context Tenant tenant, @PathParam("id") String id) {
        resources.delete(tenant.id(), id);
    }

    @GET
    @Path("/{resourceId}/scopes")
    @Operation(operationId = "ListResourceScopes", summary = "List the scopes of an API resource")
    public List<Scope> scopes(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("resourceId") String resourceId) {
        return pagination.present(resources.scopes(tenant.id(), resourceId, search, pagination.window()));
    }

    @POST
    @Path("/{resourceId}/scopes")
    @ResponseStatus(201)
    @Operation(operationId = "CreateResourceScope", summary = "Add a scope to an API resource")
    public Scope createScope(
            @Context Tenant tenant, @PathParam("resourceId") String resourceId, @Valid ResourceForms.NewScope form) {
        return resources.createScope(tenant.id(), resourceId, form);
    }

    @PATCH
    @Path("/{resourceId}/scopes/{scopeId}")
    @Operation(operationId = "UpdateResourceScope", summary = "Change a scope of an API resource")
    public Scope updateScope(
            @Context Tenant tenant,
            @PathParam("resourceId") String resourceId,
            @PathParam("scopeId") String scopeId,
            @Valid ResourceForms.ScopePatch form) {
        return resources.updateScope(tenant.id(), resourceId, scopeId, form);
    }

    @DELETE
    @Path("/{resourceId}/scopes/{scopeId}")
    @Operation(operationId = "DeleteResourceScope", summary = "Delete a scope of an API resource")
    public void deleteScope(
            @Context Tenant tenant, @PathParam("resourceId") String resourceId, @PathParam("scopeId") String scopeId) {
        resources.deleteScope(tenant.id(), resourceId, scopeId);
    }
}
