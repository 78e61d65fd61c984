package io.soundtracker.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Posts of every kind, the same at every run: for tests that care for many more than for which. */
public final class Invented {

  private static final Instant NEWEST = Instant.parse("2026-08-19T18:00:00Z");
  private static final Duration STEP = Duration.ofHours(31).plusSeconds(7);

  private static final List<String> CAPTIONS =
      List.of(
          "Sunday reset #calm",
          "朝の支度 ☀️ #日常 #morning",
          "",
          "مرحبا بكم #موسيقى",
          "two\nlines, \"quoted\" & <script>alert(1)</script></script>",
          "=SUM(A1:A9)",
          "one long story, slowly told, ".repeat(40));

  private static final List<SiteMusic> MUSIC =
      List.of(
          SiteMusic.song("Paper Boats", "Lumen Park"),
          SiteMusic.song("Grey, \"Live\"", "Grey & Sons, Ada Vell").withAlbum("Quiet Rooms"),
          SiteMusic.originalBy("Mira ✨"),
          SiteMusic.song("硝子の川", "Kōhei Arata").withDurationSeconds(58));

  private Invented() {}

  /** The newest of them is of 2026-08-19, the others lie 31 hours and 7 seconds apart. */
  public static List<SitePost> posts(int count) {
    return posts(count, NEWEST);
  }

  /** Posts below and at an instant, 31 hours and 7 seconds apart, newest first. */
  public static List<SitePost> posts(int count, Instant newest) {
    return posts(count, newest, STEP);
  }

  /** Posts below and at an instant, so far apart, newest first. */
  public static List<SitePost> posts(int count, Instant newest, Duration apart) {
    return IntStream.range(0, count)
        .mapToObj(number -> post(number, newest.minus(apart.multipliedBy(number))))
        .toList();
  }

  private static SitePost post(int number, Instant posted) {
    long views = number % 11 == 5 ? 0 : 37L * number * number * number + 940;
    SitePost post =
        SitePost.at(posted)
            .withCaption(CAPTIONS.get(number % CAPTIONS.size()))
            .withCounts(views, views / 9, views / 210, views / 130, views / 70)
            .withDurationSeconds(8 + number % 50);
    SitePost heard = number % 5 == 4 ? post : post.withMusic(MUSIC.get(number % 5));
    return number % 13 == 6 ? heard.withPhotos() : heard;
  }
}
