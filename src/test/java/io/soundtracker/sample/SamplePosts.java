package io.soundtracker.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The posts of one account over its whole life: at a steady rate, and turning through its songs so
 * evenly that no song rises by chance. Songs that rise get a larger share in the last week.
 */
final class SamplePosts {

  private static final double SILENT = 0.04;
  private static final double PHOTOS = 0.07;
  private static final double RISE = 45;
  private static final double UNEVENNESS = 0.15;

  private final SampleAccount account;
  private final List<SampleSong> songs;
  private final double[] credits;

  /**
   * @param songs of the whole network
   */
  SamplePosts(SampleAccount account, List<SampleSong> songs) {
    this.account = account;
    this.songs = songs.stream().filter(song -> song.usedBy(account)).toList();
    Dice start = new Dice("songs " + account.handle());
    this.credits = this.songs.stream().mapToDouble(song -> start.uniform()).toArray();
  }

  /** In order of posting. */
  List<SamplePost> all() {
    List<Draft> drafts = new ArrayList<>(ordinary());
    for (Oddity oddity : Oddity.values()) {
      if (oddity.handle().equals(account.handle().name())) {
        drafts.add(odd(oddity));
      }
    }
    return drafts.stream().sorted(Comparator.comparing(Draft::postedAt)).map(this::post).toList();
  }

  private List<Draft> ordinary() {
    List<Draft> drafts = new ArrayList<>();
    double secondsBetween = Duration.ofDays(1).toSeconds() / account.postsPerDay();
    for (int i = 0; ; i++) {
      Dice dice = new Dice("post " + i + " of " + account.handle());
      long seconds = (long) (secondsBetween * (i + dice.between(0.1, 0.9)));
      Instant postedAt = account.firstPost().plusSeconds(seconds);
      if (!postedAt.isBefore(account.lastPost())) {
        return drafts;
      }
      String caption = account.captions().caption(dice);
      boolean silent = dice.chance(SILENT);
      boolean photo = dice.chance(PHOTOS);
      Growth growth = Growth.of(account.medianViews(), account.likeRate(), dice);
      drafts.add(new Draft(postedAt, caption, silent, photo, growth, Optional.empty(), dice));
    }
  }

  private Draft odd(Oddity oddity) {
    Dice dice = new Dice("oddity " + oddity.name());
    Growth growth =
        switch (oddity) {
          case PINNED -> Growth.of(2_600_000, account.likeRate(), dice);
          case LIKES_FALL -> Growth.of(60_000, account.likeRate(), dice);
          case ZERO_VIEWS, JUST_POSTED -> Growth.NONE;
          default -> Growth.of(account.medianViews(), account.likeRate(), dice);
        };
    return new Draft(
        InventedNetwork.NOW.minus(oddity.age()),
        oddity.caption(),
        !oddity.hasMusic(),
        oddity.photo(),
        growth,
        Optional.of(oddity),
        dice);
  }

  private SamplePost post(Draft draft) {
    String id = Long.toString((draft.postedAt.getEpochSecond() << 32) | draft.dice.bits(32));
    return new SamplePost(
        id,
        account,
        draft.postedAt,
        draft.caption,
        draft.silent ? Optional.empty() : Optional.of(nextSong(draft.postedAt, draft.dice)),
        draft.photo,
        draft.growth,
        draft.oddity);
  }

  /** Every song earns credit by its weight at each post; the richest is taken and pays for it. */
  private SampleSong nextSong(Instant postedAt, Dice dice) {
    double[] weights = songs.stream().mapToDouble(song -> weight(song, postedAt)).toArray();
    double total = Arrays.stream(weights).sum();
    int chosen = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      credits[i] += weights[i] / total;
      double wanted = credits[i] + UNEVENNESS * dice.normal();
      if (wanted > most) {
        most = wanted;
        chosen = i;
      }
    }
    credits[chosen] -= 1;
    return songs.get(chosen);
  }

  private static double weight(SampleSong song, Instant at) {
    boolean rises =
        InventedNetwork.RISING.contains(song.key()) && !at.isBefore(InventedNetwork.RISE_BEGINS);
    return rises ? song.weight() * RISE : song.weight();
  }

  /** A post that has no song yet, since songs are given out in order of posting. */
  private record Draft(
      Instant postedAt,
      String caption,
      boolean silent,
      boolean photo,
      Growth growth,
      Optional<Oddity> oddity,
      Dice dice) {}
}
