package dev.cardea.http;

import dev.cardea.problem.RequestProblem;
import dev.cardea.problem.RequestProblem.InvalidInput.Part;
import dev.cardea.problem.RequestProblem.Issue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Translates broken constraints to the contract's issues; of several parts that are wrong, the first counts. */
final class Violations {
    private static final Set<String> LEAST = Set.of("Min", "NotEmpty", "NotBlank", "Positive", "DecimalMin");
    private static final Set<String> GREATEST = Set.of("Max", "DecimalMax");

    private Violations() {}

    static RequestProblem.InvalidInput problem(ConstraintViolationException exception) {
        Map<Part, List<Issue>> issues = new EnumMap<>(Part.class);
        exception
                .getConstraintViolations()
                .forEach(violation -> issues.computeIfAbsent(part(violation), _ -> new ArrayList<>())
                        .add(issue(violation)));
        var first = issues.entrySet().iterator().next();
        first.getValue().sort(Comparator.comparing(issue -> issue.path().toString()));
        return new RequestProblem.InvalidInput(first.getKey(), first.getValue());
    }

    private static Issue issue(ConstraintViolation<?> violation) {
        var path = new ArrayList<Object>();
        var isBody = part(violation) == Part.BODY;
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY, CONTAINER_ELEMENT -> addTo(path, node);
                case PARAMETER -> {
                    if (!isBody) {
                        path.add(node.getName());
                    }
                }
                default -> {}
            }
        }
        var code = code(violation);
        return new Issue(code, path, code.equals("invalid_type") ? "Required" : violation.getMessage());
    }

    private static void addTo(List<Object> path, Path.Node node) {
        if (node.getIndex() != null) {
            path.add(node.getIndex());
        } else if (node.getKey() != null) {
            path.add(String.valueOf(node.getKey()));
        }
        var name = node.getName();
        if (name != null && !name.startsWith("<")) {
            path.add(name);
        }
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        if (constraint.equals("NotNull")) {
            return "invalid_type";
        }
        if (constraint.equals("Size")) {
            return sizeOf(violation.getInvalidValue()) < least(violation) ? "too_small" : "too_big";
        }
        if (LEAST.contains(constraint)) {
            return "too_small";
        }
        if (GREATEST.contains(constraint)) {
            return "too_big";
        }
        return violation.getInvalidValue() instanceof String ? "invalid_string" : "custom";
    }

    private static int least(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAttributes().get("min") instanceof Integer min ? min : 0;
    }

    private static int sizeOf(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case java.util.Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            default -> 0;
        };
    }

    private static Part part(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().iterator();
        if (!path.hasNext()) {
            return Part.BODY;
        }
        var method = path.next();
        if (method.getKind() != jakarta.validation.ElementKind.METHOD || !path.hasNext()) {
            return Part.BODY;
        }
        var parameter = path.next();
        if (parameter.getKind() != jakarta.validation.ElementKind.PARAMETER) {
            return Part.BODY;
        }
        var index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        var types = method.as(Path.MethodNode.class).getParameterTypes();
        return find(violation.getRootBeanClass(), method.getName(), types)
                .map(found -> part(found.getParameterAnnotations()[index]))
                .orElse(Part.BODY);
    }

    private static Part part(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam) {
                return Part.QUERY;
            }
            if (annotation instanceof PathParam) {
                return Part.PARAMS;
            }
        }
        return Part.BODY;
    }

    private static java.util.Optional<Method> find(Class<?> type, String name, List<Class<?>> parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && List.of(method.getParameterTypes()).equals(parameters))
                // A proxy overrides the method without its parameters' annotations.
                .max(Comparator.comparing(method -> method.getDeclaringClass() == type ? 0 : 1))
                .map(method -> original(type, method));
    }

    private static Method original(Class<?> type, Method method) {
        var parent = type.getSuperclass();
        if (parent == null || parent == Object.class) {
            return method;
        }
        try {
            return original(parent, parent.getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException _) {
            return method;
        }
    }
}
