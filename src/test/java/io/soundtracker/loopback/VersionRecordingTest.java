package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The recordings are what the versions print. {@code -Drecord=write} writes them, and one of
 * today's yt-dlp.
 */
class VersionRecordingTest {

  private static final boolean WRITE = "write".equals(System.getProperty("record"));

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private String profile;

  @BeforeEach
  void makeAccount() {
    profile = "https://www.tiktok.com/" + VersionRecording.account(site).handle();
  }

  @ParameterizedTest
  @EnumSource(names = {"OF_2024", "OF_2025"})
  void is_what_an_old_version_prints(OldYtDlp old) throws Exception {
    List<String> lines = YtDlpRun.start(old, site, profile, folder).outcome().lines();
    Path file = VersionRecording.FOLDER.resolve(old.version() + ".jsonl");
    if (WRITE) {
      Files.writeString(file, VersionRecording.text(lines));
    }

    assertThat(VersionRecording.text(lines)).isEqualTo(Files.readString(file));
  }

  /** Tomorrow's yt-dlp may print more, so that nothing is compared. */
  @Test
  void of_today_is_written_if_asked_for() throws Exception {
    List<String> lines = YtDlpRun.start(site, profile, folder).outcome().lines();
    String version = new ObjectMapper().readTree(lines.get(0)).at("/_version/version").asText();
    if (WRITE) {
      Files.writeString(
          VersionRecording.FOLDER.resolve(version + ".jsonl"), VersionRecording.text(lines));
    }

    assertThat(lines).hasSameSizeAs(site.served(VersionRecording.HANDLE));
  }

  @Test
  void tells_nothing_of_the_machine_that_made_it() throws IOException {
    try (Stream<Path> files = Files.list(VersionRecording.FOLDER)) {
      assertThat(files)
          .hasSizeGreaterThan(2)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain("127.0.0.1", "localhost", "\"/", "file:"));
    }
  }
}
