package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.config.SettingsException;
import io.soundtracker.report.BrandColor;
import io.soundtracker.report.Human;
import io.soundtracker.report.Logo;
import io.soundtracker.report.OwnStyle;
import io.soundtracker.report.PageOptions;
import io.soundtracker.report.PageStyle;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How the page of a report looks: a theme, and what a house puts over it. */
final class PageLookOptions {

  private static final String STYLE_SHEET = ".css";

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "Looks of the page: network, cyberpunk, glass, or a style sheet of your own that ends in"
              + " .css (default: the setting report.theme, else network).")
  private Optional<String> theme;

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description =
          "A PNG, JPEG or SVG picture for the top of the page (default: the setting report.logo).")
  private Optional<Path> logo;

  @Option(
      names = "--brand-color",
      paramLabel = "#RRGGBB",
      description =
          "Colour of the top of the page; links and bars follow as far as they stay readable"
              + " (default: the setting report.brand_color).")
  private Optional<String> brandColor;

  /**
   * @throws UsageException if a page is not among the formats that are asked for
   */
  void requireAmong(Collection<ReportFormat> formats) {
    if (!formats.contains(ReportFormat.HTML)
        && (theme.isPresent() || logo.isPresent() || brandColor.isPresent())) {
      throw new UsageException("--theme, --logo and --brand-color go with --format html");
    }
  }

  /** What names of files say of it: the theme, or what the style sheet is called. */
  Optional<String> inName() {
    return theme.map(
        name -> {
          String file = Path.of(name).toAbsolutePath().getFileName().toString();
          return isStyleSheet(name)
              ? file.substring(0, file.length() - STYLE_SHEET.length())
              : name.toLowerCase(Locale.ROOT);
        });
  }

  /**
   * What the options say, else the settings.
   *
   * @throws UsageException if an option can't be followed
   * @throws SettingsException if a setting can't
   */
  PageOptions pageOptions(Settings settings) {
    Settings.Report house = settings.report();
    Optional<String> looks = theme.or(house::theme);
    String origin = theme.isPresent() ? "--theme" : "report.theme";
    Optional<String> sheet = looks.filter(PageLookOptions::isStyleSheet);
    return PageOptions.STANDARD.with(
        new PageStyle(
            looks
                .filter(name -> sheet.isEmpty())
                .map(name -> of(theme, () -> named(name, origin)))
                .orElse(Theme.NETWORK),
            sheet.map(Path::of).map(file -> of(theme, () -> ownStyle(file, origin))),
            brandColor
                .or(house::brandColor)
                .map(
                    color ->
                        of(
                            brandColor,
                            () -> made(color, BrandColor::of, origin(brandColor, "brand_color")))),
            logo.or(house::logo).map(file -> of(logo, () -> picture(file, origin(logo, "logo"))))));
  }

  /** What was not asked for by the option comes from the settings. */
  private static <R> R of(Optional<?> option, Supplier<R> making) {
    try {
      return making.get();
    } catch (UsageException e) {
      throw option.isPresent() ? e : new SettingsException(e.getMessage(), e);
    }
  }

  private static String origin(Optional<?> option, String setting) {
    return option.isPresent() ? "--" + setting.replace('_', '-') : "report." + setting;
  }

  private static boolean isStyleSheet(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(STYLE_SHEET);
  }

  private static Theme named(String name, String origin) {
    return Stream.of(Theme.values())
        .filter(one -> one.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    origin
                        + " takes network, cyberpunk, glass or the path of a .css file, not "
                        + name));
  }

  private static Logo picture(Path file, String origin) {
    byte[] content = content(file, Logo.MOST_BYTES, origin);
    return made(content, Logo::of, origin + " " + file);
  }

  private static OwnStyle ownStyle(Path file, String origin) {
    byte[] content = content(file, OwnStyle.MOST_BYTES, origin);
    return made(content, OwnStyle::of, origin + " " + file);
  }

  private static <T, R> R made(T from, Function<T, R> making, String what) {
    try {
      return making.apply(from);
    } catch (IllegalArgumentException e) {
      throw new UsageException(what + ": " + e.getMessage(), e);
    }
  }

  private static byte[] content(Path file, int most, String origin) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(origin + ": there is no file " + file);
    }
    try {
      if (Files.size(file) > most) {
        throw new UsageException(
            "%s: %s has %s bytes, and at most %s fit: make it smaller"
                .formatted(origin, file, Human.count(Files.size(file)), Human.count(most)));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException(origin + ": " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
