package dev.cardea.process;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Under {@code /q} two paths are for everybody, liveness and readiness; the framework's others do not exist. */
@Singleton
class OperationalPaths {
    private static final Set<String> OPEN = Set.of("/q/health/live", "/q/health/ready");

    void close(@Observes Router router) {
        router.routeWithRegex("/q(/.*)?").order(Integer.MIN_VALUE).handler(context -> {
            if (OPEN.contains(context.normalizedPath())) {
                context.next();
            } else {
                context.response()
                        .setStatusCode(404)
                        .putHeader("content-type", "text/plain; charset=utf-8")
                        .end("Not Found");
            }
        });
    }
}
