package dev.cardea.page;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Content codings (RFC 9110 §8.4.1). */
final class Compression {
    private Compression() {}

    enum Effort {
        FAST(Deflater.BEST_SPEED),
        THOROUGH(Deflater.BEST_COMPRESSION);

        private final int level;

        Effort(int level) {
            this.level = level;
        }
    }

    /** Whether the client takes {@code coding}; a weight of zero means that it does not (RFC 9110 §12.5.3). */
    static boolean accepts(HttpServerRequest request, String coding) {
        var header = request.getHeader("Accept-Encoding");
        if (header == null) {
            return false;
        }
        for (var range : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = range.split(";");
            if (parts[0].strip().equals(coding)) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }

    static byte[] gzip(byte[] content, Effort effort) {
        var compressed = new ByteArrayOutputStream(content.length / 2 + 64);
        try (var stream = new LeveledGzip(compressed, effort.level)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
