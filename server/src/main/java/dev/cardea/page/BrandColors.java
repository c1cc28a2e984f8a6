package dev.cardea.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tenant's colours as CSS. What stands on the brand colour is black or white, whichever is easier to read; links
 * and the focus ring are in the brand colour only where that can be read on the card (WCAG 2, 1.4.3).
 */
final class BrandColors {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final double READABLE = 4.5;
    private static final int CARD = 0xffffff;
    private static final int DARK_CARD = 0x111918;

    private BrandColors() {}

    /** @param color the member {@code color} of the settings; values that are no colours count as absent */
    static String css(JsonNode color) {
        var css = new StringBuilder();
        parse(color.path("primaryColor").asText())
                .ifPresent(brand ->
                        css.append(":root{").append(variables(brand, CARD)).append('}'));
        if (color.path("isDarkModeEnabled").asBoolean()) {
            var dark = parse(color.path("darkPrimaryColor").asText())
                    .map(brand -> variables(brand, DARK_CARD))
                    .orElse("--brand:initial;--on-brand:initial;--link:initial");
            css.append(":root[data-theme=dark]{").append(dark).append('}');
            css.append("@media(prefers-color-scheme:dark){:root[data-theme=auto]{")
                    .append(dark)
                    .append("}}");
        }
        return css.toString();
    }

    private static String variables(int brand, int card) {
        var onBrand = contrast(brand, 0xffffff) >= contrast(brand, 0x000000) ? "#fff" : "#000";
        var link = contrast(brand, card) >= READABLE ? hex(brand) : "initial";
        return "--brand:" + hex(brand) + ";--on-brand:" + onBrand + ";--link:" + link;
    }

    private static Optional<Integer> parse(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        return Optional.of(Integer.parseInt(digits, 16));
    }

    private static String hex(int color) {
        return "#%06x".formatted(color);
    }

    static double contrast(int a, int b) {
        var lighter = Math.max(luminance(a), luminance(b));
        var darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 0xff) + 0.7152 * linear(color >> 8 & 0xff) + 0.0722 * linear(color & 0xff);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
