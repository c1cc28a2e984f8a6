package dev.cardea.page;

import dev.cardea.tenant.Tenants;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Content-Security-Policy (Level 3): nothing but what our own pages need. */
final class ContentSecurityPolicy {
    private final Map<String, List<String>> directives = new LinkedHashMap<>();

    ContentSecurityPolicy(String nonce) {
        set("default-src", "'self'");
        set("script-src", "'self'", "'nonce-" + nonce + "'");
        set("style-src", "'self'", "'nonce-" + nonce + "'");
        set("img-src", "'self'", "data:", "https:");
        set("font-src", "'self'", "data:");
        set("connect-src", "'self'");
        set("frame-ancestors", "'none'");
        set("base-uri", "'none'");
        set("object-src", "'none'");
    }

    /** Lets the page call these servers. */
    ContentSecurityPolicy connectsTo(List<URI> endpoints) {
        return add("connect-src", endpoints);
    }

    /** Lets the page show pages of these servers. */
    ContentSecurityPolicy frames(List<URI> endpoints) {
        set("frame-src", "'self'");
        return add("frame-src", endpoints);
    }

    /** Lets pages of its own and of these servers show the page. */
    ContentSecurityPolicy isFramedBy(List<URI> endpoints) {
        set("frame-ancestors", "'self'");
        return add("frame-ancestors", endpoints);
    }

    private void set(String directive, String... sources) {
        directives.put(directive, new ArrayList<>(List.of(sources)));
    }

    private ContentSecurityPolicy add(String directive, List<URI> endpoints) {
        var sources = directives.computeIfAbsent(directive, _ -> new ArrayList<>());
        endpoints.stream().map(Tenants::originOf).distinct().forEach(sources::add);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        directives.forEach((directive, sources) -> text.append(directive)
                .append(' ')
                .append(String.join(" ", sources))
                .append("; "));
        return text.toString().strip();
    }
}
