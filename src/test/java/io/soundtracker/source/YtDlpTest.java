package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpTest {

  @TempDir private Path home;

  @Test
  void a_given_path_comes_before_all_others() throws IOException {
    Path given = answering(home.resolve("mine/my yt-dlp"), "2026.01.01");
    answering(own(), "2026.02.02");

    YtDlp found = find(Optional.of(given), home.resolve("bin")).orElseThrow();

    assertThat(found).isEqualTo(new YtDlp(given, "2026.01.01", LocalDate.of(2026, 1, 1)));
  }

  @Test
  void the_private_one_comes_before_the_search_path() throws IOException {
    answering(own(), "2026.02.02");
    answering(home.resolve("bin/yt-dlp"), "2026.03.03");

    assertThat(find(Optional.empty(), home.resolve("bin")).orElseThrow().version())
        .isEqualTo("2026.02.02");
  }

  @Test
  void the_first_runnable_one_on_the_search_path_is_taken() throws IOException {
    Files.createDirectories(home.resolve("a/yt-dlp"));
    Files.writeString(Files.createDirectories(home.resolve("b")).resolve("yt-dlp"), "text");
    Path third = answering(home.resolve("c/yt-dlp"), "2026.03.03");
    answering(home.resolve("d/yt-dlp"), "2026.04.04");
    String path = home + "/none::" + home + "/a:" + home + "/b:" + home + "/c:" + home + "/d";

    assertThat(YtDlp.find(Optional.empty(), home, path).orElseThrow().executable())
        .isEqualTo(third);
  }

  @Test
  void nothing_given_and_nothing_found_is_no_error() {
    assertThat(YtDlp.find(Optional.empty(), home, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026.08.19, 2026-08-19",
    "2026.10.01.232815, 2026-10-01",
    "2026.10.01.dev0, 2026-10-01",
    "2023.03.04, 2023-03-04"
  })
  void the_version_is_a_date(String version, LocalDate releasedOn) throws IOException {
    YtDlp found = YtDlp.at(answering(home.resolve("yt-dlp"), version));

    assertThat(found.version()).isEqualTo(version);
    assertThat(found.releasedOn()).isEqualTo(releasedOn);
  }

  @Test
  void no_configuration_of_the_user_is_read() throws IOException {
    YtDlp.at(
        Script.write(
            home.resolve("yt-dlp"), "printf '%s ' \"$@\" > \"$here/args\"; echo 2026.08.19"));

    assertThat(home.resolve("args")).hasContent("--ignore-config --version ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo hello | 'hello' and exit code 0",
        "echo 2026.13.45 | says that it is version 2026.13.45, which is no date",
        "echo 2026.08.19; exit 3 | '2026.08.19' and exit code 3",
        "echo 'No module named yt_dlp' >&2; exit 1 | 'No module named yt_dlp' and exit code 1",
        "exit 0 | '' and exit code 0"
      })
  void one_that_answers_something_else_is_named_with_its_answer(String body, String answer)
      throws IOException {
    Path script = Script.write(home.resolve("yt-dlp"), body);

    assertThatThrownBy(() -> YtDlp.at(script))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining(script.toString())
        .hasMessageContaining(answer)
        .hasMessageContaining("tracker setup");
  }

  @Test
  void one_that_is_not_there_or_not_a_program_is_named() throws IOException {
    Path text = Files.writeString(home.resolve("text"), "no program");
    Path noInterpreter = Script.write(home.resolve("orphan"), "");
    Files.writeString(noInterpreter, "#!/no/such/python3\n");

    for (Path wrong : new Path[] {home.resolve("none"), text, home, noInterpreter}) {
      assertThatThrownBy(() -> YtDlp.find(Optional.of(wrong), home, ""))
          .isInstanceOf(YtDlpException.class)
          .hasMessageContaining(wrong.toString())
          .hasMessageContaining("ytdlp.path");
    }
  }

  private Optional<YtDlp> find(Optional<Path> given, Path searched) {
    return YtDlp.find(given, home, searched.toString());
  }

  private Path own() {
    return home.resolve(".yt-dlp/current/bin/yt-dlp");
  }

  private static Path answering(Path path, String version) throws IOException {
    return Script.write(path, "echo " + version);
  }
}
