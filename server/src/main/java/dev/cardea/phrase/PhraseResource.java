package dev.cardea.phrase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.http.RequestEdge;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The texts of the sign-in pages, for whoever draws them. */
@Path("/api/.well-known/phrases")
public class PhraseResource {
    private final Phrases phrases;

    PhraseResource(Phrases phrases) {
        this.phrases = phrases;
    }

    @GET
    @Operation(operationId = "GetSignInExperiencePhrases", summary = "Get the phrases of the sign-in pages")
    public RestResponse<ObjectNode> get(
            @Context RoutingContext context,
            @QueryParam("lng") @Nullable String lng,
            @QueryParam("locale") @Nullable String locale) {
        var book = phrases.find(
                RequestEdge.tenant(context).id(),
                new LanguagePreference(lng, locale, context.request().getHeader("Accept-Language")));
        return RestResponse.ResponseBuilder.ok(book.texts())
                .header("Content-Language", book.language())
                .build();
    }
}
