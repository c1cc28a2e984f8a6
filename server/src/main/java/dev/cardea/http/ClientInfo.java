package dev.cardea.http;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as the network tells.
 *
 * @param ip the peer's address, or the forwarded one where the peer is a trusted proxy
 * @param requestId 16 characters, also in the response header {@code Logto-Core-Request-Id}
 */
public record ClientInfo(String ip, @Nullable String userAgent, String requestId) {}
