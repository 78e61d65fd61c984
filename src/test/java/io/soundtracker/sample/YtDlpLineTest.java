package io.soundtracker.sample;

import static io.soundtracker.sample.InventedNetwork.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YtDlpLineTest {

  /** The keys of a line of yt-dlp 2026.08.19 for a post that lacks nothing. */
  private static final List<String> KEYS =
      List.of(
          ("id formats subtitles http_headers channel channel_id uploader uploader_id channel_url"
                  + " uploader_url track album artists duration title description timestamp"
                  + " view_count like_count repost_count comment_count save_count thumbnails ie_key"
                  + " _type url __x_forwarded_for_ip webpage_url original_url webpage_url_basename"
                  + " webpage_url_domain extractor extractor_key playlist_count playlist"
                  + " playlist_id playlist_title playlist_uploader playlist_uploader_id"
                  + " playlist_channel playlist_channel_id playlist_webpage_url n_entries"
                  + " playlist_index __last_playlist_index playlist_autonumber epoch"
                  + " duration_string upload_date release_year artist _version")
              .split(" "));

  private final InventedNetwork network = new InventedNetwork();

  @Test
  void has_the_keys_of_the_real_program_in_its_order() throws IOException {
    SamplePost whole =
        network.posts().stream()
            .filter(post -> post.song().filter(song -> !song.album().isEmpty()).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(keys(parsed(whole))).isEqualTo(KEYS);
  }

  @Test
  void leaves_out_what_a_post_lacks() throws IOException {
    assertThat(keys(parsed(network.post(Oddity.PHOTO_WITHOUT_MUSIC))))
        .doesNotContain("track", "album", "artists", "artist", "duration", "duration_string");
    assertThat(keys(parsed(network.post(Oddity.NO_COUNTS))))
        .doesNotContain("view_count", "like_count", "repost_count", "comment_count", "save_count");
    assertThat(keys(parsed(network.post(Oddity.WITHOUT_MUSIC))))
        .containsSubsequence("title", "description", "duration", "timestamp")
        .doesNotContain("track", "artists", "artist");
  }

  @ParameterizedTest
  @EnumSource
  void is_one_line_of_ascii_from_which_the_caption_comes_back(Oddity oddity) throws IOException {
    SamplePost post = network.post(oddity);
    String line = YtDlpLine.of(post, 1, NOW);
    assertThat(line).matches("[ -~]+");
    assertThat(parsed(post).get("description").textValue()).isEqualTo(oddity.caption());
  }

  @Test
  void cuts_the_title_at_72_characters_not_units() throws IOException {
    String title = parsed(network.post(Oddity.EMOJI_CAPTION)).get("title").textValue();
    assertThat(title).endsWith("...");
    assertThat(title.codePointCount(0, title.length())).isEqualTo(72);
    assertThat(title.length()).isGreaterThan(72);
  }

  @Test
  void writes_a_comma_within_an_artists_name_as_a_wide_one_where_names_are_joined()
      throws IOException {
    SamplePost post =
        network.posts().stream()
            .filter(p -> p.song().filter(s -> s.author().equals("Salt,Stone")).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(parsed(post).get("artists").get(0).textValue()).isEqualTo("Salt,Stone");
    assertThat(parsed(post).get("artist").textValue()).isEqualTo("Salt，Stone");
  }

  @Test
  void names_no_host_but_the_profile_pages_and_an_invented_one() {
    for (SamplePost post : network.posts()) {
      String line = YtDlpLine.of(post, 1, NOW);
      assertThat(line.substring(line.indexOf("https://") + 8).split("https://", -1))
          .allMatch(
              rest ->
                  rest.startsWith("www.tiktok.com/@")
                      || rest.startsWith("covers.example/")
                      || rest.startsWith("www.example.com/"));
    }
  }

  private static JsonNode parsed(SamplePost post) throws IOException {
    return new ObjectMapper().readTree(YtDlpLine.of(post, 1, NOW));
  }

  private static List<String> keys(JsonNode line) {
    List<String> keys = new ArrayList<>();
    line.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
