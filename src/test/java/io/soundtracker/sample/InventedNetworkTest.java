package io.soundtracker.sample;

import static io.soundtracker.sample.InventedNetwork.DAYS;
import static io.soundtracker.sample.InventedNetwork.NOW;
import static io.soundtracker.sample.InventedNetwork.RISING;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InventedNetworkTest {

  private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));
  private static final Instant FIVE_WEEKS_AGO = NOW.minus(Duration.ofDays(35));

  private final InventedNetwork network = new InventedNetwork();

  @Test
  void has_twelve_accounts_four_of_them_targets() {
    assertThat(network.accounts()).hasSize(12).doesNotHaveDuplicates();
    assertThat(network.accounts()).filteredOn(SampleAccount::target).hasSize(4);
    assertThat(network.accounts())
        .allSatisfy(
            account -> {
              assertThat(account.channelId()).matches("MS4wLjABAAAA[A-Za-z0-9_-]{64}");
              assertThat(account.uploaderId()).matches("[0-9]{19}");
            });
  }

  @Test
  void has_some_1500_posts_of_sixty_days_and_about_120_sounds() {
    assertThat(network.posts()).hasSizeBetween(1_400, 1_600);
    assertThat(network.posts())
        .filteredOn(post -> post.postedAt().isBefore(NOW.minus(Duration.ofDays(60))))
        .containsExactly(network.post(Oddity.PINNED));
    assertThat(network.adopters(at -> true)).hasSizeBetween(110, 130);
  }

  @Test
  void has_accounts_of_every_pace() {
    assertThat(postedBy("marmot.dances")).hasSizeGreaterThan(4 * 60);
    assertThat(postedBy("quiet_umbrella")).hasSizeLessThan(10);
    assertThat(postedBy("tinroof.radio"))
        .hasSizeGreaterThan(50)
        .allMatch(at -> at.isBefore(FIVE_WEEKS_AGO));
    assertThat(postedBy("pocket.comet"))
        .hasSizeGreaterThan(5)
        .allMatch(at -> at.isAfter(NOW.minus(Duration.ofDays(6))));
  }

  @Test
  void ids_are_unique_and_hold_the_second_of_posting() {
    assertThat(network.posts()).extracting(SamplePost::id).doesNotHaveDuplicates();
    assertThat(network.posts())
        .allSatisfy(
            post -> {
              assertThat(post.id()).matches("[0-9]{19}");
              assertThat(Long.parseLong(post.id()) >>> 32)
                  .isEqualTo(post.postedAt().getEpochSecond());
            });
  }

  @Test
  void knows_which_songs_are_exclusive_and_which_nearly_so() {
    assertThat(network.exclusiveSongs())
        .hasSizeBetween(8, 20)
        .contains(
            "Saffron Getaway - Amara Linwood",
            "Half-Moon Contract - Gideon Flare, Sable June",
            "Neon Confessional - Sister Ampere")
        .noneMatch(key -> key.startsWith("original sound"));
    assertThat(network.nearExclusiveSongs())
        .hasSizeBetween(5, 20)
        .contains("Glacier Gossip - Frida Holmgard", "Parachute Season - Windsock Club")
        .doesNotContainAnyElementsOf(network.exclusiveSongs());
    assertThat(network.adopters(at -> true).get("Glacier Gossip - Frida Holmgard"))
        .containsExactlyInAnyOrder("@luna.paperplane", "@mira.solanto", "@zvezda_na_kryshe");
  }

  @Test
  void only_the_named_sounds_rise() {
    for (String key : network.adopters(at -> true).keySet()) {
      long recent = uses(key, WEEK_AGO, NOW);
      long before = uses(key, FIVE_WEEKS_AGO, WEEK_AGO);
      if (RISING.contains(key)) {
        assertThat(recent).as(key).isGreaterThanOrEqualTo(10);
        assertThat(before).as(key).isLessThanOrEqualTo(4);
        assertThat(network.adopters(at -> !at.isBefore(WEEK_AGO)).get(key)).hasSizeGreaterThan(4);
      } else if (recent >= 5) {
        assertThat(recent / 7.0).as(key).isLessThan(2 * before / 28.0);
      }
    }
    assertThat(network.adopters(at -> true).keySet()).containsAll(RISING);
    assertThat(RISING).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void new_posts_appear_every_day() {
    for (int day = 1; day < DAYS.size(); day++) {
      assertThat(allOn(DAYS.get(day)))
          .as("day %d", day + 1)
          .filteredOn(post -> !allOn(DAYS.get(0)).contains(post))
          .hasSizeGreaterThan(15 * day);
    }
  }

  @Test
  void one_post_is_gone_from_the_third_day_on() {
    SamplePost vanished = network.post(Oddity.VANISHES);
    assertThat(allOn(DAYS.get(0))).contains(vanished);
    assertThat(allOn(DAYS.get(1))).contains(vanished);
    assertThat(allOn(DAYS.get(1)))
        .filteredOn(post -> !allOn(DAYS.get(2)).contains(post))
        .containsExactly(vanished);
    assertThat(allOn(NOW)).containsAll(allOn(DAYS.get(2))).doesNotContain(vanished);
    String song = vanished.song().orElseThrow().key();
    assertThat(network.exclusiveSongs()).doesNotContain(song);
    assertThat(network.nearExclusiveSongs()).doesNotContain(song);
  }

  @Test
  void one_account_is_private_on_the_second_day_and_one_breaks_off_on_the_third() {
    for (SampleAccount account : network.accounts()) {
      for (Instant day : DAYS) {
        SampleListing listing = network.listing(account, day);
        String name = account.handle().name();
        if (name.equals(InventedNetwork.PRIVATE_ONCE) && day.equals(DAYS.get(1))) {
          assertThat(listing.exitCode()).isEqualTo(1);
          assertThat(listing.posts()).isEmpty();
          assertThat(listing.stderr())
              .startsWith("ERROR: [tiktok:user] noor.of.kites: This user's account is private.");
        } else if (name.equals(InventedNetwork.PARTIAL_ONCE) && day.equals(DAYS.get(2))) {
          assertThat(listing.exitCode()).isEqualTo(1);
          assertThat(listing.posts()).hasSize(30).isSubsetOf(network.postsOf(account, day));
          assertThat(listing.stderr())
              .startsWith("ERROR: marmot.dances: Unable to download JSON metadata: HTTP Error 429");
        } else {
          assertThat(listing.exitCode()).isZero();
          assertThat(listing.stderr()).isEmpty();
          assertThat(listing.posts()).isEqualTo(network.postsOf(account, day)).isNotEmpty();
        }
      }
    }
  }

  @Test
  void counts_only_grow_except_for_one_which_falls_once() {
    List<String> falls = new ArrayList<>();
    long growths = 0;
    for (SamplePost post : network.posts()) {
      for (int day = 1; day < DAYS.size(); day++) {
        if (post.postedAt().isAfter(DAYS.get(day - 1))) {
          continue;
        }
        Counts before = post.countsAt(DAYS.get(day - 1));
        Counts after = post.countsAt(DAYS.get(day));
        for (Figure figure : Figure.values()) {
          long change = figure.change(before, after);
          growths += change > 0 ? 1 : 0;
          if (change < 0) {
            falls.add(post.oddity() + " " + figure + " on day " + (day + 1));
          }
        }
      }
    }
    assertThat(falls).containsExactly("Optional[LIKES_FALL] LIKES on day 3");
    assertThat(growths).isGreaterThan(3_000);
  }

  @Test
  void growth_slows_down_with_age() {
    SamplePost post = network.post(Oddity.PHOTO);
    List<Long> views =
        List.of(1, 2, 3, 20, 21).stream()
            .map(days -> post.countsAt(post.postedAt().plus(Duration.ofDays(days))))
            .map(counts -> counts.views().orElseThrow())
            .toList();
    assertThat(views.get(1) - views.get(0))
        .isGreaterThan(views.get(2) - views.get(1))
        .isGreaterThan(views.get(4) - views.get(3));
    assertThat(views.get(4)).isGreaterThanOrEqualTo(views.get(3));
  }

  @Test
  void every_class_of_engagement_has_its_posts() {
    List<Double> rates =
        allOn(NOW).stream()
            .map(post -> post.countsAt(NOW).engagementRate())
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    assertThat(rates).filteredOn(rate -> rate >= 15).hasSizeGreaterThan(100);
    assertThat(rates).filteredOn(rate -> rate >= 10 && rate < 15).hasSizeGreaterThan(100);
    assertThat(rates).filteredOn(rate -> rate < 10).hasSizeGreaterThan(100);
    assertThat(rates).allMatch(rate -> rate < 100);
  }

  private enum Figure {
    VIEWS,
    LIKES,
    COMMENTS,
    SHARES,
    SAVES;

    /** 0 where one of the two is unknown. */
    long change(Counts before, Counts after) {
      OptionalLong first = of(before);
      OptionalLong second = of(after);
      return first.isPresent() && second.isPresent() ? second.getAsLong() - first.getAsLong() : 0;
    }

    private OptionalLong of(Counts counts) {
      return switch (this) {
        case VIEWS -> counts.views();
        case LIKES -> counts.likes();
        case COMMENTS -> counts.comments();
        case SHARES -> counts.shares();
        case SAVES -> counts.saves();
      };
    }
  }

  private Set<SamplePost> allOn(Instant day) {
    return network.posts().stream().filter(post -> post.existsAt(day)).collect(Collectors.toSet());
  }

  private List<Instant> postedBy(String handle) {
    return network.posts().stream()
        .filter(post -> post.account().handle().name().equals(handle))
        .map(SamplePost::postedAt)
        .toList();
  }

  private long uses(String key, Instant since, Instant until) {
    Function<SamplePost, String> song = post -> post.song().map(s -> s.key()).orElse("no song");
    return network.posts().stream()
        .filter(post -> song.apply(post).equals(key))
        .filter(post -> !post.postedAt().isBefore(since) && post.postedAt().isBefore(until))
        .count();
  }
}
