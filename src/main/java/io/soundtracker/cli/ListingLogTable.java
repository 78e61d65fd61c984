package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.ListingLog;
import io.soundtracker.report.Human;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How listings went: one a row, and below them what was printed of those that went wrong. */
final class ListingLogTable {

  private final String heading;
  private final Function<ListingLog, Object> name;
  private final List<ListingLog> listings;

  /**
   * @param heading of the first column, which tells the listings apart by {@code name}
   */
  ListingLogTable(String heading, Function<ListingLog, Object> name, List<ListingLog> listings) {
    this.heading = requireNonNull(heading);
    this.name = requireNonNull(name);
    this.listings = List.copyOf(listings);
  }

  /** Prints the table after an empty line, or nothing if there is no listing. */
  void print(PrintStream out, Optional<Integer> terminalColumns) {
    if (listings.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            TextTable.text(heading),
            TextTable.text("Status"),
            TextTable.number("Posts"),
            TextTable.text("Why"),
            TextTable.text("Covers (UTC)"),
            TextTable.number("New"),
            TextTable.number("Updated"),
            TextTable.number("Seconds"));
    for (ListingLog listing : listings) {
      table.row(
          name.apply(listing),
          listing.status(),
          listing.posts(),
          listing.why(),
          listing.full()
              ? "all posts"
              : listing.coveredFrom().map(since -> "since " + Times.utc(since)),
          listing.newPosts(),
          listing.updatedPosts(),
          String.format(Locale.ROOT, "%.1f", listing.seconds()));
    }
    out.println();
    table.print(out, terminalColumns);
  }

  /** Prints what was said of the first few that are not complete, and what could not be read. */
  void printErrors(PrintStream out, int most) {
    for (ListingLog listing : listings.stream().limit(most).toList()) {
      List<String> lines =
          Stream.concat(
                  pages(listing).stream(),
                  listing.status().equals("success")
                      ? Stream.empty()
                      : listing.said().stream().flatMap(String::lines))
              .map(Plain::text)
              .toList();
      if (!lines.isEmpty()) {
        out.println();
        out.println(
            "%s, %s%s%s:"
                .formatted(
                    name.apply(listing),
                    listing.source().orElse("an unknown source"),
                    counted(listing.attempts(), "attempt"),
                    counted(listing.pages(), "page")));
        out.println(lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
      }
    }
  }

  private static String counted(OptionalInt count, String what) {
    return count.isPresent() ? ", " + Human.count(count.getAsInt(), what) : "";
  }

  private static Optional<String> pages(ListingLog listing) {
    return listing.unreadPages().orElse(0) == 0 || listing.posts() == 0
        ? Optional.empty()
        : Optional.of(
            "%s could not be read: %s without exact counts and marks"
                .formatted(
                    Human.count(listing.unreadPages().getAsInt(), "saved page"),
                    Human.count(listing.barePosts().orElse(0), "post")));
  }
}
