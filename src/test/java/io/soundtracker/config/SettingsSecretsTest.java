package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the settings nobody may read. */
class SettingsSecretsTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path home;

  @Test
  void never_shows_a_password() throws IOException {
    LoadedSettings loaded =
        load(
            """
        ytdlp:
          proxy: http://ann:s3cret@proxy.example:8080
          extra_args: '--proxy http://ann:s3cret@h:1 -p s3cret --add-header "Cookie: s3cret" -4'
        """);

    assertThat(text(loaded, "ytdlp.proxy")).isEqualTo("http://***@proxy.example:8080");
    assertThat(text(loaded, "ytdlp.extra_args"))
        .isEqualTo("--proxy http://***@h:1 -p *** --add-header *** -4");
    assertThat(loaded.settings().ytdlp().proxy()).contains("http://ann:s3cret@proxy.example:8080");
    assertThat(loaded.toString()).doesNotContain("s3cret");
  }

  @Test
  void knows_what_of_its_settings_for_ytdlp_nobody_may_read() throws IOException {
    LoadedSettings loaded =
        load(
            """
            ytdlp:
              extra_args: -ps3cret --cookies /srv/more.txt
              proxy: http://ann:p4ss@proxy.example:8080
              cookies: config/cookies.txt
            """);

    List<String> secrets = loaded.settings().ytdlp().secrets();
    assertThat(secrets)
        .contains(
            "s3cret",
            "/srv/more.txt",
            "ann:p4ss",
            "p4ss",
            home.resolve("config/cookies.txt").toString());
    assertThat(loaded.toString()).doesNotContain(secrets);
    assertThat(text(loaded, "ytdlp.cookies")).isEqualTo("***");
  }

  private LoadedSettings load(String yaml) throws IOException {
    Files.writeString(Files.createDirectory(home.resolve("config")).resolve("tracker.yaml"), yaml);
    return SettingsLoader.load(home, NOTHING, NOTHING);
  }

  private static String text(LoadedSettings loaded, String key) {
    return loaded.values().stream()
        .filter(value -> value.key().equals(key))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
