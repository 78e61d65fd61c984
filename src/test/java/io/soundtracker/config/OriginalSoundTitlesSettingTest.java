package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The further titles of original sounds, however they are given. */
class OriginalSoundTitlesSettingTest {

  private static final String VARIABLE = "TRACKER_SCRAPE_ORIGINAL_SOUND_TITLES";

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void a_home_with_a_config_folder() throws IOException {
    file = Files.createDirectory(home.resolve("config")).resolve("tracker.yaml");
  }

  private List<String> titles(String yaml, Map<String, String> environment) throws IOException {
    Files.writeString(file, yaml);
    return SettingsLoader.load(home, environment, Map.of())
        .settings()
        .scrape()
        .originalSoundTitles();
  }

  @Test
  void a_list_keeps_spaces_quotes_and_commas_in_its_titles() throws IOException {
    assertThat(
            titles(
                """
                scrape:
                  original_sound_titles:
                    - house take
                    - "* 's take, \\"live\\""
                    - звук дома
                """,
                Map.of()))
        .containsExactly("house take", "* 's take, \"live\"", "звук дома");
  }

  @Test
  void a_single_text_is_one_title() throws IOException {
    assertThat(titles("scrape: {original_sound_titles: house take}", Map.of()))
        .containsExactly("house take");
  }

  @Test
  void a_variable_of_the_environment_has_one_a_line_and_wins() throws IOException {
    assertThat(
            titles(
                "scrape: {original_sound_titles: [kiln noise]}",
                Map.of(VARIABLE, "house take\n take of * ")))
        .containsExactly("house take", "take of *");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "none", "''"})
  void nothing_adds_nothing(String nothing) throws IOException {
    assertThat(titles("scrape: {original_sound_titles: " + nothing + "}", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'* of *'",
        "'*'",
        "' * '",
        "['']",
        "[' ']",
        "['', '']",
        "[house take, '']",
        "['', x]",
        "[x, ' ', y]"
      })
  void a_title_that_would_match_anything_or_nothing_is_refused_with_line_and_remedy(String bad) {
    assertThatThrownBy(() -> titles("scrape:\n  original_sound_titles: " + bad, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + ":2: scrape.original_sound_titles ")
        .hasMessageEndingWith(
            "; give a list of titles, none of them empty, * at most once in each and not alone");
  }

  @Test
  void config_show_has_them_in_one_line() throws IOException {
    Files.writeString(file, "scrape: {original_sound_titles: [house take, take of *]}");

    assertThat(SettingsLoader.load(home, Map.of(), Map.of()).values())
        .filteredOn(value -> value.setting() == SettingTable.SCRAPE_ORIGINAL_SOUND_TITLES)
        .singleElement()
        .extracting(EffectiveValue::text)
        .isEqualTo("house take; take of *");
  }
}
