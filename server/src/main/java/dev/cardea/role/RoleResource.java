package dev.cardea.role;

import dev.cardea.access.RequiresScope;
import dev.cardea.apiresource.Scope;
import dev.cardea.http.Pagination;
import dev.cardea.http.QueryValues;
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

/** Roles and their scopes, as administrators manage them. */
@Path("/api/roles")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Roles")
public class RoleResource {
    private final RoleService roles;
    private final RoleLists lists;

    RoleResource(RoleService roles, RoleLists lists) {
        this.roles = roles;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "ListRoles", summary = "List roles, with those who hold them")
    public List<RoleResponse.Listed> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @QueryParam("type") @Nullable String type,
            @QueryParam("excludeUserId") @Nullable String excludeUserId,
            @QueryParam("excludeApplicationId") @Nullable String excludeApplicationId) {
        return pagination.present(lists.list(
                tenant.id(),
                search,
                QueryValues.oneOf("type", type, RoleType.class).orElse(null),
                excludeUserId,
                excludeApplicationId,
                pagination.window()));
    }

    @POST
    @Operation(operationId = "CreateRole", summary = "Create a role")
    public Role create(@Context Tenant tenant, @Valid RoleForms.NewRole form) {
        return roles.create(tenant.id(), form);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "GetRole", summary = "Get a role")
    public Role get(@Context Tenant tenant, @PathParam("id") String id) {
        return roles.get(tenant.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "UpdateRole", summary = "Change a role")
    public Role update(@Context Tenant tenant, @PathParam("id") String id, @Valid RoleForms.RolePatch form) {
        return roles.update(tenant.id(), id, form);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "DeleteRole", summary = "Delete a role")
    public void delete(@Context Tenant tenant, @PathParam("id") String id) {
        roles.delete(tenant.id(), id);
    }

    @GET
    @Path("/{id}/scopes")
    @Operation(operationId = "ListRoleScopes", summary = "List the scopes of a role")
    public List<RoleResponse.ScopeOfResource> scopes(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("id") String id) {
        return pagination.presentIfRequested(roles.scopes(tenant.id(), id, search, pagination.optionalWindow()));
    }

    @POST
    @Path("/{id}/scopes")
    @ResponseStatus(201)
    @Operation(operationId = "CreateRoleScope", summary = "Add scopes to a role")
    public List<Scope> addScopes(@Context Tenant tenant, @PathParam("id") String id, @Valid RoleForms.ScopeIds form) {
        return roles.addScopes(tenant.id(), id, form.scopeIds());
    }

    @DELETE
    @Path("/{id}/scopes/{scopeId}")
    @Operation(operationId = "DeleteRoleScope", summary = "Remove a scope from a role")
    public void removeScope(@Context Tenant tenant, @PathParam("id") String id, @PathParam("scopeId") String scopeId) {
        roles.removeScope(tenant.id(), id, scopeId);
    }
}
