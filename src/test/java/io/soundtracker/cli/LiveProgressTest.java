package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveProgressTest {

  private final FakeTerminal terminal = new FakeTerminal(30, 5);
  private final Program program = programIn("xterm");

  private Program programIn(String kind) {
    PrintStream stream = terminal.stream();
    return new Program(
        new Surroundings(
            Map.of("TERM", kind),
            Optional.empty(),
            Clock.systemUTC(),
            new BufferedReader(new StringReader("")),
            stream,
            stream,
            Optional.of(terminal.size().columns()),
            false,
            Optional.of(terminal.size())),
        new GlobalOptions());
  }

  private void awaitShown(String... lines) {
    await().untilAsserted(() -> assertThat(terminal.text()).containsExactly(lines));
  }

  @Test
  void draws_while_the_work_goes_on_and_keeps_warnings_whole() {
    AtomicInteger step = new AtomicInteger();
    String answer =
        LiveProgress.during(
            program,
            screen -> List.of("at most " + screen.lines(), "step " + step.incrementAndGet()),
            () -> {
              await().until(() -> step.get() > 2);
              program.warn("A warning");
              System.err.println("A library's warning");
              program.tell("A word");
              int before = step.get();
              await().until(() -> step.get() > before + 1);
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(terminal.text()).containsExactly("A warning", "A library's warning", "A word");
    assertThat(terminal.moments())
        .anyMatch(List.of("at most 5", "step 1")::equals)
        .anyMatch(moment -> moment.size() == 5 && moment.get(3).equals("at most 5"))
        .allSatisfy(
            moment ->
                assertThat(String.join("|", moment))
                    .matches(
                        "(A warning)?(\\|?A library's warning)?(\\|?A word)?"
                            + "(\\|?at most 5\\|step \\d+)?"));
  }

  @Test
  void lines_are_cut_to_fit_and_stay_lines_of_their_own() {
    LiveProgress.during(
        program,
        screen -> List.of("x".repeat(30), "夜".repeat(15), "short"),
        () -> {
          awaitShown("x".repeat(28) + "…", "夜".repeat(14) + "…", "short");
          return true;
        });

    assertThat(terminal.text()).isEmpty();
  }

  @Test
  void draws_no_more_than_about_four_times_a_second() throws InterruptedException {
    List<Long> drawn = new CopyOnWriteArrayList<>();
    LiveProgress.during(
        program,
        screen -> {
          drawn.add(System.nanoTime());
          return List.of("drawn " + drawn.size());
        },
        () -> {
          await().until(() -> drawn.size() > 4);
          return true;
        });
    int before = drawn.size();
    Thread.sleep(600);

    assertThat(drawn).hasSize(before);
    for (int i = 1; i < before; i++) {
      assertThat(drawn.get(i) - drawn.get(i - 1)).isGreaterThan(240_000_000L);
    }
  }

  @Test
  void leaves_nothing_when_the_work_fails() {
    PrintStream systemErr = System.err;

    assertThatThrownBy(
            () ->
                LiveProgress.during(
                    program,
                    screen -> List.of("working"),
                    () -> {
                      awaitShown("working");
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(terminal.text()).isEmpty();
    assertThat(System.err).isSameAs(systemErr);
  }

  @Test
  void draws_nothing_on_a_terminal_that_cannot_be_drawn_on() throws InterruptedException {
    Program dumb = programIn("dumb");
    AtomicInteger drawn = new AtomicInteger();
    LiveProgress.during(dumb, screen -> List.of("drawn " + drawn.incrementAndGet()), () -> true);
    Thread.sleep(50);

    assertThat(drawn).hasValue(0);
    assertThat(terminal.moments()).isEmpty();
  }
}
