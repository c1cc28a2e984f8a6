package dev.cardea.openapi;

import dev.cardea.http.AllowedMethods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods each path takes, as the generated document says. */
// Behind a proxy, since providers are built before the document can be read.
@ApplicationScoped
public class DocumentedPaths implements AllowedMethods {
    private final OpenApiDocuments documents;
    private volatile @Nullable List<Route> routes;

    private record Route(Pattern path, List<String> methods) {}

    DocumentedPaths(OpenApiDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<String> of(String path) {
        var methods = new TreeSet<String>();
        routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.addAll(route.methods()));
        if (methods.isEmpty()) {
            return List.of();
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return List.copyOf(methods);
    }

    private List<Route> routes() {
        var known = routes;
        if (known == null) {
            known = read();
            routes = known;
        }
        return known;
    }

    private List<Route> read() {
        var found = new ArrayList<Route>();
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> path :
                documents.complete().path("paths").properties()) {
            var methods = new ArrayList<String>();
            path.getValue().fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            // Parameters of a path item stand among its methods.
            methods.remove("PARAMETERS");
            found.add(new Route(pattern(path.getKey()), methods));
        }
        return found;
    }

    private static Pattern pattern(String template) {
        var regex = new StringBuilder();
        for (var segment : template.substring(1).split("/")) {
            regex.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
        }
        return Pattern.compile(regex.toString());
    }
}
