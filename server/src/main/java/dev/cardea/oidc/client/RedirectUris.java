package dev.cardea.oidc.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares redirect URIs. Registered ones match as a whole; ports may vary on loopback for native clients
 * (RFC 8252 §7.3), and a {@code *} that an administrator wrote matches within a label or within the path.
 */
public final class RedirectUris {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> REFUSED_SCHEMES =
            Set.of("javascript", "vbscript", "data", "blob", "file", "about");
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?<host>\\[[^\\]]*\\]|[^/?#:@]*)(:(?<port>\\d*))?(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?<fragment>#.*)?",
            Pattern.CASE_INSENSITIVE);

    private RedirectUris() {}

    /** Whether a request may be answered at {@code candidate}. */
    public static boolean matches(Client client, String candidate) {
        if (client.redirectUris().stream().anyMatch(registered -> matches(registered, candidate))) {
            return true;
        }
        return client.isNative()
                && withoutLoopbackPort(candidate)
                        .filter(portless -> client.redirectUris().stream()
                                .flatMap(registered -> withoutLoopbackPort(registered).stream())
                                .anyMatch(portless::equals))
                        .isPresent();
    }

    public static boolean matchesPostLogout(Client client, String candidate) {
        return client.postLogoutRedirectUris().stream().anyMatch(registered -> matches(registered, candidate));
    }

    static boolean matches(String registered, String candidate) {
        if (candidate.contains("*") || !isUsable(candidate)) {
            return false;
        }
        if (registered.contains("*")) {
            return matchesPattern(registered, candidate);
        }
        return isUsable(registered) && normalize(registered).equals(normalize(candidate));
    }

    /** Refuses what a browser and a parser may read differently, and schemes that run code. */
    private static boolean isUsable(String uri) {
        if (uri.chars().anyMatch(c -> c <= 0x20 || c == '\\' || c >= 0x7f)) {
            return false;
        }
        try {
            var parsed = new URI(uri);
            return parsed.getScheme() != null
                    && !REFUSED_SCHEMES.contains(parsed.getScheme().toLowerCase(Locale.ROOT))
                    && parsed.getRawUserInfo() == null
                    && parsed.getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Scheme and host in lower case, no default port, {@code /} for an empty path, dot segments resolved. */
    static String normalize(String uri) {
        var parts = PARTS.matcher(uri);
        if (!parts.matches()) {
            return uri;
        }
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        var host = parts.group("host").toLowerCase(Locale.ROOT);
        var port = effectivePort(scheme, parts.group("port"));
        var isDefault = port.equals(defaultPort(scheme));
        var path = resolveDots(orEmpty(parts.group("path")));
        return scheme + "://" + host + (isDefault ? "" : ":" + port) + path + orEmpty(parts.group("query"));
    }

    private static String resolveDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        var kept = new java.util.ArrayDeque<String>();
        var segments = List.of(path.substring(1).split("/", -1));
        for (var i = 0; i < segments.size(); i++) {
            var plain = segments.get(i).replaceAll("(?i)%2e", ".");
            var isLast = i == segments.size() - 1;
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!plain.equals(".")) {
                kept.add(segments.get(i));
                continue;
            }
            if (isLast) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static boolean matchesPattern(String registered, String candidate) {
        var pattern = PARTS.matcher(registered);
        var actual = PARTS.matcher(normalize(candidate));
        if (!pattern.matches()
                || !actual.matches()
                || lastTwoLabels(pattern.group("host")).contains("*")) {
            return false;
        }
        var scheme = pattern.group("scheme").toLowerCase(Locale.ROOT);
        var actualScheme = actual.group("scheme");
        var patternPath = orEmpty(pattern.group("path")).isEmpty() ? "/" : pattern.group("path");
        return scheme.equals(actualScheme)
                && effectivePort(scheme, pattern.group("port")).equals(effectivePort(scheme, actual.group("port")))
                && hostMatches(pattern.group("host"), actual.group("host"))
                && glob(patternPath, ".*", 0).matcher(actual.group("path")).matches()
                && orEmpty(pattern.group("query")).equals(orEmpty(actual.group("query")));
    }

    private static String lastTwoLabels(String host) {
        var labels = host.split("\\.");
        return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    private static boolean hostMatches(String pattern, String host) {
        var expected = pattern.split("\\.", -1);
        var actual = host.split("\\.", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if (!glob(expected[i], "[^.]+", Pattern.CASE_INSENSITIVE)
                    .matcher(actual[i])
                    .matches()) {
                return false;
            }
        }
        return true;
    }

    private static Pattern glob(String text, String star, int flags) {
        return Pattern.compile(
                java.util.Arrays.stream(text.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(java.util.stream.Collectors.joining(star)),
                flags);
    }

    private static Optional<String> withoutLoopbackPort(String uri) {
        if (uri.contains("*") || !isUsable(uri)) {
            return Optional.empty();
        }
        var parts = PARTS.matcher(normalize(uri));
        return parts.matches() && parts.group("scheme").equals("http") && LOOPBACK.contains(parts.group("host"))
                ? Optional.of("http://" + parts.group("host") + parts.group("path") + orEmpty(parts.group("query")))
                : Optional.empty();
    }

    /** Whether {@code origin} is the origin of a registered URI, by pattern where that has a {@code *} in its host. */
    static boolean isOriginOf(String registered, String origin) {
        var pattern = PARTS.matcher(registered);
        var actual = PARTS.matcher(origin);
        if (!pattern.matches() || !actual.matches()) {
            return false;
        }
        var scheme = pattern.group("scheme").toLowerCase(Locale.ROOT);
        return scheme.equals(actual.group("scheme").toLowerCase(Locale.ROOT))
                && effectivePort(scheme, pattern.group("port")).equals(effectivePort(scheme, actual.group("port")))
                && hostMatches(pattern.group("host"), actual.group("host"));
    }

    private static String effectivePort(String scheme, String port) {
        return orEmpty(port).isEmpty() ? defaultPort(scheme) : port;
    }

    private static String defaultPort(String scheme) {
        return scheme.equals("https") ? "443" : "80";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
