package dev.cardea.oidc.authorize;

import dev.cardea.http.Cookies;
import dev.cardea.oidc.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters by which an application says how its sign-in pages open. They are judged together: one invalid value
 * makes all of them count as absent, and never fails the request.
 */
record ExtraParameters(Map<String, String> values) {
    private static final Map<String, String> SCREENS = Map.of(
            "sign_in", "sign-in",
            "signIn", "sign-in",
            "register", "register",
            "reset_password", "reset-password",
            "identifier:sign_in", "identifier-sign-in",
            "identifier:register", "identifier-register",
            "single_sign_on", "single-sign-on");
    private static final Map<String, String> MODES = Map.of("signIn", "sign-in", "signUp", "register");
    private static final Set<String> IDENTIFIERS = Set.of("email", "phone", "username");
    private static final List<String> NAMES = List.of(
            "first_screen",
            "interaction_mode",
            "direct_sign_in",
            "organization_id",
            "login_hint",
            "ui_locales",
            "identifier",
            "one_time_token",
            "google_one_tap_credential");
    private static final List<String> PASSED_ON =
            List.of("organization_id", "ui_locales", "one_time_token", "login_hint", "identifier");

    static ExtraParameters of(Parameters parameters) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> parameters.get(name).ifPresent(value -> values.put(name, value)));
        var extra = new ExtraParameters(values);
        return extra.isValid() ? extra : new ExtraParameters(Map.of());
    }

    private boolean isValid() {
        var screen = values.get("first_screen");
        var mode = values.get("interaction_mode");
        var direct = values.get("direct_sign_in");
        var identifier = values.get("identifier");
        return (screen == null || SCREENS.containsKey(screen))
                && (mode == null || MODES.containsKey(mode))
                && (direct == null || direct.matches("(social|sso):\\S+"))
                && (identifier == null || IDENTIFIERS.containsAll(List.of(identifier.split(" "))));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The page on which a sign-in starts, relative to the tenant's endpoint. */
    String signInPage(String clientId) {
        var screen = get("first_screen")
                .map(SCREENS::get)
                .or(() -> get("interaction_mode").map(MODES::get))
                .orElse("sign-in");
        var query = new LinkedHashMap<String, String>();
        query.put("app_id", clientId);
        PASSED_ON.forEach(name -> get(name).ifPresent(value -> query.put(name, value)));
        var direct =
                get("direct_sign_in").or(() -> get("google_one_tap_credential").map(_ -> "social:google"));
        if (direct.isPresent()) {
            query.put("fallback", screen);
            var parts = direct.get().split(":", 2);
            return "/direct/" + parts[0] + "/" + Cookies.encode(parts[1]) + "?" + encode(query);
        }
        return "/" + screen + "?" + encode(query);
    }

    static String encode(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> Cookies.encode(entry.getKey()) + "=" + Cookies.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
