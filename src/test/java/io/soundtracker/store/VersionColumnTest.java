package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The versions that the database accepts are those that the program knows. */
class VersionColumnTest {

  private static final Pattern CHECK =
      Pattern.compile("version TEXT\\b[^(]*CHECK \\(version IN\\s*\\(([^)]*)\\)");

  @Test
  void the_check_lists_the_words_of_all_versions() throws IOException {
    Matcher check = CHECK.matcher(migration());

    assertThat(check.find()).isTrue();
    assertThat(Pattern.compile("'([^']*)'").matcher(check.group(1)).results())
        .extracting(MatchResult::group)
        .containsExactlyElementsOf(
            Arrays.stream(Version.values()).map(version -> "'" + version.inWords() + "'").toList());
  }

  private static String migration() throws IOException {
    try (InputStream in =
        Schema.class.getResourceAsStream("/db/migration/V9__sound_identity.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
