package dev.cardea.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Logo, name and icon of a tenant as markup. URLs that are none are left out. */
final class Brand {
    private Brand() {}

    /** @param fallbackName what the logo stands for when the brand has no name of its own */
    static String block(JsonNode branding, String name, String fallbackName) {
        var logo = Html.webUrl(branding.path("logoUrl").textValue());
        var darkLogo = Html.webUrl(branding.path("darkLogoUrl").textValue());
        var alt = name.isEmpty() ? fallbackName : "";
        var block = new StringBuilder();
        if (logo != null && darkLogo != null && !logo.equals(darkLogo)) {
            block.append(image(logo, alt, "light-only")).append(image(darkLogo, alt, "dark-only"));
        } else if (logo != null || darkLogo != null) {
            block.append(image(logo != null ? logo : darkLogo, alt, null));
        }
        if (!name.isEmpty()) {
            block.append("<span>").append(Html.escape(name)).append("</span>");
        }
        return block.toString();
    }

    private static String image(@Nullable String url, String alt, @Nullable String cssClass) {
        return "<img"
                + (cssClass == null ? "" : " class=\"" + cssClass + "\"")
                + " src=\"" + Html.escape(String.valueOf(url)) + "\" alt=\"" + Html.escape(alt) + "\" height=\"36\">";
    }

    static String favicon(JsonNode branding) {
        var icon = Html.webUrl(branding.path("favicon").textValue());
        var darkIcon = Html.webUrl(branding.path("darkFavicon").textValue());
        var links = new StringBuilder();
        if (icon != null) {
            links.append("<link rel=\"icon\" href=\"").append(Html.escape(icon)).append("\">");
        }
        if (darkIcon != null) {
            links.append("<link rel=\"icon\" media=\"(prefers-color-scheme: dark)\" href=\"")
                    .append(Html.escape(darkIcon))
                    .append("\">");
        }
        return links.toString();
    }
}
