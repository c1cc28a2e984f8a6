package dev.cardea.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandColorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void usesADarkBrandForLinks() {
        assertThat(BrandColors.css(color("#007574", false, null)))
                .isEqualTo(":root{--brand:#007574;--on-brand:#fff;--link:#007574}");
    }

    @Test
    void keepsOurLinksWhereThePaleBrandCannotBeRead() {
        assertThat(BrandColors.css(color("#fe0", false, null)))
                .isEqualTo(":root{--brand:#ffee00;--on-brand:#000;--link:initial}");
    }

    @Test
    void addsTheDarkColour() {
        assertThat(BrandColors.css(color("#007574", true, "#7bcfcd")))
                .contains(":root[data-theme=dark]{--brand:#7bcfcd;--on-brand:#000;--link:#7bcfcd}")
                .contains("@media(prefers-color-scheme:dark){:root[data-theme=auto]{--brand:#7bcfcd");
    }

    @Test
    void doesNotLetTheLightColourIntoTheDark() {
        assertThat(BrandColors.css(color("#007574", true, null)))
                .contains(":root[data-theme=dark]{--brand:initial;--on-brand:initial;--link:initial}");
    }

    @Test
    void leavesOutWhatIsNoColour() {
        assertThat(BrandColors.css(color("red;}</style><script>", true, "url(x)")))
                .doesNotContain("script", "url");
        assertThat(BrandColors.css(color("#12345", false, null))).isEmpty();
    }

    @Test
    void canAlwaysBeReadOnTheBrandColour() {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++) {
            var brand = random.nextInt(0x1000000);
            var best = Math.max(BrandColors.contrast(brand, 0xffffff), BrandColors.contrast(brand, 0));
            assertThat(best).isGreaterThanOrEqualTo(4.58);
        }
    }

    private static JsonNode color(String primary, boolean hasDark, @org.jspecify.annotations.Nullable String dark) {
        return JSON.createObjectNode()
                .put("primaryColor", primary)
                .put("isDarkModeEnabled", hasDark)
                .put("darkPrimaryColor", dark);
    }
}
