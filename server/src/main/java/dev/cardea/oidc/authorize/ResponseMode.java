package dev.cardea.oidc.authorize;

import java.util.Arrays;
import java.util.Optional;

/** How an authorization response travels (OAuth 2.0 Multiple Response Type Encoding Practices, Form Post). */
enum ResponseMode {
    QUERY("query"),
    FRAGMENT("fragment"),
    FORM_POST("form_post");

    private final String wireName;

    ResponseMode(String wireName) {
        this.wireName = wireName;
    }

    static Optional<ResponseMode> of(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst();
    }
}
