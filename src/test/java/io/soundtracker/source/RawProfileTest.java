package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a profile says of its account. */
class RawProfileTest {

  @TempDir Path folder;
  private Dumps dumps;
  private RawPages pages;

  @BeforeEach
  void start() {
    dumps = new Dumps(folder);
    pages = RawPages.in(folder);
  }

  @Test
  void the_profile_says_who_the_account_is_exactly() {
    dumps.profile(
        """
        "statusCode": 0, "userInfo": {
          "user": {"id": "678", "uniqueId": "Moss.Lantern", "nickname": "Moss 🌿",
                   "secUid": "MS4wLjABAAAAx", "signature": "tapes\\nand\\u0000 tides"},
          "stats": {"followerCount": 1800000, "followingCount": 30, "heartCount": -5},
          "statsV2": {"followerCount": "1776621", "heartCount": "98765432", "videoCount": "40"}}
        """);
    pages.readToTheEnd();

    assertThat(pages.channel())
        .isEqualTo(
            new Channel(
                Optional.of("MS4wLjABAAAAx"),
                Optional.of("678"),
                Optional.of(Handle.parse("@moss.lantern")),
                Optional.of("Moss 🌿"),
                new Profile(
                    OptionalLong.of(1_776_621),
                    OptionalLong.of(30),
                    OptionalLong.of(40),
                    OptionalLong.of(98_765_432),
                    Optional.of("tapes\nand\uFFFD tides"))));
    assertThat(pages.profileTrouble()).isEmpty();
    assertThat(pages.listed()).as("it is no page of the listing").isZero();
  }

  @Test
  void what_a_profile_says_in_another_way_is_unknown() {
    dumps.profile(
        """
        "statusCode": "0", "userInfo": {
          "user": {"id": 678, "uniqueId": "no such name!", "nickname": "\\u200B ", "secUid": null,
                   "signature": ["tapes"]},
          "stats": {"followerCount": 9223372036854775808, "followingCount": 1.5, "videoCount": "x"},
          "statsV2": {"followerCount": "-1", "heartCount": "1.2M", "videoCount": [40]}}
        """);
    dumps.listing(false, List.of(Dumps.item(1)));

    assertThat(pages.of("1")).isPresent();
    assertThat(pages.channel()).isEqualTo(Channel.UNKNOWN);
    assertThat(pages.unread()).as("it says nothing").isEqualTo(1);
  }

  @Test
  void the_status_of_a_profile_is_told() {
    dumps.profile("\"userInfo\": {}, \"statusCode\": 10221, \"statusMsg\": \"\"");
    pages.readToTheEnd();

    assertThat(pages.profileTrouble()).contains("the profile's page has status code 10221");
    assertThat(pages.channel()).isEqualTo(Channel.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Please wait...</html>",
        "<script id=\"__UNIVERSAL_DATA_FOR_REHYDRATION__\">",
        "<script id=\"__UNIVERSAL_DATA_FOR_REHYDRATION__\">[1]</script>",
        "<script id=\"__UNIVERSAL_DATA_FOR_REHYDRATION__\">{\"__DEFAULT_SCOPE__\": {}}</script>"
      })
  void a_page_without_a_profile_is_counted(String html) {
    dumps.save("moss_https_-_www.tiktok.com_@moss.dump", html.getBytes(StandardCharsets.UTF_8));
    pages.readToTheEnd();

    assertThat(pages.unread()).isEqualTo(1);
  }
}
