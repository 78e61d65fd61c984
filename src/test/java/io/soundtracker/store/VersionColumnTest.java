package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The words that the database accepts of sounds and their edits are those that the program knows.
 */
class VersionColumnTest {

  private static final Pattern WORD = Pattern.compile("'([^']*)'");

  /** The words that a column's CHECK lists, in the migration that made it. */
  private static List<String> wordsOf(String column) throws IOException {
    try (InputStream in =
        Schema.class.getResourceAsStream("/db/migration/V9__sound_identity.sql")) {
      Matcher check =
          Pattern.compile("CHECK \\(" + column + " IN\\s*\\(([^)]*)\\)")
              .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(check.find()).as(column).isTrue();
      return WORD.matcher(check.group(1)).results().map(word -> word.group(1)).toList();
    }
  }

  @Test
  void the_check_lists_the_words_of_all_versions() throws IOException {
    assertThat(wordsOf("version"))
        .containsExactlyElementsOf(Arrays.stream(Version.values()).map(Version::inWords).toList());
  }

  @Test
  void the_check_lists_all_kinds_of_edits_and_all_that_they_change() throws IOException {
    assertThat(wordsOf("kind"))
        .containsExactlyElementsOf(
            Arrays.stream(SoundEdit.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
    assertThat(wordsOf("field"))
        .containsExactlyElementsOf(
            Arrays.stream(SoundField.values()).map(SoundField::stored).toList());
  }

  @Test
  void a_version_may_be_typed_in_any_case_and_with_hyphens() {
    assertThat(Version.of("Sped-UP")).contains(Version.SPED_UP);
    assertThat(Version.of("LIVE")).contains(Version.LIVE);
    assertThat(Version.of("loud")).isEmpty();
  }

  @Test
  void a_stored_word_is_read_as_the_version_that_wrote_it() {
    for (Version version : Version.values()) {
      assertThat(Version.of(version.inWords())).contains(version);
      assertThat(Version.all()).contains(version.inWords());
    }
  }
}
