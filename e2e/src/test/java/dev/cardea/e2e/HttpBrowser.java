package dev.cardea.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pages: it keeps cookies, and its user follows the redirects. */
final class HttpBrowser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Pattern PATH = Pattern.compile("(?i);\\s*path=([^;]*)");
    private static final Pattern REMOVAL = Pattern.compile("(?i);\\s*max-age=0");

    private record Cookie(String name, String path) {}

    private final URI origin;
    private final Map<Cookie, String> cookies = new HashMap<>();

    HttpBrowser(URI origin) {
        this.origin = origin;
    }

    /** The server answered, and not what was expected. */
    static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(HttpResponse<String> response) {
            super(response.request().method() + " " + response.uri().getPath() + " gave " + response.statusCode() + " "
                    + response.headers().firstValue("location").orElse("") + " " + response.body());
        }
    }

    /** Where the answer redirects to. */
    String redirect(String target) throws IOException {
        var response = send(Set.of(302, 303), request(target));
        return response.headers().firstValue("location").orElseThrow(() -> new UnexpectedAnswer(response));
    }

    /** The body of an answer with that status. */
    String form(int status, String target, Map<String, String> parameters) throws IOException {
        return send(
                        Set.of(status),
                        request(target)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encode(parameters))))
                .body();
    }

    /**
     * The body of an answer with that status.
     *
     * @param header name and value
     */
    String json(int status, String method, String target, Map.Entry<String, String> header, String body)
            throws IOException {
        return send(
                        Set.of(status),
                        request(target)
                                .header("Content-Type", "application/json")
                                .header(header.getKey(), header.getValue())
                                .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private HttpRequest.Builder request(String target) {
        var uri = origin.resolve(target);
        var builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        var header = cookies.entrySet().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? builder : builder.header("Cookie", header);
    }

    private HttpResponse<String> send(Set<Integer> statuses, HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            if (!statuses.contains(response.statusCode())) {
                throw new UnexpectedAnswer(response);
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        var path = PATH.matcher(header);
        var cookie = new Cookie(pair[0], path.find() ? path.group(1) : "/");
        if (REMOVAL.matcher(header).find()) {
            cookies.remove(cookie);
            return;
        }
        cookies.put(cookie, pair[1]);
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The value of a text member, which holds nothing that JSON escapes. */
    static String text(String json, String member) {
        var matcher =
                Pattern.compile('"' + member + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + member + " in " + json);
        }
        return matcher.group(1);
    }
}
