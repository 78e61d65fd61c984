package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.List;

/** How each account of the network performed in a window. */
public final class AccountTotals {

  private static final String QUESTION = Question.load("AccountTotals.sql");

  private final Database database;

  public AccountTotals(Database database) {
    this.database = database;
  }

  /** By views, most first; active accounts read without a post in the window are there too. */
  public List<AccountTotal> of(PostFilter filter) {
    return database.list(QUESTION, AccountTotals::toAccountTotal, filter.parameters());
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
