package dev.cardea.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a protocol request, from its query or its body. An empty value counts as absent (RFC 6749 §3.1). */
public final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAXIMUM = 200;
    private static final Set<String> LIVE_SECRETS =
            Set.of("code", "code_verifier", "id_token_hint", "client_assertion", "device_code");

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters of(Map<String, List<String>> values) {
        return new Parameters(new LinkedHashMap<>(values));
    }

    /** @param query without the question mark; {@code resource} may be a comma list in a query */
    public static Parameters ofQuery(String query) {
        var values = new LinkedHashMap<>(decode(query, java.nio.charset.StandardCharsets.UTF_8));
        values.computeIfPresent(
                "resource",
                (_, resources) -> resources.stream()
                        .flatMap(resource -> Arrays.stream(resource.split(",")))
                        .map(String::strip)
                        .toList());
        return new Parameters(values);
    }

    public static Parameters ofForm(String form, Charset charset) {
        return new Parameters(decode(form, charset));
    }

    /** Members of a JSON object count as form fields; text that is no object holds none. */
    public static Parameters ofJson(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return new Parameters(Map.of());
        }
        var values = new LinkedHashMap<String, List<String>>();
        root.properties().forEach(member -> values.put(member.getKey(), texts(member.getValue())));
        return new Parameters(values);
    }

    /** Whether a JSON body could as well have been a form, so that it may take the place of a query. */
    public static boolean isExpressibleAsForm(String text) {
        try {
            return JSON.readTree(text).properties().stream()
                    .map(Map.Entry::getValue)
                    .allMatch(value -> value.isArray()
                            ? value.size() > 1 && value.valueStream().allMatch(JsonNode::isValueNode)
                            : value.isValueNode() && !value.isNull());
        } catch (JsonProcessingException _) {
            return true;
        }
    }

    private static List<String> texts(JsonNode value) {
        var items = value.isArray() ? value.valueStream().toList() : List.of(value);
        return items.stream()
                .map(item -> item.isValueNode() && !item.isNull() ? item.asText() : "")
                .map(Parameters::readable)
                .toList();
    }

    private static Map<String, List<String>> decode(String text, Charset charset) {
        try {
            var parameters = new QueryStringDecoder(text, charset, false, MAXIMUM).parameters();
            parameters.forEach((name, values) -> {
                readable(name);
                values.forEach(Parameters::readable);
            });
            return parameters;
        } catch (IllegalArgumentException _) {
            throw new OAuthException(OAuthError.invalidRequest("parameters are not properly percent-encoded"));
        }
    }

    /** What neither a database nor a person can read is refused: NUL characters and halves of surrogate pairs. */
    private static String readable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !isPair) {
                throw new OAuthException(OAuthError.invalidRequest("parameters contain characters that are no text"));
            }
            if (isPair) {
                i++;
            }
        }
        return text;
    }

    public Optional<String> get(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The value of a parameter that stands exactly once: which of several is meant, nobody can tell. */
    public Optional<String> single(String name) {
        return get(name).filter(_ -> all(name).size() == 1);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String name) {
        return get(name).isPresent();
    }

    /** @throws OAuthException {@code invalid_request} naming every one of {@code names} that is absent */
    public void require(String... names) {
        var missing = Arrays.stream(names).filter(name -> !has(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        throw new OAuthException(OAuthError.invalidRequest(
                missing.size() == 1
                        ? "missing required parameter '%s'".formatted(missing.getFirst())
                        : "missing required parameter(s) " + list(missing)));
    }

    /** RFC 6749 §3.1: parameters MUST NOT be included more than once; {@code resource} may (RFC 8707 §2). */
    public void refuseDuplicates(Set<String> recognised) {
        var duplicated = new TreeSet<String>();
        values.forEach((name, all) -> {
            if (recognised.contains(name) && !name.equals("resource") && all.size() > 1) {
                duplicated.add(name);
            }
        });
        if (!duplicated.isEmpty()) {
            throw new OAuthException(OAuthError.invalidRequest(
                    duplicated.size() == 1
                            ? "'%s' parameter must not be provided twice".formatted(duplicated.first())
                            : list(List.copyOf(duplicated)) + " parameters must not be provided twice"));
        }
    }

    private static String list(List<String> names) {
        var quoted = names.stream().map(name -> "'" + name + "'").toList();
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
    }

    /** Only the named parameters that have a value. */
    public Map<String, List<String>> only(Set<String> names) {
        var kept = new LinkedHashMap<String, List<String>>();
        values.keySet().stream().filter(names::contains).forEach(name -> {
            var present = all(name);
            if (!present.isEmpty()) {
                kept.put(name, present);
            }
        });
        return kept;
    }

    public Parameters with(String name, List<String> replacement) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, new ArrayList<>(replacement));
        return new Parameters(changed);
    }

    /** For the audit log: without what could still be used. */
    public Map<String, Object> forAudit() {
        var flat = new LinkedHashMap<String, Object>();
        values.forEach((name, all) ->
                flat.put(name, LIVE_SECRETS.contains(name) ? "******" : all.size() == 1 ? all.getFirst() : all));
        return flat;
    }

    /** In a body that takes the place of a query, {@code resource} may be a comma list as well. */
    Parameters splittingResources() {
        return with(
                "resource",
                all("resource").stream()
                        .flatMap(resource -> Arrays.stream(resource.split(",")))
                        .map(String::strip)
                        .toList());
    }
}
