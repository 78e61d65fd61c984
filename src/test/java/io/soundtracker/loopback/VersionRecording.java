package io.soundtracker.loopback;

import static java.util.stream.Collectors.joining;

import io.soundtracker.model.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * One account as yt-dlps of several versions print it, in {@code VERSION.jsonl} files among the
 * test resources. {@code -Drecord=write} makes {@link VersionRecordingTest} write them anew.
 */
public final class VersionRecording {

  public static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "soundtracker", "source", "recorded");
  public static final String HANDLE = "@moss.lantern";

  private VersionRecording() {}

  /** Makes the account that was recorded: posts of every kind. */
  public static SiteAccount account(LoopbackTikTok site) {
    return site.account(HANDLE)
        .profile(profile -> profile.withNickname("Moss 🌿 & \"Lantern\""))
        .posts(Invented.posts(17))
        .posts(
            SitePost.at("2026-07-04T08:00:00Z").withCounts(Counts.UNKNOWN).withCaption("🫧🫧🫧"),
            SitePost.at("2026-07-03T08:00:00Z").withCounts(onlyViews(12_345_678)),
            SitePost.at("2026-07-02T08:00:00Z")
                .withCaption("#одна #two #três")
                .withMusic(
                    SiteMusic.song("Nacht (feat. Bo Tan)", "Ada Vell, Bo Tan & Kōhei Arata")),
            SitePost.at("2026-07-01T08:00:00Z")
                .withMusic(SiteMusic.originalBy("Moss 🌿").withTitle("оригинальный звук")),
            SitePost.at("2026-06-30T08:00:00Z").withPhotos());
  }

  /** The lines, without the moment of their making. */
  static String text(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("\"epoch\": \\d+", "\"epoch\": 1787212800") + "\n")
        .collect(joining());
  }

  private static Counts onlyViews(long views) {
    return Counts.rounded(
        OptionalLong.of(views),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
