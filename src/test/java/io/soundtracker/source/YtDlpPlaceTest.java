package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.source.YtDlpPlace.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpPlaceTest {

  @TempDir private Path home;

  @Test
  void the_setting_comes_first_then_the_choice_the_private_one_and_the_search_path()
      throws IOException {
    Path set = answering("set/my yt-dlp", "2026.01.01");
    Path chosen = answering("chosen/yt-dlp", "2026.02.02");
    Path own = answering(".yt-dlp/env-1/bin/yt-dlp", "2026.03.03");
    Files.createSymbolicLink(home.resolve(".yt-dlp/current"), Path.of("env-1"));
    Path searched = answering("bin/yt-dlp", "2026.04.04");
    choice().choose(chosen);

    assertThat(find(Optional.of(set), searched.getParent().toString()))
        .contains(new YtDlpPlace(Why.SETTING, set));
    assertThat(find(Optional.empty(), searched.getParent().toString()))
        .contains(new YtDlpPlace(Why.CHOSEN, chosen));
    choice().forget();
    assertThat(find(Optional.empty(), searched.getParent().toString()))
        .contains(new YtDlpPlace(Why.PRIVATE, own));
    Files.delete(own);
    assertThat(find(Optional.empty(), searched.getParent().toString()))
        .contains(new YtDlpPlace(Why.SEARCH_PATH, searched));
  }

  @Test
  void the_first_runnable_one_on_the_search_path_is_taken() throws IOException {
    Files.createDirectories(home.resolve("a/yt-dlp"));
    Files.writeString(Files.createDirectories(home.resolve("b")).resolve("yt-dlp"), "text");
    Path third = answering("c/yt-dlp", "2026.03.03");
    answering("d/yt-dlp", "2026.04.04");
    String path = home + "/none::" + home + "/a:" + home + "/b:" + home + "/c:" + home + "/d";

    assertThat(find(Optional.empty(), path).orElseThrow().executable()).isEqualTo(third);
  }

  @Test
  void nothing_given_and_nothing_found_is_no_error() {
    assertThat(find(Optional.empty(), "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SETTING, set ytdlp.path to one that does",
    "CHOSEN, run tracker yt-dlp use PATH with one that does",
    "PRIVATE, run tracker yt-dlp update",
    "SEARCH_PATH, run tracker yt-dlp update for one of the program's own"
  })
  void one_that_does_not_run_or_is_too_old_is_told_with_what_to_do_about_it(Why why, String remedy)
      throws IOException {
    YtDlpPlace none = new YtDlpPlace(why, home.resolve("none"));
    YtDlpPlace old = new YtDlpPlace(why, answering("yt-dlp", "2023.03.04"));

    assertThatThrownBy(none::ytDlp)
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining(home.resolve("none").toString())
        .hasMessageContaining("; " + remedy);
    assertThat(old.ytDlp().version()).isEqualTo("2023.03.04");
    assertThatThrownBy(old::ableToList)
        .isInstanceOf(YtDlpException.class)
        .hasMessageStartingWith(
            "yt-dlp 2023.03.04 at %s cannot list today's TikTok profiles: it needs at least 2024.05.27; %s"
                .formatted(home.resolve("yt-dlp"), remedy));
  }

  @ParameterizedTest
  @CsvSource({"2024.05.26, false", "2024.05.27, true", "2026.10.01.232815, true"})
  void the_releases_that_can_list_are_known(String version, boolean able) throws IOException {
    assertThat(YtDlp.at(answering("yt-dlp", version)).lists()).isEqualTo(able);
  }

  @Test
  void one_that_does_not_work_is_not_chosen() throws IOException {
    Path works = answering("works", "2026.01.01");
    choice().choose(works);

    for (Path wrong : new Path[] {home.resolve("none"), answering("old", "2023.03.04")}) {
      assertThatThrownBy(() -> choice().choose(wrong))
          .isInstanceOf(YtDlpException.class)
          .hasMessageContaining(wrong.toString());
    }
    assertThat(choice().path()).contains(works);
  }

  private Optional<YtDlpPlace> find(Optional<Path> setting, String searchPath) {
    YtDlpEnvironments environments = new YtDlpEnvironments(home, Clock.systemUTC());
    return YtDlpPlace.find(setting, choice(), environments, searchPath);
  }

  private YtDlpChoice choice() {
    return new YtDlpChoice(home);
  }

  private Path answering(String path, String version) throws IOException {
    return Script.write(home.resolve(path), "echo " + version);
  }
}
