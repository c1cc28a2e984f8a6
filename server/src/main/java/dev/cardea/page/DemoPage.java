package dev.cardea.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.http.RequestEdge;
import dev.cardea.key.RandomIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The demo app: a relying party in one page, to try a sign-in with. */
@Singleton
class DemoPage {
    private static final String TEMPLATE = "/web/signin/demo-app.html";

    private final Optional<PageTemplate> template = PageTemplate.load(TEMPLATE, Set.of("NONCE", "LANG", "DATA"));
    private final ObjectMapper mapper;

    DemoPage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void send(RoutingContext context) {
        if (template.isEmpty()) {
            HtmlResponse.sendMissing(context, TEMPLATE);
            return;
        }
        var tenant = RequestEdge.tenant(context);
        var nonce = RandomIds.secret();
        var data = mapper.createObjectNode().put("endpoint", tenant.endpoint().toString());
        var page = template.get().fill(Map.of("NONCE", nonce, "LANG", "en", "DATA", Html.json(data)));
        HtmlResponse.send(context, page, new ContentSecurityPolicy(nonce).connectsTo(tenant.endpoints()));
    }
}
