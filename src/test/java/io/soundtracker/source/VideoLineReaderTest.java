package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VideoLineReaderTest {

  private static final long ID = 7675805392851599855L;
  private static final long TIME = 1787162710;
  private static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");

  private final VideoLineReader reader =
      new VideoLineReader(Handle.parse("@moss.lantern"), NOW, RawPages.none(), Reading.TITLES);

  @Test
  void reads_every_wanted_value_of_a_line_that_yt_dlp_printed() {
    VideoLine.Read line = read(Lines.recorded().get(1));

    assertThat(line.video())
        .isEqualTo(
            new Video(
                "7675805392851599855",
                Instant.parse("2026-08-19T18:05:10Z"),
                Optional.of("new tape out #MossyTapes #mossytapes #日常 #فن #fête_2026"),
                List.of("MossyTapes", "日常", "فن", "fête_2026"),
                OptionalInt.of(31),
                Optional.of(
                    new Sound(
                        "Last Ferry Home", List.of("Ida Quell", "The Lanterns", "Bo"), false)),
                Counts.rounded(
                    OptionalLong.of(12345),
                    OptionalLong.of(1180),
                    OptionalLong.of(64),
                    OptionalLong.of(21),
                    OptionalLong.of(310)),
                Marks.UNKNOWN));
    assertThat(line.channel())
        .isEqualTo(
            new Channel(
                Optional.of(
                    "MS4wLjABAAAA5EgEI5yAdNfhH0Vah1JxqhD46vx0EXwGZmxo8Us47s_8j99E_srwW7bDsUssWojS"),
                Optional.of("6784335214522774942"),
                Optional.of(Handle.parse("@moss.lantern")),
                Optional.of("Moss, Lantern & Co 🌿"),
                Profile.UNKNOWN));
    assertThat(line.oddities()).isEmpty();
  }

  @Test
  void an_original_sound_of_the_author_goes_by_the_handle_in_any_language() {
    Optional<Sound> english = read(Lines.recorded().get(2)).video().sound();
    Optional<Sound> arabic = read(Lines.recorded().get(3)).video().sound();

    assertThat(english).contains(Sound.originalBy("@moss.lantern")).isEqualTo(arabic);
  }

  @Test
  void an_original_sound_of_somebody_else_goes_by_the_name_that_is_shown() {
    assertThat(read(Lines.recorded().get(4)).video().sound())
        .contains(new Sound("original sound", List.of("Vecino del 3"), true));
  }

  @Test
  void a_post_without_music_has_no_sound() {
    Video video = read(Lines.recorded().get(5)).video();

    assertThat(video.sound()).isEmpty();
    assertThat(video.caption()).contains("=HYPERLINK(\"https://example.com\",\"prize\")");
  }

  @Test
  void counts_of_zero_are_zero_and_counts_that_are_not_there_are_unknown() {
    assertThat(read(Lines.recorded().get(6)).video().counts().views()).hasValue(0);
    assertThat(read(Lines.recorded().get(7)).video().counts()).isEqualTo(Counts.UNKNOWN);
  }

  @Test
  void a_caption_keeps_its_line_ends_and_is_never_taken_for_a_song() {
    Video video = read(Lines.recorded().get(7)).video();

    assertThat(video.caption()).contains("Song: not this one\nline two\r\nline three");
    assertThat(video.sound())
        .contains(new Sound("Kiln \"Demo\" / 2", List.of("Clay", "Daughters"), false));
  }

  @Test
  void a_nul_in_a_caption_is_replaced_and_a_keycap_is_no_hashtag() {
    Video video = read(Lines.recorded().get(8)).video();

    assertThat(video.caption()).contains("a\uFFFDb 🚀 keycap #\uFE0F\u20E3 #");
    assertThat(video.hashtags()).isEmpty();
  }

  @Test
  void an_empty_caption_is_known_to_be_empty() {
    assertThat(read(Lines.recorded().get(9)).video().caption()).contains("");
  }

  @Test
  void the_id_tells_the_time_where_no_timestamp_does() {
    assertThat(read(Lines.recorded().get(10)).video().postedAt())
        .isEqualTo(Instant.parse("2026-08-11T11:11:11Z"));
  }

  @Test
  void impossible_counts_are_unknown_and_said() {
    VideoLine.Read line = read(Lines.recorded().get(11));

    assertThat(line.video().counts())
        .isEqualTo(
            Counts.rounded(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(6),
                OptionalLong.of(5),
                OptionalLong.empty()));
    assertThat(line.oddities())
        .isEqualTo(
            Map.of(
                "view_count", "-7 cannot be",
                "like_count", "a number beyond all bounds instead of a whole number"));
  }

  @Test
  void the_whole_caption_is_taken_rather_than_the_cut_title() {
    Video video = read(Lines.recorded().get(12)).video();

    assertThat(video.caption().orElseThrow()).endsWith("xxx #tail").hasSize(96);
    assertThat(video.hashtags()).containsExactly("tail");
  }

  @Test
  void the_title_stands_in_for_a_missing_caption() {
    assertThat(read(Lines.post(ID, TIME, "\"title\": \"short #one\"")).video().caption())
        .contains("short #one");
    assertThat(read(Lines.post(ID, TIME)).video().caption()).isEmpty();
  }

  @Test
  void artists_as_one_text_are_kept_as_one_artist() {
    Video video =
        read(Lines.post(ID, TIME, "\"track\": \"Kiln\"", "\"artist\": \"Clay, Daughters\""))
            .video();

    assertThat(video.sound()).contains(new Sound("Kiln", List.of("Clay, Daughters"), false));
  }

  @Test
  void an_artist_list_with_something_else_in_it_is_unknown_as_a_whole() {
    VideoLine.Read line =
        read(
            Lines.post(ID, TIME, "\"track\": \"Kiln\"", "\"artists\": [\"Clay\", 7, [\"x\"], {}]"));

    assertThat(line.video().sound()).contains(new Sound("Kiln", List.of(), false));
    assertThat(line.oddities()).containsOnlyKeys("artists");
  }

  @Test
  void an_original_sound_of_nobody_is_no_sound_and_said() {
    VideoLine.Read line = read(Lines.post(ID, TIME, "\"track\": \"son original\""));

    assertThat(line.video().sound()).isEmpty();
    assertThat(line.oddities())
        .containsExactly(Map.entry("track", "an original sound whose author is not named"));
  }

  @Test
  void the_handle_of_the_line_is_the_author_and_the_asked_one_only_where_there_is_none() {
    String[] own = {"\"track\": \"original sound\"", "\"artists\": [\"fern_kiosk\"]"};

    assertThat(
            read(Lines.post(ID, TIME, own[0], own[1], "\"uploader\": \"fern_kiosk\""))
                .video()
                .sound())
        .contains(Sound.originalBy("@fern_kiosk"));
    assertThat(
            read(Lines.post(ID, TIME, own[0], "\"artists\": [\"moss.lantern\"]")).video().sound())
        .contains(Sound.originalBy("@moss.lantern"));
  }

  @Test
  void a_posts_own_id_is_not_taken_for_its_authors() {
    String uploader = "\"uploader_id\": \"%d\"".formatted(ID);

    assertThat(read(Lines.post(ID, TIME, uploader)).channel().uploaderId()).isEmpty();
  }

  @Test
  void the_last_of_two_values_counts() {
    VideoLine.Read line =
        read(
            Lines.post(
                ID,
                TIME,
                "\"view_count\": 5",
                "\"view_count\": 6",
                "\"like_count\": 5",
                "\"like_count\": null"));

    assertThat(line.video().counts().views()).hasValue(6);
    assertThat(line.video().counts().likes()).isEmpty();
  }

  private VideoLine result(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 0, bytes.length);
  }

  private VideoLine.Read read(String line) {
    VideoLine result = result(line);
    assertThat(result).isInstanceOf(VideoLine.Read.class);
    return (VideoLine.Read) result;
  }
}
