package io.soundtracker.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real yt-dlp listing one profile of the loopback site, in a folder of its own, with the
 * options that the program itself gives it except for the pause between requests.
 */
final class YtDlpRun {

  /**
   * What is left when it has ended.
   *
   * @param lines standard output, one JSON object a line
   * @param errors standard error
   */
  record Outcome(int exit, List<String> lines, String errors) {

    /** The lines of standard error that warn or complain. */
    List<String> troubles() {
      return errors.lines().filter(line -> line.matches("(WARNING|ERROR): .*")).toList();
    }
  }

  private static final long SECONDS_AT_MOST = 120;

  private final Process process;
  private final Path folder;

  private YtDlpRun(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  static YtDlpRun start(LoopbackTikTok site, String url, Path folder, String... options)
      throws IOException {
    List<String> own = new ArrayList<>(List.of("--no-plugin-dirs", "--color", "never"));
    own.addAll(List.of(options));
    return start(RealYtDlp.path(), own, site, url, folder);
  }

  /** The same with an older yt-dlp, without the options that it may not know. */
  static YtDlpRun start(
      OldYtDlp version, LoopbackTikTok site, String url, Path folder, String... options)
      throws IOException {
    return start(version.path(), List.of(options), site, url, folder);
  }

  private static YtDlpRun start(
      Path program, List<String> options, LoopbackTikTok site, String url, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("--ignore-config", "--no-cache-dir", "--flat-playlist"));
    command.addAll(List.of("--lazy-playlist", "-j", "--write-pages"));
    command.addAll(List.of("--socket-timeout", "20", "--sleep-requests", "0", "--no-update"));
    command.addAll(List.of("--extractor-retries", "3", "--retry-sleep", "extractor:0"));
    command.addAll(List.of("--proxy", site.proxyUrl(), "--no-check-certificates"));
    command.addAll(options);
    command.addAll(List.of("--", url));
    Files.createDirectories(folder);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    return new YtDlpRun(process, folder);
  }

  Outcome outcome() throws IOException, InterruptedException {
    if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("yt-dlp has not ended: " + errors());
    }
    return new Outcome(process.exitValue(), lines(), errors());
  }

  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("stdout"));
  }

  /** The raw pages of the listing, as {@code --write-pages} keeps them. */
  List<String> rawPages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(YtDlpRun::isRawPage).sorted().toList()) {
        pages.add(Files.readString(file));
      }
    }
    return pages;
  }

  private static boolean isRawPage(Path file) {
    return file.getFileName().toString().endsWith(".dump");
  }

  private String errors() throws IOException {
    return new String(Files.readAllBytes(folder.resolve("stderr")), UTF_8);
  }
}
