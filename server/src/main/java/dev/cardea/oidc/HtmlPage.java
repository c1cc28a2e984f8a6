package dev.cardea.oidc;

import dev.cardea.key.RandomIds;
import io.vertx.core.http.HttpServerResponse;

/**
 * The few small pages that the provider itself shows: errors, sign-out, and forms that submit themselves. Whatever is
 * put in is escaped; script and style run only with the page's nonce.
 */
public final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--bg:#fafbfb;--surface:#fff;--border:#dee3e3;--text:#091111;--muted:#566261;\
            --primary:#007574;--on-primary:#fff}
            @media(prefers-color-scheme:dark){:root{--bg:#0b1111;--surface:#111918;--border:#252d2d;--text:#edf1f1;\
            --muted:#a7b2b1;--primary:#7bcfcd;--on-primary:#021818}}
            *{box-sizing:border-box}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--text);\
            font:400 16px/24px system-ui,sans-serif}
            main{width:min(408px,100%);padding:40px;background:var(--surface);border:1px solid var(--border);\
            border-radius:20px}
            @media(max-width:480px){body{place-items:stretch}main{border:0;border-radius:0;padding:32px 24px}}
            h1{margin:0 0 8px;font-size:24px;line-height:31px;font-weight:650}
            p{margin:0 0 20px;color:var(--muted)}
            dl{margin:0;font-size:13px;color:var(--muted);display:grid;grid-template-columns:auto 1fr;gap:4px 12px}
            dd{margin:0;overflow-wrap:anywhere}
            button{width:100%;min-height:46px;margin-top:12px;border-radius:8px;border:1px solid var(--border);\
            background:var(--surface);color:var(--text);font:560 16px/20px inherit;cursor:pointer}
            button.primary{background:var(--primary);border-color:var(--primary);color:var(--on-primary)}
            :focus-visible{outline:2px solid var(--primary);outline-offset:2px}
            """;

    private final String title;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder details = new StringBuilder();
    private boolean submitsItself;

    public HtmlPage(String title) {
        this.title = title;
    }

    public HtmlPage paragraph(String text) {
        content.append("<p>").append(escape(text)).append("</p>");
        return this;
    }

    HtmlPage detail(String name, String value) {
        details.append("<dt>")
                .append(escape(name))
                .append("</dt><dd>")
                .append(escape(value))
                .append("</dd>");
        return this;
    }

    /** Opens a POST form; {@link #hidden} and {@link #button} fill it, {@link #endForm} closes it. */
    public HtmlPage form(String action) {
        content.append("<form method=\"post\" action=\"").append(escape(action)).append("\">");
        return this;
    }

    public HtmlPage hidden(String name, String value) {
        content.append("<input type=\"hidden\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value))
                .append("\">");
        return this;
    }

    public HtmlPage button(String label, boolean isPrimary, String name, String value) {
        content.append("<button type=\"submit\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value))
                .append(isPrimary ? "\" class=\"primary\">" : "\">")
                .append(escape(label))
                .append("</button>");
        return this;
    }

    public HtmlPage endForm() {
        content.append("</form>");
        return this;
    }

    /** The page's form is sent as soon as it is shown; without script its button does it. */
    public HtmlPage submittingItself() {
        submitsItself = true;
        content.append("<noscript><button type=\"submit\" class=\"primary\">Continue</button></noscript>");
        return this;
    }

    public void send(HttpServerResponse response) {
        var nonce = RandomIds.token();
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s'; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(nonce))
                .end(render(nonce));
    }

    private String render(String nonce) {
        var script = submitsItself ? "<script nonce=\"" + nonce + "\">document.forms[0].submit()</script>" : "";
        var list = details.isEmpty() ? "" : "<dl>" + details + "</dl>";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style nonce="%2$s">%3$s</style>
                </head>
                <body><main><h1>%1$s</h1>%4$s%5$s</main>%6$s</body>
                </html>
                """.formatted(escape(title), nonce, STYLE, content, list, script);
    }

    private static String escape(String text) {
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
}
