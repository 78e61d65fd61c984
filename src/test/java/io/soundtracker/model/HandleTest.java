package io.soundtracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ivy.lane_1",
        "@ivy.lane_1",
        "IVY.Lane_1",
        "  @Ivy.lane_1\t",
        "\u200e@ivy.lane_1\u200b",
        "\u00a0ivy.lane_1\u00a0",
        "https://www.tiktok.com/@ivy.lane_1",
        "http://www.tiktok.com/@ivy.lane_1",
        "HTTPS://WWW.TikTok.COM/@IVY.LANE_1",
        "//www.tiktok.com/@ivy.lane_1",
        "www.tiktok.com/@ivy.lane_1",
        "tiktok.com/@ivy.lane_1",
        "m.tiktok.com/@ivy.lane_1/",
        "https://tiktok.com:443/@ivy.lane_1",
        "https://www.tiktok.com/@ivy.lane_1/",
        "https://www.tiktok.com//@ivy.lane_1",
        "https://www.tiktok.com/%40ivy.lane_1",
        "https://www.tiktok.com/@ivy.lane_1?lang=en&is_from_webapp=1",
        "https://www.tiktok.com/@ivy.lane_1?mail=someone@label.example",
        "https://www.tiktok.com/@ivy.lane_1/?a=b/@other",
        "https://www.tiktok.com/@ivy.lane_1#top",
        "https://www.tiktok.com/@ivy.lane_1/video/7234567890123456789?x=1",
        "https://www.tiktok.com/@ivy.lane_1/live"
      })
  void finds_the_same_account_in_every_way_of_writing_it(String text) {
    assertThat(Handle.parse(text)).isEqualTo(new Handle("@ivy.lane_1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@a", "@0_.", "@abcdefghijklmnopqrstuvwx"})
  void is_made_of_its_stored_form(String stored) {
    assertThat(new Handle(stored)).isEqualTo(Handle.parse(stored)).hasToString(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ivy",
        "@Ivy",
        "@ivy\n",
        "@iv y",
        "@ivy@",
        "@iv\u00e9",
        "@iv\u0661",
        "@abcdefghijklmnopqrstuvwxy"
      })
  void is_made_of_no_other_form(String other) {
    assertThatThrownBy(() -> new Handle(other)).isInstanceOf(InvalidHandleException.class);
  }

  @Test
  void knows_its_name_and_the_address_of_its_profile() {
    Handle handle = Handle.parse("Ivy_Lane");

    assertThat(handle).hasToString("@ivy_lane");
    assertThat(handle.name()).isEqualTo("ivy_lane");
    assertThat(handle.profileUrl()).isEqualTo("https://www.tiktok.com/@ivy_lane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                      | No account is given",
        "` \u200b `                              | No account is given",
        "@                                       | names no account",
        "...                                     | names no account",
        "https://www.tiktok.com/@                | names no account",
        "https://www.tiktok.com/@/video/1        | names no account",
        "ivy@label.example                       | is an e-mail address",
        "mailto:ivy@label.example                | is an e-mail address",
        "Ivy Lane <ivy@label.example>            | is an e-mail address",
        "@ivy@social.example                     | is an e-mail address",
        "ivy@tiktok.com                          | is an e-mail address",
        "https://vm.tiktok.com/ZMabc/            | is a short link",
        "vt.tiktok.com/ZSabc                     | is a short link",
        "https://www.tiktok.com/t/ZTabc/         | is a short link",
        "tiktok.com/t/ZTabc                      | is a short link",
        "vm.tiktok.com                           | is a short link",
        "https://www.instagram.com/ivy           | is an address at 'www.instagram.com'",
        "https://www.tiktok.com.example/@ivy     | is an address at 'www.tiktok.com.example'",
        "https://nottiktok.com/@ivy              | is an address at 'nottiktok.com'",
        "www.tiktok.com                          | but not that of a profile",
        "tiktok.com?lang=en                      | but not that of a profile",
        "https://www.tiktok.com/music/x-7        | but not that of a profile",
        "https://www.tiktok.com/tag/ivy          | but not that of a profile",
        "ivy lane                                | not a space",
        "ivy-lane                                | not '-'",
        "@@ivy                                   | not '@'",
        "@ivy/@bo                                | not '/'",
        "ftp://www.tiktok.com/@ivy               | not ':'",
        "ıvy                                     | not 'ı'",
        "@abcdefghijklmnopqrstuvwxy              | this one has 25",
      })
  void says_why_it_refuses_and_what_to_give_instead(String text, String why) {
    assertThatThrownBy(() -> Handle.parse(text))
        .isInstanceOf(InvalidHandleException.class)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("https://www.tiktok.com/@handle");
  }

  @Test
  void takes_24_characters_and_letters_that_lower_case_differently_in_turkish() {
    assertThat(Handle.parse("ABCDEFGHIJKLMNOPQRSTUVWX").name())
        .isEqualTo("abcdefghijklmnopqrstuvwx");
  }

  @Test
  void shows_a_hostile_text_cut_and_without_control_characters() {
    assertThatThrownBy(() -> Handle.parse("\u001b[31mivy" + "x".repeat(5_000)))
        .hasMessageNotContaining("\u001b")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ivy", "@Ivy", "@ivy lane", "@", "@abcdefghijklmnopqrstuvwxy"})
  void is_never_made_in_another_form_than_the_stored_one(String value) {
    assertThatThrownBy(() -> new Handle(value)).isInstanceOf(InvalidHandleException.class);
  }

  @Test
  void answers_any_text_with_a_stored_handle_or_a_refusal() {
    Random random = new Random(11);
    String alphabet = "ivyIVY019_.@/:?#%40-tikto.com \t\u0000\ud83c\udfb5é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 3 == 0 ? "https://www.tiktok.com/@" : "");
      random
          .ints(random.nextInt(30), 0, alphabet.length())
          .forEach(at -> text.append(alphabet.charAt(at)));
      try {
        Handle handle = Handle.parse(text.toString());
        assertThat(handle.value()).matches("@[a-z0-9_.]{1,24}");
        assertThat(Handle.parse(handle.profileUrl())).isEqualTo(handle);
      } catch (InvalidHandleException refusal) {
        assertThat(refusal).hasMessageNotContaining("\u0000");
      }
    }
  }
}
