package dev.cardea.http;

import dev.cardea.problem.OAuthException;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The one place that turns failures of {@code /api} into responses. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Messages messages;
    private final OAuthErrorBody oauthErrors;
    private final AllowedMethods allowedMethods;

    ProblemMapper(Messages messages, OAuthErrorBody oauthErrors, AllowedMethods allowedMethods) {
        this.messages = messages;
        this.oauthErrors = oauthErrors;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException exception, RoutingContext context) {
        return response(exception.problem(), context);
    }

    /** An error of the protocol that surfaces through the API, such as an interaction that is gone. */
    @ServerExceptionMapper
    public Response oauth(OAuthException exception, RoutingContext context) {
        return Response.status(exception.error().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(oauthErrors.of(exception.error(), context))
                .build();
    }

    /** A rule that Bean Validation found broken. */
    @ServerExceptionMapper
    public Response violation(jakarta.validation.ConstraintViolationException exception, RoutingContext context) {
        return response(Violations.problem(exception), context);
    }

    @ServerExceptionMapper
    public Response malformed(MalformedBodyException exception) {
        return json(400, ErrorBody.ofMessage(String.valueOf(exception.getMessage())));
    }

    @ServerExceptionMapper
    public Response database(JdbiException exception, RoutingContext context) {
        return DatabaseErrors.problem(exception)
                .map(problem -> response(problem, context))
                .orElseGet(() -> isWithoutConnection(exception)
                        ? response(new RequestProblem.Overloaded(), context)
                        : unexpected(exception, context));
    }

    private static boolean isWithoutConnection(JdbiException exception) {
        return exception instanceof org.jdbi.v3.core.ConnectionException
                && exception.getCause() instanceof SQLException;
    }

    /** No such path, or a parameter that its type refuses, which says more when it carries a problem. */
    @ServerExceptionMapper
    public Response notFound(NotFoundException exception, RoutingContext context) {
        return inside(exception)
                .map(problem -> response(problem, context))
                .orElseGet(() -> text(404, "Not Found").build());
    }

    /** The problem that the framework wrapped when it was raised while a parameter was being made. */
    private static Optional<Problem> inside(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException exception) {
                return Optional.of(exception.problem());
            }
        }
        return Optional.empty();
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException exception, RoutingContext context) {
        return text(405, "Method Not Allowed")
                .header("Allow", String.join(", ", allowedMethods.of(context.normalizedPath())))
                .build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException exception, RoutingContext context) {
        var problem = inside(exception);
        if (problem.isPresent()) {
            return response(problem.get(), context);
        }
        var status = exception.getResponse().getStatus();
        if (status >= 500 && exception.getCause() != null) {
            return unexpected(exception.getCause(), context);
        }
        // An answer that was thrown on purpose, such as a redirect, comes as it is.
        return exception.getResponse().hasEntity() || status < 400
                ? exception.getResponse()
                : text(status, exception.getResponse().getStatusInfo().getReasonPhrase())
                        .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable exception, RoutingContext context) {
        var request = context.request();
        LOG.errorf(
                exception,
                "Request %s failed: %s %s",
                RequestEdge.client(context).requestId(),
                request.method(),
                request.path());
        return json(500, ErrorBody.ofMessage("Internal server error."));
    }

    /** What a problem looks like to whoever sent this request. */
    public Response response(Problem problem, RoutingContext context) {
        var details = problem instanceof RequestProblem.InvalidInput invalid ? invalid.details() : null;
        var body = new ErrorBody(problem.code(), message(problem, context), problem.data(), details);
        var response = Response.status(status(problem.kind()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
        if (problem.kind() == Problem.Kind.OVERLOADED) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private String message(Problem problem, RoutingContext context) {
        @Nullable String locale = context.request().getParam("locale");
        return messages.text(
                problem.code(),
                problem.interpolation(),
                locale,
                context.request().getHeader("Accept-Language"));
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNPROCESSABLE -> 422;
            case RATE_LIMITED -> 429;
            case NOT_IMPLEMENTED -> 501;
            case OVERLOADED -> 503;
        };
    }

    private static Response json(int status, ErrorBody body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private static Response.ResponseBuilder text(int status, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .entity(text);
    }
}
