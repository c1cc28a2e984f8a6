package dev.cardea.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.http.Cookies;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The value of the {@code _interaction} cookie: which interaction each client has in this browser, the least recently
 * written first, and the latest of all under {@code _legacy}.
 */
record InteractionCookie(Map<String, String> uids) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATEST = "_legacy";
    private static final int MAXIMUM_CLIENTS = 10;
    private static final int MAXIMUM_BYTES = 3072;

    InteractionCookie {
        uids = new LinkedHashMap<>(uids);
    }

    /** Reads a percent-encoded or plain JSON object; anything else is a lone uid. */
    static InteractionCookie parse(String value) {
        var text = value;
        try {
            text = URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // Not percent-encoded.
        }
        if (!text.startsWith("{")) {
            return new InteractionCookie(Map.of(LATEST, text));
        }
        try {
            return new InteractionCookie(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException _) {
            return new InteractionCookie(Map.of());
        }
    }

    Optional<String> uid(Optional<String> clientId) {
        return clientId.map(uids::get).or(() -> Optional.ofNullable(uids.get(LATEST)));
    }

    /** The cookie after an interaction of {@code clientId} began; the oldest clients leave when it grows too large. */
    InteractionCookie with(String clientId, String uid) {
        var changed = new LinkedHashMap<>(uids);
        changed.remove(LATEST);
        changed.remove(clientId);
        changed.put(clientId, uid);
        while (changed.size() > MAXIMUM_CLIENTS || changed.size() > 1 && isTooLarge(changed, uid)) {
            changed.remove(changed.keySet().iterator().next());
        }
        if (isTooLarge(changed, uid)) {
            changed.clear();
        }
        changed.put(LATEST, uid);
        return new InteractionCookie(changed);
    }

    private static boolean isTooLarge(Map<String, String> clients, String latest) {
        var all = new LinkedHashMap<>(clients);
        all.put(LATEST, latest);
        return new InteractionCookie(all).encode().length() > MAXIMUM_BYTES;
    }

    String encode() {
        try {
            return Cookies.encode(JSON.writeValueAsString(uids));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
