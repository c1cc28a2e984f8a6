package dev.cardea.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Built files, each read once. Their names hold a hash of their content, so that browsers keep them for good.
 */
@Singleton
class Assets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(String type, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {}

    /**
     * Serves a file, or says that there is none.
     *
     * @param folder in the class path, e.g. {@code /web/signin/assets/}
     */
    void serve(RoutingContext context, String folder, String name) {
        var asset = find(folder, name);
        if (asset.isEmpty()) {
            HtmlResponse.text(context, 404, "Not Found");
            return;
        }
        send(context, asset.get());
    }

    private void send(RoutingContext context, Asset asset) {
        var response = context.response()
                .putHeader("Content-Type", asset.type())
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding");
        if (asset.brotli() != null && Compression.accepts(context.request(), "br")) {
            response.putHeader("Content-Encoding", "br");
            HtmlResponse.end(context, asset.brotli());
        } else if (asset.gzip() != null && Compression.accepts(context.request(), "gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            HtmlResponse.end(context, asset.gzip());
        } else {
            response.putHeader("Content-Encoding", "identity");
            HtmlResponse.end(context, asset.plain());
        }
    }

    private Optional<Asset> find(String folder, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        // Only what exists is kept: asking for other names costs a look into the class path, not memory.
        return Optional.ofNullable(known.get(folder + name)).or(() -> {
            var loaded = load(folder, name);
            loaded.ifPresent(asset -> known.put(folder + name, asset));
            return loaded;
        });
    }

    private static Optional<Asset> load(String folder, String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var plain = type == null ? null : read(folder + name);
        if (type == null || plain == null) {
            return Optional.empty();
        }
        var isText = type.startsWith("text/") || type.contains("json") || type.contains("svg");
        var gzip = read(folder + name + ".gz");
        if (gzip == null && isText) {
            gzip = Compression.gzip(plain, Compression.Effort.THOROUGH);
        }
        return Optional.of(new Asset(type, plain, gzip, read(folder + name + ".br")));
    }

    private static byte @Nullable [] read(String path) {
        try (var file = Assets.class.getResourceAsStream(path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
