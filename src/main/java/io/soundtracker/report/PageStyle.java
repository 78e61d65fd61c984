package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A theme with what a house puts over it.
 *
 * @param own a style sheet over the theme's; the page has no dark side of its own then
 */
public record PageStyle(
    Theme theme, Optional<OwnStyle> own, Optional<BrandColor> brand, Optional<Logo> logo) {

  public PageStyle {
    requireNonNull(theme);
    requireNonNull(own);
    requireNonNull(brand);
    requireNonNull(logo);
  }

  public static PageStyle of(Theme theme) {
    return new PageStyle(theme, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The accents that the brand's colour gives, and a head in that colour. */
  String brandSheet() {
    return brand
        .map(
            color ->
                accents(color, theme.grounds())
                    + ".top{background:%1$s;color:%2$s;--muted:%2$s;--link:%2$s;--ink:%2$s}h1{background:none;color:inherit}\n"
                        .formatted(color, color.ink()))
        .orElse("");
  }

  /** The accents in the dark. */
  String darkBrandSheet() {
    return brand.map(color -> accents(color, theme.darkGrounds())).orElse("");
  }

  private static String accents(BrandColor color, List<BrandColor> grounds) {
    return ":root{--link:%s;--accent:%2$s;--focus:%2$s}\n"
        .formatted(color.on(grounds, BrandColor.TEXT), color.on(grounds, BrandColor.GRAPHICS));
  }
}
