package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What sounds were used in some days, as far as these were fully read.
 *
 * @param bySound by key
 * @param unreadPosts posts in time that was not fully read, and of accounts that do not count
 */
record UseTallies(List<UseTally> bySound, int unreadPosts) {

  private static final String POSTS = Question.load("Rising.sql");

  UseTallies {
    bySound = List.copyOf(bySound);
  }

  /**
   * @param filter its window is that of the days
   * @param read of each account that counts, what is known
   */
  static UseTallies of(
      Database database,
      PostFilter filter,
      boolean originals,
      RisingDays days,
      Map<Handle, ReadSpans> read) {
    Map<String, ReadSpans> byName = new HashMap<>();
    read.forEach((account, spans) -> byName.put(account.value(), spans));
    List<UseTally> used = new ArrayList<>();
    int[] unread = {0};
    database.each(
        POSTS,
        row -> {
          UseTally tally =
              new UseTally(
                  days,
                  row.text("sound_key"),
                  row.text("song_title"),
                  row.optionalText("artist_name"));
          String[] uses = row.text("uses").split(" ", -1);
          for (int i = 0; i < uses.length; i += 2) {
            ReadSpans spans = byName.get(uses[i]);
            Instant postedAt = Instant.ofEpochSecond(Long.parseLong(uses[i + 1]));
            if (spans != null && spans.contain(postedAt)) {
              tally.add(uses[i], postedAt);
            } else {
              unread[0]++;
            }
          }
          if (tally.isUsed()) {
            used.add(tally);
          }
        },
        filter.parameters(originals));
    return new UseTallies(
        used.stream().sorted(Comparator.comparing(UseTally::key)).toList(), unread[0]);
  }
}
