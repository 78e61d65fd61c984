package io.soundtracker.cli;

import io.soundtracker.config.FileNameTemplate;
import io.soundtracker.config.FileNameTemplate.Placeholder;
import io.soundtracker.config.Settings;
import io.soundtracker.model.Window;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where reports get their files, and under which names. */
final class ReportPlaces {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private final Program program;
  private final Settings settings;
  private final ReportOptions options;
  private final Window window;
  private final Optional<String> look;

  /**
   * @param window that the reports are about
   * @param look what names say of how a page looks
   */
  ReportPlaces(Program program, ReportOptions options, Window window, Optional<String> look) {
    this.program = program;
    this.settings = program.settings();
    this.options = options;
    this.window = window;
    this.look = look;
  }

  /** By the settings, in the folder of the setting output. */
  Path named(ReportFormat format) {
    return named(format, settings.output());
  }

  private Path named(ReportFormat format, Path folder) {
    return checked(format, folder.resolve(name(format)));
  }

  /** At the place that --out names. */
  Path asked(ReportFormat format, Path place) {
    if (format.isFolder(options)) {
      requireFolder(place, "csv is a folder of files", ", or one that ends in .zip");
    } else if (Files.isDirectory(place)) {
      throw new UsageException(
          "--out %s is a folder: name a file in it, such as %s"
              .formatted(place, place.resolve(name(format))));
    }
    return checked(format, place);
  }

  /** By the settings, in the folder that --out names. */
  Path askedIn(ReportFormat format, Path folder) {
    requireFolder(folder, "'all' writes into a folder", "");
    return named(format, folder);
  }

  private static void requireFolder(Path place, String why, String orElse) {
    if (Files.exists(place) ? !Files.isDirectory(place) : ReportFormat.isNamedAsFile(place)) {
      throw new UsageException(
          "--out %s is %s file, and %s: name a folder%s"
              .formatted(place, Files.exists(place) ? "a" : "named as a", why, orElse));
    }
  }

  /**
   * At this place. A mistyped path must not cost the database, the settings, or a folder of other
   * files.
   */
  private Path checked(ReportFormat format, Path place) {
    Path target = place.toAbsolutePath().normalize();
    if (target.toString().startsWith(settings.database().toString())) {
      throw new UsageException("The report " + target + " would replace the database");
    } else if (target.startsWith(program.home().resolve("config"))) {
      throw new UsageException("The report " + target + " would replace settings");
    } else if (format.isFolder(options)
        && Files.isDirectory(target)
        && !Files.exists(target.resolve("exclusive_evidence.csv"))
        && !isEmpty(target)) {
      throw new UsageException(
          "The folder " + target + " holds other files than a report: name a new one with --out");
    }
    return target;
  }

  private String name(ReportFormat format) {
    FileNameTemplate template = settings.report().fileName();
    ZonedDateTime now = ZonedDateTime.now(program.clock().withZone(settings.zone()));
    Optional<String> pageLook = look.filter(name -> format == ReportFormat.HTML);
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.DATE, now.toLocalDate().toString());
    values.put(Placeholder.TIME, TIME.format(now));
    window.since().map(LocalDate::toString).ifPresent(day -> values.put(Placeholder.SINCE, day));
    window.until().map(LocalDate::toString).ifPresent(day -> values.put(Placeholder.UNTIL, day));
    values.put(Placeholder.FORMAT, format.toString());
    pageLook.ifPresent(name -> values.put(Placeholder.THEME, name));
    return template.named(values)
        + pageLook
            .filter(name -> !template.has(Placeholder.THEME))
            .map(name -> "-" + name)
            .orElse("")
        + format.ending(options);
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UsageException("Could not look into " + folder + ": " + e.getMessage(), e);
    }
  }
}
