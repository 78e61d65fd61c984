package io.soundtracker.analysis;

import io.soundtracker.analysis.ReadSpans.Span;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Posts that another tool stored without the time of posting. They are in no window, so of their
 * day, or of all time if that is unknown too, not everything is known.
 */
final class UndatedPosts {

  private static final String QUESTION = Question.load("UndatedPosts.sql");

  private final Map<String, List<Undated>> byAccount = new HashMap<>();

  /** So many posts, some time within {@code when}. */
  private record Undated(Span when, long posts) {}

  private UndatedPosts() {}

  /**
   * @param latest what was stored after it does not count
   */
  static UndatedPosts in(Database database, Instant latest) {
    UndatedPosts posts = new UndatedPosts();
    database.each(QUESTION, posts::add, latest);
    return posts;
  }

  private void add(Row row) {
    byAccount
        .computeIfAbsent(row.text("username"), account -> new ArrayList<>())
        .add(
            new Undated(
                row.optionalDate("upload_date").map(UndatedPosts::day).orElse(Span.EVER),
                row.number("posts")));
  }

  private static Span day(LocalDate date) {
    return new Span(
        date.atStartOfDay(ZoneOffset.UTC).toInstant(),
        date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** What is left of what was read of an account. */
  ReadSpans cutFrom(ReadSpans read, String account) {
    ReadSpans left = read;
    for (Undated undated : byAccount.getOrDefault(account, List.of())) {
      left = left.without(undated.when());
    }
    return left;
  }

  /** Whether one of an account may be in a window. */
  boolean mayBeIn(Handle account, Window window) {
    return number(account.value(), window) > 0;
  }

  private long number(String account, Window window) {
    return byAccount.getOrDefault(account, List.of()).stream()
        .filter(undated -> undated.when().hasPartIn(window))
        .mapToLong(Undated::posts)
        .sum();
  }

  /** How many of an account may be in a window; empty if none. */
  Optional<String> inWords(String account, Window window) {
    long posts = number(account, window);
    return posts == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "posting time unknown of %,d post%s", posts, posts == 1 ? "" : "s"));
  }
}
