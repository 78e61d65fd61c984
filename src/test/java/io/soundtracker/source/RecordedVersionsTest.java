package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.ServedPost;
import io.soundtracker.loopback.SiteAccount;
import io.soundtracker.loopback.SiteMusic;
import io.soundtracker.loopback.VersionRecording;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several versions of yt-dlp printed of one account reads alike. */
class RecordedVersionsTest {

  private static final List<String> VERSIONS = List.of("2024.09.27", "2025.11.12", "2026.08.19");
  private static final Handle HANDLE = Handle.parse(VersionRecording.HANDLE);

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private final SiteAccount account = VersionRecording.account(site);

  @ParameterizedTest
  @ValueSource(strings = {"2024.09.27", "2025.11.12", "2026.08.19"})
  void a_recording_reads_as_the_account_that_was_recorded(String version) throws IOException {
    Listing listing = read(version);

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.refused()).isEmpty();
    assertThat(listing.oddities()).isEmpty();
    assertThat(listing.channel().channelId()).contains(account.secUid());
    assertThat(listing.channel().uploaderId()).contains(account.uid());
    List<ServedPost> served = account.served();
    assertThat(listing.videos()).hasSameSizeAs(served);
    for (int i = 0; i < served.size(); i++) {
      assertSame(listing.videos().get(i), served.get(i));
    }
  }

  private static void assertSame(Video video, ServedPost post) {
    assertThat(video.id()).isEqualTo(post.id());
    assertThat(video.postedAt()).isEqualTo(post.posted());
    assertThat(video.caption().orElse("")).isEqualTo(post.caption());
    assertThat(video.hashtags()).isEqualTo(post.hashtags());
    assertThat(video.durationSeconds()).isEqualTo(post.durationSeconds());
    assertThat(withoutSaves(video.counts())).isEqualTo(withoutSaves(post.counts()));
    assertThat(video.sound().map(Sound::title))
        .isEqualTo(post.source().music().map(RecordedVersionsTest::title));
    assertThat(video.sound().map(Sound::artists).orElse(List.of())).isEqualTo(post.artists());
  }

  /** The title of an original sound is in the language of its author. */
  private static String title(SiteMusic music) {
    return music.original() ? "original sound" : music.title();
  }

  @Test
  void all_versions_give_the_same_sounds() throws IOException {
    List<Optional<Sound>> sounds = sounds(read(VERSIONS.get(0)));

    assertThat(sounds).anyMatch(Optional::isPresent).anyMatch(Optional::isEmpty);
    for (String version : VERSIONS) {
      assertThat(sounds(read(version))).isEqualTo(sounds);
    }
  }

  @Test
  void only_the_youngest_gives_saves() throws IOException {
    assertThat(saves(read("2024.09.27"))).allMatch(OptionalLong::isEmpty);
    assertThat(saves(read("2025.11.12"))).allMatch(OptionalLong::isEmpty);
    assertThat(saves(read("2026.08.19")))
        .isEqualTo(account.served().stream().map(post -> post.counts().saves()).toList())
        .anyMatch(OptionalLong::isPresent);
  }

  private Listing read(String version) throws IOException {
    Path listings = Files.createDirectories(folder.resolve(version));
    Files.copy(
        VersionRecording.FOLDER.resolve(version + ".jsonl"),
        listings.resolve(HANDLE.name() + ".jsonl"),
        StandardCopyOption.REPLACE_EXISTING);
    return RecordedListings.in(listings, Reading.TITLES)
        .list(new ListingRequest(HANDLE, Optional.empty(), OptionalInt.empty()));
  }

  private static Counts withoutSaves(Counts counts) {
    return Counts.rounded(
        counts.views(), counts.likes(), counts.comments(), counts.shares(), OptionalLong.empty());
  }

  private static List<Optional<Sound>> sounds(Listing listing) {
    return listing.videos().stream().map(Video::sound).toList();
  }

  private static List<OptionalLong> saves(Listing listing) {
    return listing.videos().stream().map(video -> video.counts().saves()).toList();
  }
}
