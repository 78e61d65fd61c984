package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.report.PageOptions;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.Theme;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How the page of a report looks. */
final class PageLookOptions {

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "Looks of the page: ${COMPLETION-CANDIDATES} (default: the setting report.theme).")
  private Optional<Theme> theme;

  /**
   * @throws UsageException if a page is not among the formats that are asked for
   */
  void requireAmong(Collection<ReportFormat> formats) {
    if (theme.isPresent() && !formats.contains(ReportFormat.HTML)) {
      throw new UsageException("--theme goes with --format html");
    }
  }

  /** What names of files say of it. */
  Optional<String> inName() {
    return theme.map(Theme::toString);
  }

  /** What the options say, else the settings. */
  PageOptions pageOptions(Settings settings) {
    return PageOptions.STANDARD.with(
        theme
            .or(() -> settings.report().theme().map(PageLookOptions::named))
            .orElse(Theme.NETWORK));
  }

  private static Theme named(String name) {
    return Stream.of(Theme.values())
        .filter(one -> one.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException("report.theme: there is no theme " + name));
  }
}
