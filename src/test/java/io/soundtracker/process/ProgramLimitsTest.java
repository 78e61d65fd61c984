package io.soundtracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts against the limits, and what does not. */
final class ProgramLimitsTest {

  @TempDir Path folder;
  private ShellScript script;

  @BeforeEach
  void prepare() {
    script = new ShellScript(folder);
  }

  @Test
  void ends_a_program_that_runs_too_long_though_it_is_never_silent() throws IOException {
    Duration wall = Duration.ofSeconds(3);
    Outcome outcome =
        script.run(
            "echo $$ >parent; while :; do echo tick; done",
            new Limits(wall, ShellScript.LONG, ShellScript.LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.WALL_LIMIT);
    assertThat(outcome.exitCode()).hasValue(143);
    assertThat(outcome.elapsed()).isBetween(wall, ShellScript.SOON);
    assertThat(script.lines()).contains("tick");
    script.assertAllDead("parent");
  }

  @Test
  void ends_a_program_that_is_silent_too_long_and_keeps_what_it_said() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        script.run(
            "echo one; printf half; echo trouble >&2; sleep 300",
            new Limits(ShellScript.LONG, idle, ShellScript.LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.IDLE_LIMIT);
    assertThat(outcome.elapsed()).isBetween(idle, ShellScript.SOON);
    assertThat(outcome.stderr()).isEqualTo("trouble\n");
    assertThat(script.lines()).containsExactly("one", "half MISSING");
  }

  @Test
  void counts_output_on_either_stream_as_not_idle() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        script.run(
            """
            for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.25; printf . >&2; done
            for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.25; printf .; done
            """,
            new Limits(ShellScript.LONG, idle, ShellScript.LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isGreaterThan(idle);
  }

  @Test
  void does_not_count_the_consumers_own_time_as_idle() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        script.run(
            "echo one; sleep 1; echo two; sleep 1",
            new Limits(ShellScript.LONG, idle, ShellScript.LONG),
            line -> line.equals("two") || ShellScript.sleepFor(4000));
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(script.lines()).containsExactly("one", "two");
  }
}
