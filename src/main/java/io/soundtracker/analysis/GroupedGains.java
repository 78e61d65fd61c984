package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Database;

/** What posts gained, summed up by their accounts and by their sounds in one pass. */
record GroupedGains(GainSums byAccount, GainSums bySound) {

  private static final String IDS = Question.load("GroupIds.sql");

  GroupedGains {
    requireNonNull(byAccount);
    requireNonNull(bySound);
  }

  /** Sums to which nothing was added yet, of all accounts and sounds that there are. */
  static GroupedGains of(Database database) {
    return new GroupedGains(sums(database, "account"), sums(database, "sound"));
  }

  private static GainSums sums(Database database, String group) {
    return new GainSums(
        database.list(IDS, row -> row.number("id"), group).stream()
            .mapToLong(id -> id)
            .sorted()
            .toArray());
  }

  /**
   * Adds what posts gained.
   *
   * @param gains as {@code PostGains.sql} words them
   */
  void addAll(String gains) {
    int at = 0;
    while (at < gains.length()) {
      int endOfAccount = gains.indexOf(' ', at);
      int endOfSound = gains.indexOf(' ', endOfAccount + 1);
      int blank = gains.indexOf(' ', endOfSound + 1);
      int endOfCode = blank < 0 ? gains.length() : blank;
      long code = Long.parseLong(gains, endOfSound + 1, endOfCode, 10);
      byAccount.add(Long.parseLong(gains, at, endOfAccount, 10), code);
      bySound.add(Long.parseLong(gains, endOfAccount + 1, endOfSound, 10), code);
      at = endOfCode + 1;
    }
  }

  /** Takes in the sums of other posts, of the same accounts and sounds. */
  void add(GroupedGains others) {
    byAccount.add(others.byAccount);
    bySound.add(others.bySound);
  }
}
