package io.soundtracker.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpCallTest {

  private static final ListingRequest ALL =
      new ListingRequest(Handle.parse("@moss.lantern"), Optional.empty(), OptionalInt.empty());
  private static final YtDlpOptions PLAIN = options(List.of(), Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  @Test
  void only_the_file_of_options_and_the_address_stand_on_the_command_line() throws IOException {
    Program program =
        command("2026.08.19", options(List.of("-p", "s3cret"), Optional.of("p"), Optional.of("u")))
            .program(ALL, folder, Optional.of(Path.of("/c.txt")));

    assertThat(program.command())
        .containsExactly(
            "/bin/yt-dlp",
            "--ignore-config",
            "--config-locations",
            folder.resolve("options").toString(),
            "--",
            "https://www.tiktok.com/@moss.lantern");
    assertThat(program.workingDirectory()).isEqualTo(folder);
  }

  @Test
  void the_options_are_those_of_the_guide() throws IOException {
    assertThat(optionsOf("2026.08.19", PLAIN, ALL, Optional.empty()))
        .isEqualTo(
            "--no-cache-dir --no-update --color never --use-extractors tiktok.*,default"
                + " --flat-playlist --lazy-playlist -j --write-pages"
                + " --socket-timeout 20 --sleep-requests 1 --extractor-retries 8"
                + " --retry-sleep extractor:exp=1:20 --no-plugin-dirs");
  }

  @ParameterizedTest
  @CsvSource({"2024.05.27, false", "2025.03.20, false", "2025.03.21, true", "2027.01.02, true"})
  void an_option_that_a_release_does_not_know_is_left_out(String version, boolean known)
      throws IOException {
    assertThat(optionsOf(version, PLAIN, ALL, Optional.empty()).contains("--no-plugin-dirs"))
        .isEqualTo(known);
  }

  @Test
  void settings_come_after_our_own_options_and_further_arguments_last() throws IOException {
    ListingRequest ten = new ListingRequest(ALL.handle(), Optional.empty(), OptionalInt.of(10));

    assertThat(
            optionsOf(
                "2026.08.19",
                options(
                    List.of("--impersonate", "chrome"),
                    Optional.of("http://moss:s3cret@10.0.0.1:8080"),
                    Optional.of("Moss/1.0")),
                ten,
                Optional.of(Path.of("/private/cookies.txt"))))
        .endsWith(
            "--no-plugin-dirs -I 1:10 --cookies /private/cookies.txt"
                + " --proxy http://moss:s3cret@10.0.0.1:8080 --user-agent Moss/1.0"
                + " --impersonate chrome");
  }

  private String optionsOf(
      String version, YtDlpOptions options, ListingRequest request, Optional<Path> cookies)
      throws IOException {
    command(version, options).program(request, folder, cookies);
    List<String> lines = Files.readAllLines(folder.resolve("options"));
    assertThat(lines.get(0)).isEqualTo("# coding: utf-8");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("'[^']*'"));
    return String.join(" ", lines.subList(1, lines.size())).replace("'", "");
  }

  private static YtDlpCall command(String version, YtDlpOptions options) {
    LocalDate releasedOn = LocalDate.parse(version.replace('.', '-'));
    return new YtDlpCall(new YtDlp(Path.of("/bin/yt-dlp"), version, releasedOn), options);
  }

  private static YtDlpOptions options(
      List<String> extraArgs, Optional<String> proxy, Optional<String> userAgent) {
    Limits limits = new Limits(ofSeconds(30), ofSeconds(20), ofSeconds(1));
    return new YtDlpOptions(
        limits, limits, extraArgs, proxy, Optional.empty(), userAgent, List.of());
  }
}
