package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code config/} that every new home begins with. */
class BundledFilesTest {

  private static final Path CONFIG = Path.of("config");

  @TempDir Path empty;

  @Test
  void the_settings_file_names_every_setting_in_the_order_of_the_table() {
    SettingsFile file = SettingsFile.read(CONFIG.resolve("tracker.yaml"));

    assertThat(file.problems()).isEmpty();
    assertThat(file.given())
        .extracting(SettingsFile.Given::setting)
        .containsExactlyElementsOf(SettingTable.ALL);
  }

  @Test
  void the_settings_file_holds_exactly_the_defaults() throws IOException {
    Files.createDirectory(empty.resolve("config"));
    Settings defaults = SettingsLoader.load(empty, Map.of(), Map.of()).settings();
    Files.copy(CONFIG.resolve("tracker.yaml"), empty.resolve("config/tracker.yaml"));

    LoadedSettings loaded = SettingsLoader.load(empty, Map.of(), Map.of());

    assertThat(loaded.settings()).isEqualTo(defaults);
    assertThat(loaded.values())
        .extracting(EffectiveValue::origin)
        .allMatch(Origin.File.class::isInstance);
    assertThat(SettingsFile.read(CONFIG.resolve("tracker.yaml")).given())
        .allSatisfy(g -> assertThat(g.text()).isEqualTo(g.setting().byDefault()));
  }

  @Test
  void every_setting_has_a_comment_above_it() throws IOException {
    List<String> lines = Files.readAllLines(CONFIG.resolve("tracker.yaml"));
    for (SettingsFile.Given given : SettingsFile.read(CONFIG.resolve("tracker.yaml")).given()) {
      if (!given.setting().key().startsWith("engagement.")) {
        int line = ((Origin.File) given.origin()).line();
        assertThat(lines.get(line - 2).strip()).as(given.setting().key()).startsWith("#");
      }
    }
  }

  @Test
  void every_name_in_the_environment_stands_for_one_setting() {
    assertThat(SettingTable.ALL).extracting(Setting::environmentName).doesNotHaveDuplicates();
    assertThat(SettingTable.ALL)
        .extracting(Setting::environmentName)
        .contains("TRACKER_SCRAPE_IDLE_TIMEOUT", "TRACKER_YTDLP_EXTRA_ARGS", "TRACKER_ZONE");
  }
}
