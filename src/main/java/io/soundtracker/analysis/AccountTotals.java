package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each account of the network performed in a window. */
public final class AccountTotals {

  private static final String QUESTION = Question.load("AccountTotals.sql");

  private final Database database;

  public AccountTotals(Database database) {
    this.database = database;
  }

  /** By views, most first; active accounts read without a post in the window are there too. */
  public List<AccountTotal> of(PostFilter filter) {
    return List.copyOf(withTimes(filter).keySet());
  }

  /** In the same order, with when each posted in the window, in order. */
  Map<AccountTotal, List<Instant>> withTimes(PostFilter filter) {
    Map<AccountTotal, List<Instant>> totals = new LinkedHashMap<>();
    database.each(
        QUESTION,
        row ->
            totals.put(
                toAccountTotal(row),
                row.optionalText("seconds").map(AccountTotals::inOrder).orElse(List.of())),
        filter.parameters());
    return totals;
  }

  private static List<Instant> inOrder(String seconds) {
    return Stream.of(seconds.split(" ", -1))
        .mapToLong(Long::parseLong)
        .sorted()
        .mapToObj(Instant::ofEpochSecond)
        .toList();
  }

  private static AccountTotal toAccountTotal(Row row) {
    return new AccountTotal(
        new Handle(row.text("username")),
        row.optionalText("display_name"),
        row.flag("is_target_account"),
        row.optionalNumber("followers"),
        row.smallNumber("sounds"),
        Figures.of(row),
        row.optionalDecimal("saves_rate"),
        row.optionalInstant("last_post"),
        row.optionalInstant("last_read"));
  }
}
