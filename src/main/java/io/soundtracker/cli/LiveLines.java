package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A few lines below everything else on a terminal, drawn anew in place. What is printed above them
 * meanwhile stays whole, if it is printed by way of {@link #above}. May be used by several threads.
 */
final class LiveLines {

  private static final String UP = "\u001b[%dA";
  private static final String CLEAR_REST_OF_LINE = "\u001b[K";
  private static final String CLEAR_REST_OF_SCREEN = "\u001b[J";

  private final PrintStream terminal;
  private List<String> shown = List.of();

  LiveLines(PrintStream terminal) {
    this.terminal = requireNonNull(terminal);
  }

  /**
   * Shows these lines in place of those that are shown.
   *
   * @param lines shorter than the terminal is wide, and no more than it is high
   */
  synchronized void show(List<String> lines) {
    if (!lines.equals(shown)) {
      draw(List.copyOf(lines));
    }
  }

  /** Prints whole lines above, where they stay. */
  synchronized void above(Runnable printing) {
    List<String> lines = shown;
    show(List.of());
    printing.run();
    show(lines);
  }

  /** A stream to print whole lines above with. */
  PrintStream stream() {
    return new PrintStream(new LinesAbove(), true, StandardCharsets.UTF_8);
  }

  /** In one piece, so that nobody sees half of it; the cursor waits where the last line begins. */
  private void draw(List<String> lines) {
    StringBuilder drawing = new StringBuilder("\r");
    if (shown.size() > 1) {
      drawing.append(UP.formatted(shown.size() - 1));
    }
    drawing.append(String.join(CLEAR_REST_OF_LINE + "\n", lines)).append(CLEAR_REST_OF_SCREEN);
    terminal.print(drawing.append("\r"));
    terminal.flush();
    shown = lines;
  }

  /** Passes a line on once it is whole. */
  private final class LinesAbove extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int value) {
      line.write(value);
      if (value == '\n') {
        above(() -> terminal.writeBytes(line.toByteArray()));
        line.reset();
      }
    }
  }
}
