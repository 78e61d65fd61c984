package io.soundtracker.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the posts of each group gained, while they are read. All lies in one array, since the posts
 * come in no order of their groups: of a million posts, to find the sum takes longer than to add.
 */
final class GainSums {

  /** The id of what belongs to no group; SQLite numbers rows from 1. */
  static final long NO_GROUP = 0;

  private static final long UNKNOWN_GAIN = -1;

  private static final int VIEWS = 0;
  private static final int POSTS = 1;
  private static final int FROM_FIRST = 2;
  private static final int UNKNOWN = 3;
  private static final int SUMS = 4;

  private final long[] ids;
  private final long[] sums;

  /**
   * Sums to which nothing was added yet.
   *
   * @param ids of all that there are, in ascending order
   */
  GainSums(long[] ids) {
    this.ids = ids;
    this.sums = new long[ids.length * SUMS];
  }

  /**
   * Adds what a post gained.
   *
   * @param code as {@code PostGains.sql} words it
   */
  void add(long group, long code) {
    int at = indexOf(group);
    if (code == UNKNOWN_GAIN) {
      sums[at + UNKNOWN]++;
    } else {
      sums[at + VIEWS] += code >> 1;
      sums[at + POSTS]++;
      sums[at + FROM_FIRST] += code & 1;
    }
  }

  /** Takes in the sums of other posts, of the same groups. */
  void add(GainSums others) {
    for (int i = 0; i < others.sums.length; i++) {
      sums[indexOf(others.ids[i / SUMS]) + i % SUMS] += others.sums[i];
    }
  }

  /** Empty if no post of the group was observed. */
  Optional<ViewsGained> of(long group) {
    int at = indexOf(group);
    long posts = sums[at + POSTS];
    long unknown = sums[at + UNKNOWN];
    return posts + unknown == 0
        ? Optional.empty()
        : Optional.of(
            new ViewsGained(
                posts == 0 ? OptionalLong.empty() : OptionalLong.of(sums[at + VIEWS]),
                posts,
                sums[at + FROM_FIRST],
                unknown));
  }

  private int indexOf(long group) {
    int found = Arrays.binarySearch(ids, group);
    if (found < 0) {
      throw new IllegalArgumentException("No group has the id " + group);
    }
    return found * SUMS;
  }
}
