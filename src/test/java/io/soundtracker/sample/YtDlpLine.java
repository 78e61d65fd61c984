package io.soundtracker.sample;

import io.soundtracker.model.Counts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A post as yt-dlp 2026.08.19 prints it with {@code --flat-playlist --lazy-playlist -j}: the same
 * keys in the same order. Only the addresses of the thumbnails are simpler than real ones.
 */
final class YtDlpLine {

  private static final String SITE = "https://www.tiktok.com/@";
  private static final int POSTS_A_PAGE = 15;
  private static final int LONGEST_TITLE = 72;
  private static final Optional<Object> NULL = Optional.empty();
  private static final DateTimeFormatter UPLOAD_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private YtDlpLine() {}

  /**
   * @param index the post's place in the listing, from 1 on
   * @param day the moment at which the listing began
   */
  static String of(SamplePost post, int index, Instant day) {
    YtDlpLine line = new YtDlpLine();
    line.author(post);
    line.post(post);
    line.counts(post.countsAt(day));
    line.entry(post);
    line.playlist(post.account(), index);
    line.derived(post, day.plusSeconds(1 + 2L * ((index - 1) / POSTS_A_PAGE)));
    return PythonJson.of(line.fields);
  }

  private void author(SamplePost post) {
    SampleAccount account = post.account();
    fields.put("id", post.id());
    fields.put("formats", NULL);
    fields.put("subtitles", NULL);
    fields.put("http_headers", Map.of("Referer", address(post)));
    fields.put("channel", account.displayName());
    fields.put("channel_id", account.channelId());
    fields.put("uploader", account.handle().name());
    fields.put("uploader_id", account.uploaderId());
    fields.put("channel_url", SITE + account.channelId());
    fields.put("uploader_url", account.handle().profileUrl());
  }

  private void post(SamplePost post) {
    post.song()
        .ifPresent(
            song -> {
              fields.put("track", song.title());
              if (!song.album().isEmpty()) {
                fields.put("album", song.album());
              }
              if (!song.artists().isEmpty()) {
                fields.put("artists", song.artists());
              }
              fields.put("duration", post.durationSeconds().orElseThrow());
            });
    fields.put("title", title(post.caption()));
    fields.put("description", post.caption());
    post.durationSeconds().ifPresent(seconds -> fields.put("duration", seconds));
    fields.put("timestamp", post.postedAt().getEpochSecond());
  }

  private void counts(Counts counts) {
    count("view_count", counts.views());
    count("like_count", counts.likes());
    count("repost_count", counts.shares());
    count("comment_count", counts.comments());
    count("save_count", counts.saves());
  }

  private void count(String key, OptionalLong count) {
    count.ifPresent(number -> fields.put(key, number));
  }

  private void entry(SamplePost post) {
    String covers = "https://covers.example/" + post.account().handle().name();
    fields.put(
        "thumbnails",
        List.of(
            thumbnail("cover", covers + "/cover.image", -1),
            thumbnail("dynamicCover", covers + "/dynamic.image", -2),
            thumbnail("originCover", covers + "/origin.image", -1)));
    fields.put("ie_key", "TikTok");
    fields.put("_type", "url");
    fields.put("url", address(post));
    fields.put("__x_forwarded_for_ip", NULL);
    fields.put("webpage_url", address(post));
    fields.put("original_url", address(post));
    fields.put("webpage_url_basename", post.id());
    fields.put("webpage_url_domain", "tiktok.com");
    fields.put("extractor", "TikTok");
    fields.put("extractor_key", "TikTok");
  }

  private void playlist(SampleAccount account, int index) {
    fields.put("playlist_count", NULL);
    fields.put("playlist", account.handle().name());
    fields.put("playlist_id", account.channelId());
    fields.put("playlist_title", account.handle().name());
    fields.put("playlist_uploader", NULL);
    fields.put("playlist_uploader_id", NULL);
    fields.put("playlist_channel", NULL);
    fields.put("playlist_channel_id", NULL);
    fields.put("playlist_webpage_url", account.handle().profileUrl());
    fields.put("n_entries", NULL);
    fields.put("playlist_index", index);
    fields.put("__last_playlist_index", 0);
    fields.put("playlist_autonumber", index);
  }

  private void derived(SamplePost post, Instant printedAt) {
    fields.put("epoch", printedAt.getEpochSecond());
    post.durationSeconds().ifPresent(seconds -> fields.put("duration_string", clock(seconds)));
    fields.put("upload_date", UPLOAD_DATE.format(post.postedAt()));
    fields.put("release_year", NULL);
    post.song()
        .filter(song -> !song.artists().isEmpty())
        .ifPresent(song -> fields.put("artist", joined(song.artists())));
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("version", "2026.08.19");
    version.put("current_git_head", NULL);
    version.put("release_git_head", "594bd50c2c78ac432f81600d309fdc4e0a92d82c");
    version.put("repository", "yt-dlp/yt-dlp");
    fields.put("_version", version);
  }

  private static Map<String, Object> thumbnail(String id, String url, int preference) {
    Map<String, Object> thumbnail = new LinkedHashMap<>();
    thumbnail.put("id", id);
    thumbnail.put("url", url);
    thumbnail.put("preference", preference);
    return thumbnail;
  }

  private static String address(SamplePost post) {
    return post.account().handle().profileUrl() + "/video/" + post.id();
  }

  private static String title(String caption) {
    if (caption.codePointCount(0, caption.length()) <= LONGEST_TITLE) {
      return caption;
    }
    return caption.substring(0, caption.offsetByCodePoints(0, LONGEST_TITLE - 3)) + "...";
  }

  /** In the joined form a comma within a name is written as a full-width one. */
  private static String joined(List<String> artists) {
    return artists.stream().map(a -> a.replace(',', '，')).collect(Collectors.joining(", "));
  }

  private static String clock(int seconds) {
    return seconds < 60
        ? Integer.toString(seconds)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
