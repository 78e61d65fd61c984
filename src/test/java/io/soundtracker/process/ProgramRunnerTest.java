package io.soundtracker.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a program that ends by itself. */
final class ProgramRunnerTest {

  private static final Limits AMPLE =
      new Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofSeconds(10));

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void drains_both_streams_while_both_are_written_at_once() throws IOException {
    Outcome outcome =
        run(
            """
            head -c 300000 /dev/zero | tr '\\0' 'o' &
            head -c 300000 /dev/zero | tr '\\0' 'e' >&2
            wait
            echo
            """);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(lines).containsExactly("300000 times o NEWLINE");
    assertThat(outcome.stderr().lines().map(ProgramRunnerTest::brief))
        .containsExactly("65536 times e", "[168928 bytes left out]", "65536 times e");
  }

  @Test
  void drains_standard_error_while_nothing_comes_on_standard_output() throws IOException {
    Outcome outcome = run("head -c 300000 /dev/zero | tr '\\0' 'e' >&2; echo done");
    assertThat(outcome.stderr()).hasSizeGreaterThan(131_072);
    assertThat(lines).containsExactly("done NEWLINE");
  }

  @Test
  void hands_on_a_line_of_5_MB_and_the_one_behind_it() throws IOException {
    run("head -c 5000000 /dev/zero | tr '\\0' 'x'; echo; echo after");
    assertThat(lines).containsExactly("5000000 times x NEWLINE", "after NEWLINE");
  }

  @Test
  void passes_invalid_UTF_8_on_as_it_is_and_decodes_standard_error_leniently() throws IOException {
    Outcome outcome = run("printf 'a\\377b\\n'; printf 'x\\377y \\303\\266\\n' >&2");
    assertThat(lines).containsExactly("a\u00ffb NEWLINE"); // read back as ISO 8859-1
    assertThat(outcome.stderr()).isEqualTo("x\ufffdy \u00f6\n");
  }

  @Test
  void marks_the_last_line_if_it_has_no_newline() throws IOException {
    run("printf 'whole\\nhalf'");
    assertThat(lines).containsExactly("whole NEWLINE", "half MISSING");
  }

  @ParameterizedTest
  @CsvSource({"exit 0, 0", "exit 3, 3", "exit 255, 255", "kill -9 $$, 137"})
  void reports_the_exit_code(String script, int code) throws IOException {
    Outcome outcome = run(script);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.exitCode()).hasValue(code);
    assertThat(outcome.stderr()).isEmpty();
  }

  @Test
  void measures_how_long_it_took() throws IOException {
    assertThat(run("sleep 0.5").elapsed())
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(60));
  }

  @Test
  void adds_to_the_inherited_environment_and_runs_in_the_working_folder() throws IOException {
    Path script = script("printf '%s\\n' \"$GREETING\" \"$PATH\"; pwd -P");
    Program program =
        new Program(
            List.of("sh", script.toString()), folder, Map.of("GREETING", "good morning"), AMPLE);
    assertThat(ProgramRunner.capture(program).stdout().lines())
        .containsExactly("good morning", System.getenv("PATH"), folder.toRealPath().toString());
  }

  @Test
  void gives_an_empty_standard_input() throws IOException {
    Outcome outcome = run("cat; echo end");
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(lines).containsExactly("end NEWLINE");
  }

  @Test
  void loses_nothing_of_what_is_written_just_before_the_end() throws IOException {
    Program program = program("printf 'one\\ntwo'; printf 'three' >&2");
    for (int i = 0; i < 200; i++) {
      Captured captured = ProgramRunner.capture(program);
      assertThat(captured.stdout()).isEqualTo("one\ntwo");
      assertThat(captured.outcome().stderr()).isEqualTo("three");
    }
  }

  @Test
  void says_what_it_could_not_start() {
    Program missing =
        new Program(List.of("no-such-program", "--proxy", "secret"), folder, Map.of(), AMPLE);
    assertThatThrownBy(() -> ProgramRunner.capture(missing))
        .isInstanceOf(ProgramStartException.class)
        .hasMessageContaining("no-such-program")
        .hasMessageContaining(folder.toString())
        .hasMessageNotContaining("secret");
  }

  @Test
  void says_that_the_folder_to_run_in_is_missing() {
    Path gone = folder.resolve("gone");
    Program program = new Program(List.of("sh", "-c", "echo"), gone, Map.of(), AMPLE);
    assertThatThrownBy(() -> ProgramRunner.capture(program))
        .isInstanceOf(ProgramStartException.class)
        .hasMessage("Cannot run sh: there is no folder " + gone);
  }

  @Test
  void captures_a_short_program_as_text() throws IOException {
    Captured captured = ProgramRunner.capture(program("printf '2026.08.19\\r\\n\\377'; exit 4"));
    assertThat(captured.stdout()).isEqualTo("2026.08.19\n\ufffd");
    assertThat(captured.outcome().exitCode()).hasValue(4);
  }

  @Test
  void ends_a_program_that_prints_more_than_can_be_captured() throws IOException {
    Captured captured = ProgramRunner.capture(program("yes"));
    assertThat(captured.outcome().ending()).isEqualTo(Ending.STOPPED);
    assertThat(captured.stdout()).hasSizeBetween(16_000_000, 16 << 20);
  }

  @Test
  void names_a_program_without_its_arguments_and_environment() {
    Program program = new Program(List.of("sh", "secret"), folder, Map.of("KEY", "secret"), AMPLE);
    assertThat(program).hasToString("sh");
  }

  @Test
  void refuses_limits_that_make_no_sense() {
    Duration second = Duration.ofSeconds(1);
    Duration zero = Duration.ZERO;
    assertThatThrownBy(() -> new Limits(zero, second, second)).hasMessageContaining("wall");
    assertThatThrownBy(() -> new Limits(second, zero, second)).hasMessageContaining("idle");
    assertThatThrownBy(() -> new Limits(second, second, second.negated()))
        .hasMessageContaining("grace");
    assertThat(new Limits(second, second, zero).grace()).isZero();
  }

  private Outcome run(String script) throws IOException {
    return ProgramRunner.run(
        program(script),
        (buffer, offset, length, end) ->
            lines.add(brief(new String(buffer, offset, length, ISO_8859_1)) + " " + end));
  }

  /** So that a failure can be read. */
  private static String brief(String text) {
    return text.length() > 1000 && text.chars().distinct().count() == 1
        ? text.length() + " times " + text.charAt(0)
        : text;
  }

  private Program program(String script) throws IOException {
    return new Program(List.of("sh", script(script).toString()), folder, Map.of(), AMPLE);
  }

  private Path script(String text) throws IOException {
    return Files.writeString(folder.resolve("script"), text);
  }
}
