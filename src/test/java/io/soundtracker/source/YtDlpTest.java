package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpTest {

  @TempDir private Path home;

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
        .hasMessageContaining(answer);
  }

  @Test
  void one_that_is_not_there_or_not_a_program_is_named() throws IOException {
    Path text = Files.writeString(home.resolve("text"), "no program");
    Path noInterpreter = Script.write(home.resolve("orphan"), "");
    Files.writeString(noInterpreter, "#!/no/such/python3\n");

    for (Path wrong : new Path[] {home.resolve("none"), text, home, noInterpreter}) {
      assertThatThrownBy(() -> YtDlp.at(wrong))
          .isInstanceOf(YtDlpException.class)
          .hasMessageContaining(wrong.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-08-19, 0, false", "2026-10-17, 59, false", "2026-10-18, 60, true"})
  void it_is_old_after_sixty_days(LocalDate today, long days, boolean old) {
    YtDlp ytDlp = new YtDlp(home, "2026.08.19", LocalDate.of(2026, 8, 19));
    Clock clock = Clock.fixed(today.atTime(23, 59).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    assertThat(ytDlp.ageInDays(clock)).isEqualTo(days);
    assertThat(ytDlp.isOld(clock)).isEqualTo(old);
  }

  private static Path answering(Path path, String version) throws IOException {
    return Script.write(path, "echo " + version);
  }
}
