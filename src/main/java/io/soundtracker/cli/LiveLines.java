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

  /** Of a line; some terminals keep a copy of a screen that is cleared at once. */
  private static final String CLEAR_REST = "\u001b[K";

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
    int gone = Math.max(0, shown.size() - Math.max(1, lines.size()));
    StringBuilder drawing = new StringBuilder("\r").append(up(shown.size() - 1));
    drawing.append(String.join(CLEAR_REST + "\n", lines)).append(CLEAR_REST);
    drawing.append(("\n" + CLEAR_REST).repeat(gone)).append(up(gone));
    terminal.print(drawing.append("\r"));
    terminal.flush();
    shown = lines;
  }

  private static String up(int lines) {
    return lines > 0 ? "\u001b[" + lines + "A" : "";
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
