package dev.cardea.page;

import dev.cardea.http.RequestEdge;
import dev.cardea.http.VirtualThreadHandler;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which page a path gets. Whatever no other part of the server answers is a sign-in page. */
@Singleton
public class PageRoutes {
    private static final Logger LOG = Logger.getLogger(PageRoutes.class);
    private static final String SIGN_IN_ASSETS = "/assets/";
    private static final String CONSOLE_ASSETS = "/console/assets/";

    private static final String RETRIED = "retried=1";

    /** Below these others answer. */
    private static final List<String> ELSEWHERE = List.of("/api", "/oidc", "/me", "/q", "/.well-known");

    private final SessionGuard sessionGuard;
    private final SignInPage signInPage;
    private final DemoPage demoPage;
    private final ConsolePage consolePage;
    private final Assets assets;
    private final Instance<ConsentPage> consentPage;

    PageRoutes(
            SessionGuard sessionGuard,
            SignInPage signInPage,
            DemoPage demoPage,
            ConsolePage consolePage,
            Assets assets,
            Instance<ConsentPage> consentPage) {
        this.sessionGuard = sessionGuard;
        this.signInPage = signInPage;
        this.demoPage = demoPage;
        this.consolePage = consolePage;
        this.assets = assets;
        this.consentPage = consentPage;
    }

    void register(@Observes Router router) {
        var blocking = blocking(this::serve);
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-10)
                .handler(context -> {
                    if (isElsewhere(context.normalizedPath())) {
                        context.next();
                        return;
                    }
                    blocking.handle(context);
                })
                .failureHandler(PageRoutes::fail);
    }

    /** Whatever goes wrong, defects of the machine included, the browser gets an answer. */
    static VirtualThreadHandler blocking(Handler<RoutingContext> handler) {
        return new VirtualThreadHandler(context -> {
            try {
                handler.handle(context);
            } catch (Error e) {
                context.fail(e);
            }
        });
    }

    private static boolean isElsewhere(String path) {
        return ELSEWHERE.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private void serve(RoutingContext context) {
        var path = context.normalizedPath();
        var isAdmin = RequestEdge.tenant(context).isAdmin();
        if (path.startsWith(SIGN_IN_ASSETS)) {
            assets.serve(context, "/web/signin/assets/", path.substring(SIGN_IN_ASSETS.length()));
        } else if (isAdmin && path.startsWith(CONSOLE_ASSETS)) {
            assets.serve(context, "/web/console/assets/", path.substring(CONSOLE_ASSETS.length()));
        } else if (isAdmin && (path.equals("/") || path.equals("/console") || path.startsWith("/console/"))) {
            consolePage.send(context);
        } else if (path.equals("/demo-app")) {
            demoPage.send(context);
        } else {
            serveSignIn(context, path);
        }
    }

    private void serveSignIn(RoutingContext context, String path) {
        if (!sessionGuard.admits(context)) {
            return;
        }
        var answered = path.equals("/consent") ? autoConsent(context) : Optional.<URI>empty();
        if (answered.isPresent()) {
            HtmlResponse.redirect(context, answered.get().toString());
            return;
        }
        signInPage.send(context);
    }

    private Optional<URI> autoConsent(RoutingContext context) {
        return consentPage.isUnsatisfied() || context.request().getParam("preview") != null
                ? Optional.empty()
                : consentPage.get().autoConsent(context, RequestEdge.tenant(context));
    }

    static void fail(RoutingContext context) {
        var failure = context.failure();
        if (context.response().ended()) {
            return;
        }
        if (failure instanceof OAuthException e) {
            HtmlResponse.text(context, e.error().status(), e.error().code() + "\n");
            return;
        }
        if (failure instanceof ProblemException e && e.problem().kind() == Problem.Kind.CONFLICT) {
            retry(context, e.problem());
            return;
        }
        LOG.errorf(failure, "Request %s failed: %s", RequestEdge.client(context).requestId(), context.normalizedPath());
        HtmlResponse.text(context, 500, "Internal server error.\n");
    }

    /** Of two requests at once one was faster. The other may look again, once, at what that one left. */
    private static void retry(RoutingContext context, Problem problem) {
        var query = Optional.ofNullable(context.request().query()).orElse("");
        if (List.of(query.split("&")).contains(RETRIED)) {
            HtmlResponse.text(context, 409, problem.code() + "\n");
            return;
        }
        HtmlResponse.redirect(context, context.normalizedPath() + "?" + (query.isEmpty() ? "" : query + "&") + RETRIED);
    }
}
