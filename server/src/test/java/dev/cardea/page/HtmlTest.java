package dev.cardea.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "</script><script>alert(1)</script>&\u2028\u2029\"'";

    @Test
    void keepsJsonInsideItsElement() throws JsonProcessingException {
        var json = Html.json(JSON.createObjectNode().put("name", HOSTILE));

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JSON.readTree(json).get("name").textValue()).isEqualTo(HOSTILE);
    }

    @Test
    void keepsTextInsideTextAndAttributes() {
        assertThat(Html.escape(HOSTILE)).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void keepsCssInsideItsElement() {
        assertThat(Html.css("a{content:'</STYLE ><script>'}")).doesNotContain("</");
    }

    @Test
    void takesOnlyWebUrls() {
        assertThat(Html.webUrl("https://cdn.example/logo.svg?x=1")).isNotNull();
        assertThat(Html.webUrl("javascript:alert(1)")).isNull();
        assertThat(Html.webUrl("data:image/svg+xml,<svg>")).isNull();
        assertThat(Html.webUrl("/logo.svg")).isNull();
        assertThat(Html.webUrl("https://")).isNull();
        assertThat(Html.webUrl(null)).isNull();
    }

    @Test
    void fillsATemplateInOnePass() {
        var template = PageTemplate.parse("50%%NONCE%|%DATA%|%OTHER%|100%NONCE%", Set.of("NONCE", "DATA"));

        assertThat(template.fill(Map.of("NONCE", "n", "DATA", "%NONCE%"))).isEqualTo("50%n|%NONCE%|%OTHER%|100n");
    }

    @Test
    void drawsOneLogoOrTwo() throws JsonProcessingException {
        var one = JSON.readTree("{\"logoUrl\":\"https://a.example/\\\"><script>\"}");
        var two = JSON.readTree("{\"logoUrl\":\"https://a.example/l\",\"darkLogoUrl\":\"https://a.example/d\"}");

        assertThat(Brand.block(one, "", "App")).isEmpty();
        assertThat(Brand.block(two, "Cardea", "App"))
                .isEqualTo(
                        "<img class=\"light-only\" src=\"https://a.example/l\" alt=\"\" height=\"36\">"
                                + "<img class=\"dark-only\" src=\"https://a.example/d\" alt=\"\" height=\"36\"><span>Cardea</span>");
        assertThat(Brand.block(JSON.createObjectNode(), "", "App")).isEmpty();
    }
}
