package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up the posts of one sound, in any order. */
final class UseTally {

  private final String key;
  private final String title;
  private final Optional<String> artist;
  private final Set<Use> uses = new HashSet<>();
  private final Set<String> recentAccounts = new HashSet<>();
  private int posts;
  private int postsBefore;
  private Optional<Instant> firstUse = Optional.empty();

  UseTally(String key, String title, Optional<String> artist) {
    this.key = requireNonNull(key);
    this.title = requireNonNull(title);
    this.artist = requireNonNull(artist);
  }

  private record Use(String account, int day) {}

  /**
   * @param day as {@link RisingDays} count them
   */
  void add(String account, int day, Instant postedAt) {
    uses.add(new Use(account, day));
    if (RisingDays.isRecent(day)) {
      posts++;
      recentAccounts.add(account);
      firstUse = firstUse.filter(first -> first.isBefore(postedAt)).or(() -> Optional.of(postedAt));
    } else {
      postsBefore++;
    }
  }

  String key() {
    return key;
  }

  int posts() {
    return posts;
  }

  boolean isNew() {
    return posts > 0 && postsBefore == 0;
  }

  UseCounts counts() {
    int recent = 0;
    List<Integer> weeks = new ArrayList<>(Collections.nCopies(RisingDays.WEEKS_BEFORE, 0));
    for (Use use : uses) {
      if (RisingDays.isRecent(use.day())) {
        recent++;
      } else {
        weeks.set(use.day() / 7, weeks.get(use.day() / 7) + 1);
      }
    }
    return new UseCounts(recent, weeks);
  }

  /** What the counts mean. */
  RisingSound sound(
      NetworkPace pace,
      double chance,
      double level,
      RisingSound.Finding finding,
      Optional<Instant> lastUseBefore) {
    UseCounts counts = counts();
    return new RisingSound(
        key,
        title,
        artist,
        posts,
        recentAccounts.size(),
        counts.recent(),
        postsBefore,
        counts.before(),
        pace.expected(postsBefore),
        pace.expected(counts.before()),
        chance,
        level,
        finding == RisingSound.Finding.TOO_FEW_POSTS
            ? Optional.empty()
            : Optional.of(pace.growth(counts)),
        finding,
        firstUse,
        lastUseBefore);
  }
}
