package dev.cardea.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Lets a plain Vert.x route block: it runs on a virtual thread of its own, and what it throws fails the route. */
public final class VirtualThreadHandler implements Handler<RoutingContext> {
    private static final Executor VIRTUAL_THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Handler<RoutingContext> handler;

    public VirtualThreadHandler(Handler<RoutingContext> handler) {
        this.handler = handler;
    }

    @Override
    public void handle(RoutingContext context) {
        VIRTUAL_THREADS.execute(() -> {
            try {
                handler.handle(context);
            } catch (Throwable e) {
                // Errors as well: nobody else would answer.
                context.fail(e);
            }
        });
    }
}
