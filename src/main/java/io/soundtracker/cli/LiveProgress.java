package io.soundtracker.cli;

import io.soundtracker.cli.Surroundings.Screen;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows on a terminal how far a piece of work is, for as long as it goes on. */
final class LiveProgress {

  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(250);

  private final LiveLines live;
  private final Screen screen;
  private final Function<Screen, List<String>> lines;
  private boolean ended;

  private LiveProgress(LiveLines live, Screen screen, Function<Screen, List<String>> lines) {
    this.live = live;
    this.screen = screen;
    this.lines = lines;
  }

  /**
   * Does the work in this thread. Nothing of the progress is left on the terminal afterwards, and
   * nothing is shown at all where nobody watches.
   *
   * @param lines what to show now; what is too wide is cut, but no line may be too many
   */
  static <T> T during(Program program, Function<Screen, List<String>> lines, Supplier<T> work) {
    Optional<Screen> screen = program.progressScreen();
    if (screen.isEmpty()) {
      return work.get();
    }
    LiveProgress progress = new LiveProgress(program.live(), screen.get(), lines);
    Thread drawing = new Thread(progress::drawUntilEnded, "progress");
    drawing.setDaemon(true);
    PrintStream systemErr = System.err;
    System.setErr(program.live().stream()); // libraries' warnings would be drawn over
    drawing.start();
    try {
      return work.get();
    } finally {
      progress.end();
      drawing.interrupt();
      System.setErr(systemErr);
    }
  }

  private void drawUntilEnded() {
    try {
      while (draw()) {
        Thread.sleep(BETWEEN_DRAWINGS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the work has ended
    }
  }

  private synchronized boolean draw() {
    if (!ended) {
      live.show(
          lines.apply(screen).stream()
              // A line that fills the terminal would make some of them begin another.
              .map(line -> TerminalWidth.cut(line, screen.columns() - 1))
              .toList());
    }
    return !ended;
  }

  private synchronized void end() {
    ended = true;
    live.show(List.of());
  }
}
