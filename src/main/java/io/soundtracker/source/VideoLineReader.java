package io.soundtracker.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads one line of {@code yt-dlp --flat-playlist -j} as a post, with what the platform's own page
 * says beyond that. What neither says, or says in a form that makes no sense, is unknown.
 */
final class VideoLineReader {

  /** The predecessor of the platform began in this year. */
  private static final Instant EARLIEST = Instant.parse("2014-01-01T00:00:00Z");

  private static final Duration CLOCK_ERROR = Duration.ofDays(1);
  private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();
  private static final int LONGEST_MESSAGE = 120;
  private static final Pattern PARSER_NOISE = Pattern.compile("(?s)(\\R|\\(?(at )?\\[Source:).*");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  private static final JsonFields FIELDS =
      new JsonFields(
          "id",
          "timestamp",
          "description",
          "title",
          "duration",
          "view_count",
          "like_count",
          "comment_count",
          "repost_count",
          "save_count",
          "track",
          "artists",
          "artist",
          "channel",
          "channel_id",
          "uploader",
          "uploader_id");

  private final Handle account;
  private final Instant latest;
  private final RawPages pages;
  private final SoundReader sounds;

  /**
   * @param account whose posts are listed, for lines that do not say
   * @param observedAt when the listing was made: posts come from before that, give or take a clock
   * @param pages of the same listing
   * @param originals what titles original sounds have
   */
  VideoLineReader(
      Handle account, Instant observedAt, RawPages pages, OriginalSoundTitles originals) {
    this.account = account;
    this.latest = observedAt.plus(CLOCK_ERROR);
    this.pages = pages;
    this.sounds = new SoundReader(originals);
  }

  VideoLine read(byte[] buffer, int offset, int length) {
    FieldValues fields;
    try {
      fields = FIELDS.read(buffer, offset, length);
    } catch (IOException e) {
      return new VideoLine.Refused("not JSON: " + message(e));
    }
    OptionalLong id = id(fields);
    if (id.isEmpty()) {
      return new VideoLine.Refused("no post: it has no id of a post");
    }
    Optional<Instant> postedAt = postedAt(fields, id.getAsLong());
    if (postedAt.isEmpty()) {
      return new VideoLine.Refused(
          "post %d: neither its timestamp nor its id is a moment between %s and %s"
              .formatted(id.getAsLong(), EARLIEST, latest));
    }
    String name = Long.toString(id.getAsLong());
    Optional<RawPages.Found> page = pages.of(name);
    Video video = video(fields, name, postedAt.get(), page);
    return new VideoLine.Read(video, channel(fields, name), oddities(fields, page), page);
  }

  private static Map<String, String> oddities(FieldValues fields, Optional<RawPages.Found> page) {
    Map<String, String> oddities = new LinkedHashMap<>(fields.oddities());
    page.ifPresent(
        found ->
            found
                .post()
                .oddities()
                .forEach((field, why) -> oddities.put("the page's " + field, why)));
    return oddities;
  }

  private Video video(
      FieldValues fields, String id, Instant postedAt, Optional<RawPages.Found> page) {
    Optional<RawPost> post = page.map(RawPages.Found::post);
    Optional<String> caption = fields.text("description").or(() -> fields.text("title"));
    OptionalLong duration = fields.within("duration", 0, LONGEST_SECONDS);
    return new Video(
        id,
        postedAt,
        caption,
        Hashtags.of(caption, post.map(RawPost::hashtags).orElse(List.of())),
        duration.isPresent() ? OptionalInt.of((int) duration.getAsLong()) : OptionalInt.empty(),
        sound(fields, post),
        post.map(known -> known.counts(counts(fields))).orElseGet(() -> counts(fields)),
        page.map(RawPages.Found::marks).orElse(Marks.UNKNOWN));
  }

  private static Counts counts(FieldValues fields) {
    return Counts.rounded(
        fields.count("view_count"),
        fields.count("like_count"),
        fields.count("comment_count"),
        fields.count("repost_count"),
        fields.count("save_count"));
  }

  private static OptionalLong id(FieldValues fields) {
    OptionalLong id =
        fields.text("id").filter(text -> ID.matcher(text).matches()).stream()
            .mapToLong(VideoLineReader::parsed)
            .findAny();
    return id.isPresent() && id.getAsLong() > 0 ? id : OptionalLong.empty();
  }

  /** The number, or 0 if it has 19 digits and is beyond 63 bits. */
  private static long parsed(String digits) {
    long unsigned = Long.parseUnsignedLong(digits);
    return Math.max(0, unsigned);
  }

  private Optional<Instant> postedAt(FieldValues fields, long id) {
    OptionalLong timestamp =
        fields.within("timestamp", EARLIEST.getEpochSecond(), latest.getEpochSecond());
    if (timestamp.isPresent()) {
      return Optional.of(Instant.ofEpochSecond(timestamp.getAsLong()));
    }
    // The upper half of an id is the moment when it was given out.
    Instant ofId = Instant.ofEpochSecond(id >> Integer.SIZE);
    return ofId.isBefore(EARLIEST) || ofId.isAfter(latest) ? Optional.empty() : Optional.of(ofId);
  }

  private Channel channel(FieldValues fields, String videoId) {
    // yt-dlp takes a post's own id for that of its author where the author is missing.
    Optional<String> uploaderId = fields.name("uploader_id").filter(id -> !id.equals(videoId));
    return new Channel(
        fields.name("channel_id"),
        uploaderId,
        uploader(fields),
        fields.name("channel"),
        Profile.UNKNOWN);
  }

  private Optional<Sound> sound(FieldValues fields, Optional<RawPost> post) {
    Optional<String> track = fields.name("track");
    List<String> artists = fields.texts("artists");
    if (track.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sound> sound =
        sounds.read(
            track.get(),
            artists.isEmpty() ? fields.texts("artist") : artists,
            uploader(fields).orElse(account),
            fields.name("channel"),
            post.flatMap(RawPost::original),
            post.flatMap(RawPost::soundId));
    if (sound.isEmpty()) {
      fields.odd("track", "an original sound whose author is not named");
    }
    return sound;
  }

  private Optional<Handle> uploader(FieldValues fields) {
    return fields
        .name("uploader")
        .flatMap(
            name -> {
              if (name.equals(account.name())) {
                return Optional.of(account); // as it nearly always is
              }
              try {
                return Optional.of(Handle.parse(name));
              } catch (InvalidHandleException e) {
                fields.odd("uploader", "a name that no account can have");
                return Optional.empty();
              }
            });
  }

  private static String message(IOException e) {
    String message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    String line = PARSER_NOISE.matcher(String.valueOf(message)).replaceFirst("").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
