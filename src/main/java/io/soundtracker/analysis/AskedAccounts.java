package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.List;
import java.util.Set;

/** The accounts whose posts a question is about. */
final class AskedAccounts {

  private static final String QUESTION = Question.load("AskedAccounts.sql");

  private AskedAccounts() {}

  /**
   * In order of their names.
   *
   * @param covered those that coverages are about; accounts that are read no more and have no post
   *     are not
   */
  static List<Handle> of(Database database, PostFilter filter, Set<Handle> covered) {
    return database.list(
        QUESTION,
        row -> new Handle(row.text("username")),
        filter.parameters(JsonArray.of(covered.stream().map(Handle::value).toList())));
  }
}
