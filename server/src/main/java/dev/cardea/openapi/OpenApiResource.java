package dev.cardea.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The OpenAPI documents; open to everyone, since they say nothing about a tenant. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    private final OpenApiDocuments documents;
    private final ObjectMapper mapper;

    OpenApiResource(OpenApiDocuments documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    @GET
    @Path("/swagger.json")
    @Tag(name = "Swagger.json")
    @Operation(operationId = "GetSwaggerJson", summary = "Get the OpenAPI document of every API")
    public Map<String, Object> complete() {
        return map(documents.complete());
    }

    @GET
    @Path("/.well-known/management.openapi.json")
    @Tag(name = "Well-known")
    @Operation(
            operationId = "GetWellKnownManagementOpenapiJson",
            summary = "Get the OpenAPI document of the Management API")
    public Map<String, Object> management() {
        return map(documents.management());
    }

    @GET
    @Path("/.well-known/experience.openapi.json")
    @Tag(name = "Well-known")
    @Operation(
            operationId = "GetWellKnownExperienceOpenapiJson",
            summary = "Get the OpenAPI document of the Experience API")
    public Map<String, Object> experience() {
        return map(documents.experience());
    }

    @GET
    @Path("/.well-known/user.openapi.json")
    @Tag(name = "Well-known")
    @Operation(operationId = "GetWellKnownUserOpenapiJson", summary = "Get the OpenAPI document of the Account API")
    public Map<String, Object> user() {
        return map(documents.user());
    }

    private Map<String, Object> map(JsonNode document) {
        return mapper.convertValue(document, new TypeReference<>() {});
    }
}
