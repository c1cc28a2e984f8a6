package dev.cardea.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a browser is to the protocol: cookies with paths, and redirects that a test follows itself. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private record Cookie(String name, String value, String path) {}

    private final URI origin;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Browser(URI origin) {
        this.origin = origin;
    }

    public HttpResponse<String> get(String target) {
        return send(request(target).GET());
    }

    public HttpResponse<String> get(String target, String header, String value) {
        return send(request(target).GET().header(header, value));
    }

    public HttpResponse<String> post(String target, Map<String, String> form) {
        return send(request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    public HttpResponse<String> json(String method, String target, String body) {
        return send(request(target)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Any request; the cookies are added. */
    public HttpRequest.Builder request(String target) {
        var uri = origin.resolve(target);
        var header = cookies.values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        var builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        return header.isEmpty() ? builder : builder.header("Cookie", header);
    }

    public HttpResponse<String> send(HttpRequest.Builder builder) {
        try {
            var response = HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        var path = attribute(header, "path").orElse("/");
        var key = pair[0] + " " + path;
        if (attribute(header, "max-age").filter("0"::equals).isPresent()) {
            cookies.remove(key);
        } else {
            cookies.put(key, new Cookie(pair[0], pair[1], path));
        }
    }

    private static Optional<String> attribute(String header, String name) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(part -> part.toLowerCase(java.util.Locale.ROOT).startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    public Optional<String> cookie(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.name().equals(name))
                .map(Cookie::value)
                .findFirst();
    }

    /** Replaces a cookie's value, as an attacker would. */
    public void tamper(String name, String value) {
        cookies.replaceAll((_, cookie) -> cookie.name().equals(name) ? new Cookie(name, value, cookie.path()) : cookie);
    }

    /** Where a response redirects to. */
    public static URI location(HttpResponse<?> response) {
        return URI.create(response.headers()
                .firstValue("location")
                .orElseThrow(
                        () -> new AssertionError("No redirect but " + response.statusCode() + ": " + response.body())));
    }

    /** The parameters of a URI's query. */
    public static Map<String, String> query(URI uri) {
        return parameters(uri.getRawQuery());
    }

    public static Map<String, String> parameters(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
