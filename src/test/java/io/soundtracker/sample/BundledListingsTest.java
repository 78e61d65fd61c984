package io.soundtracker.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.config.AccountsCsv;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.RecordedListings;
import io.soundtracker.source.SampleNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program reads from the bundled files, against what the invented network holds. */
class BundledListingsTest {

  private final InventedNetwork network = new InventedNetwork();
  private final List<RecordedListings> days = SampleNetwork.bundled().days();

  @Test
  void hold_the_days_and_accounts_of_the_network() {
    assertThat(days)
        .extracting(RecordedListings::recordedAt)
        .isEqualTo(InventedNetwork.DAYS.stream().map(Optional::of).toList());
    assertThat(days)
        .allSatisfy(
            day ->
                assertThat(day.accounts())
                    .containsExactlyInAnyOrderElementsOf(
                        network.accounts().stream().map(SampleAccount::handle).toList()));
  }

  @Test
  void are_read_as_the_posts_that_exist() {
    for (int day = 0; day < days.size(); day++) {
      Instant moment = InventedNetwork.DAYS.get(day);
      for (SampleAccount account : network.accounts()) {
        List<SamplePost> posts = network.listing(account, moment).posts();
        List<Video> videos = read(day, account).videos();
        assertThat(videos)
            .as("%s on day %d", account.handle(), day + 1)
            .extracting(Video::id)
            .isEqualTo(posts.stream().map(SamplePost::id).toList());
        for (int i = 0; i < posts.size(); i++) {
          assertSame(videos.get(i), posts.get(i), moment);
        }
      }
    }
  }

  @Test
  void end_in_the_verdicts_of_the_network() {
    for (int day = 0; day < days.size(); day++) {
      for (SampleAccount account : network.accounts()) {
        String name = account.handle().name();
        Verdict verdict = read(day, account).verdict();
        if (name.equals(InventedNetwork.PRIVATE_ONCE) && day == 1) {
          assertThat(verdict).isInstanceOf(Verdict.Failed.class);
          assertThat(verdict.reason()).hasValue(Reason.PRIVATE);
        } else if (name.equals(InventedNetwork.PARTIAL_ONCE) && day == 2) {
          assertThat(verdict).isInstanceOf(Verdict.Partial.class);
          assertThat(verdict.reason()).hasValue(Reason.RATE_LIMITED);
        } else {
          assertThat(verdict)
              .as("%s on day %d", name, day + 1)
              .isInstanceOf(Verdict.Complete.class);
        }
      }
    }
  }

  @Test
  void come_with_a_list_of_the_accounts(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("accounts.csv");
    try (InputStream list = SampleNetwork.bundled().accounts()) {
      Files.copy(list, file);
    }
    AccountsCsv accounts = AccountsCsv.read(file);
    assertThat(accounts.refused()).isEmpty();
    assertThat(accounts.notes()).isEmpty();
    assertThat(accounts.taken())
        .extracting(
            AccountsCsv.Entry::handle, AccountsCsv.Entry::target, AccountsCsv.Entry::displayName)
        .isEqualTo(
            network.accounts().stream()
                .map(a -> tuple(a.handle(), Optional.of(a.target()), Optional.of(a.displayName())))
                .toList());
  }

  private Listing read(int day, SampleAccount account) {
    return days.get(day)
        .list(new ListingRequest(account.handle(), Optional.empty(), OptionalInt.empty()));
  }

  private static void assertSame(Video video, SamplePost post, Instant moment) {
    assertThat(video.postedAt()).isEqualTo(post.postedAt());
    assertThat(video.caption().orElse("")).isEqualTo(post.caption());
    assertThat(video.durationSeconds()).isEqualTo(post.durationSeconds());
    assertThat(video.sound().map(Sound::key)).isEqualTo(post.song().map(SampleSong::key));
    assertThat(video.counts()).isEqualTo(post.countsAt(moment));
  }
}
