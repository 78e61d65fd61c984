package io.soundtracker.cli;

import io.soundtracker.report.Human;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a list is printed, and how much of it. */
final class ListOptions {

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Print the first N (default: all; as a table 50, of pairs 20).")
  private Optional<Integer> top = Optional.empty();

  @Mixin private FormatOption format;

  FormatOption.Format format() {
    return format.format();
  }

  void requireSense() {
    if (top.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--top must be at least 1, not " + top.get());
    }
  }

  /**
   * What is printed of all.
   *
   * @param onTerminal how many a table has if nobody says
   */
  <T> List<T> shown(List<T> all, int onTerminal) {
    int most = top.orElse(format() == FormatOption.Format.table ? onTerminal : Integer.MAX_VALUE);
    return all.subList(0, Math.min(all.size(), most));
  }

  /** Says that there are more than are printed, if there are. */
  static void tellMore(Program program, List<?> shown, List<?> all, String noun) {
    if (shown.size() < all.size()) {
      program.tell(
          "%s of %s; --top N shows more."
              .formatted(Human.count(shown.size()), Human.count(all.size(), noun)));
    }
  }
}
