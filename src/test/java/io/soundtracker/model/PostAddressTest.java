package io.soundtracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostAddressTest {

  private static final String ID = "7412345678901234567";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.tiktok.com/@ivy.lane_1/video/7412345678901234567",
        "https://www.tiktok.com/@ivy.lane_1/photo/7412345678901234567",
        "http://tiktok.com/@Ivy.Lane_1/video/7412345678901234567/",
        "HTTPS://WWW.TikTok.COM/@IVY.LANE_1/video/7412345678901234567",
        "m.tiktok.com/@ivy.lane_1/video/7412345678901234567",
        "//www.tiktok.com:443//@ivy.lane_1//video/7412345678901234567",
        "https://www.tiktok.com/%40ivy.lane_1/video/7412345678901234567",
        "https://www.tiktok.com/@ivy.lane_1/video/7412345678901234567?is_from_webapp=1&lang=en",
        "https://www.tiktok.com/@ivy.lane_1/video/7412345678901234567?to=/@other/video/1",
        "https://www.tiktok.com/@ivy.lane_1/photo/7412345678901234567#top",
        " \u200ehttps://www.tiktok.com/@ivy.lane_1/video/7412345678901234567\t"
      })
  void finds_post_and_account_in_every_way_of_writing_the_address(String text) {
    assertThat(PostAddress.parse(text))
        .isEqualTo(new PostAddress(ID, Optional.of(new Handle("@ivy.lane_1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7412345678901234567",
        "  7412345678901234567\n",
        "https://www.tiktok.com/@/video/7412345678901234567",
        "https://www.tiktok.com/@MS4wLjABAAAA_not-a-handle_but_a_channel/video/7412345678901234567",
        "https://m.tiktok.com/v/7412345678901234567.html",
        "https://www.tiktok.com/embed/v2/7412345678901234567",
        "https://www.tiktok.com/embed/7412345678901234567?lang=en",
        "https://www.tiktok.com/share/video/7412345678901234567/"
      })
  void the_id_is_enough(String text) {
    assertThat(PostAddress.parse(text)).isEqualTo(new PostAddress(ID, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                            | No post is given",
        "` \u200b `                                    | No post is given",
        "ivy                                           | 'ivy' is not the id of a post",
        "@ivy                                          | '@ivy' is not the id of a post",
        "741234567890123456a                           | is not the id of a post",
        "-7412345678901234567                          | is not the id of a post",
        "٧٤١٢٣٤٥                                       | is not the id of a post",
        "741234567890123456789                         | is not the id of a post",
        "@ivy/video/7412345678901234567                | is not the id of a post",
        "https://vm.tiktok.com/ZMabc/                  | is a short link",
        "vt.tiktok.com/ZSabc                           | is a short link",
        "https://www.tiktok.com/t/ZTabc/               | is a short link",
        "https://www.tiktok.com/@ivy                   | is the address of a profile, not of a post",
        "tiktok.com/@ivy/?lang=en                      | is the address of a profile, not of a post",
        "https://www.tiktok.com/@ivy/live              | but not that of a post",
        "https://www.tiktok.com/@ivy/video/            | but not that of a post",
        "https://www.tiktok.com/@ivy/video/one         | but not that of a post",
        "https://www.tiktok.com/@ivy/video/7/x         | but not that of a post",
        "https://www.tiktok.com/music/x-7412345678901  | but not that of a post",
        "www.tiktok.com                                | but not that of a post",
        "https://videos.example/@ivy/video/7           | is an address at 'videos.example'",
        "https://www.tiktok.com.example/@ivy/video/7   | at 'www.tiktok.com.example', not at tiktok.com",
      })
  void says_why_it_refuses_and_what_to_give_instead(String text, String why) {
    assertThatThrownBy(() -> PostAddress.parse(text))
        .isInstanceOf(InvalidPostException.class)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("https://www.tiktok.com/@handle/video/ID");
  }

  @Test
  void a_short_link_is_to_be_opened_first() {
    assertThatThrownBy(() -> PostAddress.parse("https://vm.tiktok.com/ZMabc/"))
        .hasMessageContaining("open it in a browser and give the address that it leads to");
  }

  @Test
  void shows_a_hostile_text_cut_and_without_control_characters() {
    assertThatThrownBy(() -> PostAddress.parse("\u001b[31m" + "7".repeat(5_000)))
        .hasMessageNotContaining("\u001b")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void answers_any_text_with_an_id_or_a_refusal() {
    Random random = new Random(12);
    String alphabet = "0123456789ivy@/:?#%40.video/photo \t\n\u0000é";
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "https://www.tiktok.com/@iv" : "");
      text.append(round % 4 == 0 ? "y/video/" : "");
      random
          .ints(random.nextInt(6), 0, alphabet.length())
          .forEach(at -> text.append(alphabet.charAt(at)));
      try {
        assertThat(PostAddress.parse(text.toString()).id()).matches("[0-9]{1,20}");
        found++;
      } catch (InvalidPostException refusal) {
        assertThat(refusal).hasMessageNotContaining("\u0000");
      }
    }
    assertThat(found).isGreaterThan(100);
  }
}
