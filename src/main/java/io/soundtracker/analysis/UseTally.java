package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up the posts of one sound, in any order. */
final class UseTally {

  private final RisingDays days;
  private final String key;
  private final String title;
  private final Optional<String> artist;
  private final Set<String> uses = new HashSet<>(); // the account and the day
  private final Set<String> recentAccounts = new HashSet<>();
  private final int[] usesOfWeeks; // before the recent days, the oldest first
  private int recentUses;
  private int posts;
  private int postsBefore;
  private Optional<Instant> firstUse = Optional.empty();

  UseTally(RisingDays days, String key, String title, Optional<String> artist) {
    this.days = requireNonNull(days);
    this.key = requireNonNull(key);
    this.title = requireNonNull(title);
    this.artist = requireNonNull(artist);
    this.usesOfWeeks = new int[days.weeks()];
  }

  void add(String account, Instant postedAt) {
    LocalDate day = LocalDate.ofInstant(postedAt, days.zone());
    int use = uses.add(account + ' ' + day.toEpochDay()) ? 1 : 0;
    if (days.isRecent(day)) {
      recentUses += use;
      posts++;
      recentAccounts.add(account);
      firstUse = firstUse.filter(first -> first.isBefore(postedAt)).or(() -> Optional.of(postedAt));
    } else {
      usesOfWeeks[days.week(day)] += use;
      postsBefore++;
    }
  }

  String key() {
    return key;
  }

  int posts() {
    return posts;
  }

  boolean isUsed() {
    return posts + postsBefore > 0;
  }

  boolean isNew() {
    return posts > 0 && postsBefore == 0;
  }

  UseCounts counts() {
    List<Integer> weeks = new ArrayList<>(usesOfWeeks.length);
    for (int uses : usesOfWeeks) {
      weeks.add(uses);
    }
    return new UseCounts(recentUses, weeks);
  }

  /** What the counts mean. */
  RisingSound sound(
      NetworkPace pace,
      UseCounts counts,
      double chance,
      double level,
      RisingSound.Finding finding,
      Optional<Instant> lastUseBefore) {
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
