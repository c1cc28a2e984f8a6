package dev.cardea.http;

import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import io.quarkus.arc.Unremovable;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of a list a request asks for, by {@code page} and {@code page_size}; resources take it as context. */
public final class Pagination {
    private static final int DEFAULT_SIZE = 20;
    private static final int GREATEST_SIZE = 100;

    private final RoutingContext context;
    private final String address;
    private final long page;
    private final int size;
    private final boolean isRequested;

    /** @param address of the request, without its query */
    private Pagination(RoutingContext context, String address) {
        var query = context.queryParams();
        this.context = context;
        this.address = address;
        this.page = number(query.get("page"), 1, Integer.MAX_VALUE);
        this.size = (int) number(query.get("page_size"), DEFAULT_SIZE, GREATEST_SIZE);
        this.isRequested = query.contains("page") || query.contains("page_size");
    }

    /** Makes a request's pagination injectable. */
    @Singleton
    static class Producer {
        private final RequestEdge edge;

        Producer(RequestEdge edge) {
            this.edge = edge;
        }

        @Produces
        @Dependent
        @Unremovable
        Pagination pagination(RoutingContext context) {
            return new Pagination(
                    context, edge.origin(context.request()) + context.request().path());
        }
    }

    private static long number(@Nullable String text, int fallback, int greatest) {
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        try {
            var number = Double.parseDouble(text);
            if (number > 0 && number <= greatest) {
                return Math.max(1, (long) number);
            }
        } catch (NumberFormatException _) {
            // falls through: a word is as wrong as a negative number
        }
        throw new ProblemException(new RequestProblem.InvalidPagination());
    }

    /** False when the request names neither parameter, which some lists take as a wish for everything. */
    public boolean isRequested() {
        return isRequested;
    }

    /**
     * Rows to read.
     *
     * @param limit null for all
     */
    public record Window(@Nullable Integer limit, long offset) {
        public static final Window ALL = new Window(null, 0);
    }

    public Window window() {
        return new Window(size, (page - 1) * size);
    }

    /** For lists that come as a whole unless the request asks for a page. */
    public Window optionalWindow() {
        return isRequested ? window() : Window.ALL;
    }

    /** The items as the body, with the headers {@code Total-Number} and {@code Link} on the response. */
    public <T> List<T> present(Page<T> part) {
        var last = Math.max(1, (part.total() + size - 1) / size);
        var links = new ArrayList<String>();
        links.add(link(1, "first"));
        if (page > 1) {
            links.add(link(page - 1, "prev"));
        }
        links.add(link(last, "last"));
        if (page < last) {
            links.add(link(page + 1, "next"));
        }
        context.response()
                .putHeader("Total-Number", Long.toString(part.total()))
                .putHeader("Link", String.join(", ", links));
        return part.items();
    }

    /** As {@link #present}, but without headers when the request did not ask for a page. */
    public <T> List<T> presentIfRequested(Page<T> part) {
        return isRequested ? present(part) : part.items();
    }

    private String link(long target, String relation) {
        var query = MultiMap.caseInsensitiveMultiMap();
        context.queryParams().forEach(entry -> query.add(entry.getKey(), entry.getValue()));
        query.set("page", Long.toString(target));
        var text = query.entries().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "<" + address + "?" + text + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
