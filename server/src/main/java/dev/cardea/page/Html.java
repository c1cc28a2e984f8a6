package dev.cardea.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes values harmless where a page puts them. */
final class Html {
    private Html() {}

    /** For text and for attribute values in quotes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** JSON that cannot end the script element it stands in, nor a line of a script. */
    static String json(JsonNode node) {
        var json = node.toString();
        var escaped = new StringBuilder(json.length() + 256);
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            switch (c) {
                case '<' -> escaped.append("\\u003c");
                case '>' -> escaped.append("\\u003e");
                case '&' -> escaped.append("\\u0026");
                case '\u2028' -> escaped.append("\\u2028");
                case '\u2029' -> escaped.append("\\u2029");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** CSS that cannot end the style element it stands in: a backslash before the slash means the same to CSS. */
    static String css(String css) {
        return css.replace("</", "<\\/");
    }

    /** The text itself when it is an absolute http or https URL, else null. */
    static @Nullable String webUrl(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var uri = URI.create(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                            && uri.getHost() != null
                    ? text
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
