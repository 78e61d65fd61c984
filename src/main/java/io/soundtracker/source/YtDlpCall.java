package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How yt-dlp is called for one listing. Everybody on the machine can see a command line, so all
 * options are in a file that only its owner can read; it lies in the folder of the listing.
 */
final class YtDlpCall {

  private static final List<String> OPTIONS =
      List.of(
          "--no-cache-dir",
          "--no-update", // only keeps it from telling its age in every listing
          "--color",
          "never",
          "--use-extractors",
          "tiktok.*,default", // else the patterns of a thousand other sites are tried first
          "--flat-playlist",
          "--lazy-playlist",
          "-j",
          "--write-pages",
          "--socket-timeout",
          "20",
          "--sleep-requests",
          "1",
          "--extractor-retries",
          "8",
          "--retry-sleep",
          "extractor:exp=1:20");

  /** Options that not every release knows which can list, each with the first one that does. */
  private static final Map<String, LocalDate> LATER_OPTIONS =
      Map.of("--no-plugin-dirs", LocalDate.of(2025, 3, 21));

  private final YtDlp ytDlp;
  private final YtDlpOptions options;

  YtDlpCall(YtDlp ytDlp, YtDlpOptions options) {
    this.ytDlp = requireNonNull(ytDlp);
    this.options = requireNonNull(options);
  }

  /**
   * The program that lists one account.
   *
   * @param folder of this listing alone, where its options are written to and it works in
   * @param cookies a file for this listing alone, since yt-dlp writes to it when it ends
   */
  Program program(ListingRequest request, Path folder, Optional<Path> cookies) throws IOException {
    Path file = folder.resolve("options");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text(all(request, cookies)));
    return new Program(
        List.of(
            ytDlp.executable().toString(),
            "--ignore-config",
            "--config-locations",
            file.toString(),
            "--",
            request.address()),
        folder,
        environment(folder),
        isOfEverything(request) ? options.fullLimits() : options.limits());
  }

  private static boolean isOfEverything(ListingRequest request) {
    return request.since().isEmpty() && request.limit().isEmpty();
  }

  private List<String> all(ListingRequest request, Optional<Path> cookies) {
    List<String> all = new ArrayList<>(OPTIONS);
    LATER_OPTIONS.forEach(
        (option, since) -> {
          if (!ytDlp.releasedOn().isBefore(since)) {
            all.add(option);
          }
        });
    if (request.limit().isPresent()) {
      all.addAll(List.of("-I", "1:" + request.limit().getAsInt()));
    }
    cookies.ifPresent(file -> all.addAll(List.of("--cookies", file.toString())));
    options.proxy().ifPresent(address -> all.addAll(List.of("--proxy", address)));
    options.userAgent().ifPresent(browser -> all.addAll(List.of("--user-agent", browser)));
    all.addAll(options.extraArgs());
    return all;
  }

  /** One option or value a line, quoted so that a shell would read it as it is; yt-dlp does too. */
  private static String text(List<String> arguments) {
    return arguments.stream()
        .map(argument -> "'" + argument.replace("'", "'\\''") + "'")
        .collect(Collectors.joining("\n", "# coding: utf-8\n", "\n"));
  }

  /** Messages of the system in English, and all text in UTF-8, whatever the machine speaks. */
  private static Map<String, String> environment(Path folder) {
    return Map.of("LC_ALL", "C.UTF-8", "PYTHONUTF8", "1", "TMPDIR", folder.toString());
  }
}
