package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A former handle means the account that had it, wherever accounts narrow a question. */
class FormerHandleTest {

  @TempDir Path folder;
  private IdentityHome home;

  @BeforeEach
  void rename() {
    home =
        IdentityHome.in(folder)
            .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
            .post("1002", "@bea", "2026-10-11", "Kiln", "Ada", "71")
            .readAt("2026-10-30 05:00:00");
    Rows.of(folder)
        .change(
            "INSERT INTO account_handles (account_id, handle, renamed_at)"
                + " SELECT id, '@ann.before', '2026-10-05 00:00:00' FROM accounts"
                + " WHERE username = '@ann'");
  }

  private String answer(String command, String handle) {
    return home.output(
        Stream.concat(Stream.of(command.split(" ")), Stream.of(handle)).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain 1001 --account",
        "explain 1001 --targets",
        "aggregate --format csv --account",
        "accounts rank --format csv --account",
        "find-exclusive --format csv --targets"
      })
  void answers_as_if_the_handle_of_today_was_given(String command) {
    assertThat(answer(command, "@ann.before"))
        .isEqualTo(answer(command, "@ann"))
        .isNotEqualTo(answer(command, "@bea"));
  }

  @Test
  void an_account_that_nobody_tracks_is_refused() {
    assertThat(home.tracker().run("explain", "1001", "--targets", "@nobody")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("Not tracked: @nobody");
  }
}
