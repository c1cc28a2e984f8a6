package dev.cardea.access;

import dev.cardea.http.RequestEdge;
import dev.cardea.problem.ProblemException;
import io.quarkus.arc.Unremovable;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;

/** Lets only bearers of a good token reach what {@link RequiresScope} marks. */
@Provider
@RequiresScope("all")
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {
    private static final String CALLER = "cardea.caller";
    private static final String BEARER = "Bearer";
    private static final String SCOPE = "all";

    private final AccessTokens tokens;
    private final jakarta.enterprise.inject.Instance<RoutingContext> routing;

    AccessFilter(AccessTokens tokens, jakarta.enterprise.inject.Instance<RoutingContext> routing) {
        this.tokens = tokens;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString("Authorization");
        if (header == null || header.isEmpty()) {
            throw new ProblemException(new AccessProblem.HeaderMissing());
        }
        if (!header.startsWith(BEARER)) {
            throw new ProblemException(new AccessProblem.TypeNotSupported());
        }
        var token = header.length() > BEARER.length() ? header.substring(BEARER.length() + 1) : "";
        var context = routing.get();
        context.put(CALLER, tokens.verify(RequestEdge.tenant(context), token, SCOPE));
    }

    /** The caller of a request that has passed this filter. */
    @jakarta.inject.Singleton
    static class Producer {
        @Produces
        @Dependent
        @Unremovable
        Caller caller(RoutingContext context) {
            return Objects.requireNonNull(context.get(CALLER), "This endpoint does not require a scope");
        }
    }
}
