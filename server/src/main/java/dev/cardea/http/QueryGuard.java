package dev.cardea.http;

import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem.InvalidInput;
import dev.cardea.problem.RequestProblem.InvalidInput.Part;
import dev.cardea.problem.RequestProblem.Issue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that is given twice where one value is expected. */
public class QueryGuard {
    private final Map<Method, List<String>> single = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.USER)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        var issues = single.computeIfAbsent(resource.getResourceMethod(), QueryGuard::singleParameters).stream()
                .filter(name -> query.getOrDefault(name, List.of()).size() > 1)
                .map(name -> Issue.invalidType(List.of(name), "string", "array"))
                .toList();
        if (!issues.isEmpty()) {
            throw new ProblemException(new InvalidInput(Part.QUERY, issues));
        }
    }

    private static List<String> singleParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class)
                        && !Iterable.class.isAssignableFrom(parameter.getType()))
                .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
                .toList();
    }
}
