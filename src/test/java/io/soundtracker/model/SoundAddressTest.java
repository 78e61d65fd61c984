package io.soundtracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundAddressTest {

  private static final String ID = "7123456789012345678";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.tiktok.com/music/Paper-Lanterns-7123456789012345678",
        "https://www.tiktok.com/music/Paper-Lanterns-7123456789012345678?lang=de-DE&_t=8abc",
        "http://tiktok.com/music/7123456789012345678/",
        "HTTPS://WWW.TikTok.COM/music/Song-1985-7123456789012345678#top",
        "tiktok.com/music/-7123456789012345678",
        "www.tiktok.com/music/オリジナル楽曲-7123456789012345678",
        "//m.tiktok.com:443//music//%E6%AD%8C-7123456789012345678",
        "https://m.tiktok.com/h5/share/music/7123456789012345678.html",
        "https://www.tiktok.com/share/music/7123456789012345678",
        "https://www.tiktok.com/pt-BR/music/som-original-7123456789012345678",
        "https://www.tiktok.com/@ivy.lane_1/music/original-sound-7123456789012345678",
        "\u200e https://www.tiktok.com/music/x-7123456789012345678?to=/music/y-1\t"
      })
  void finds_the_id_in_every_way_of_writing_the_address(String text) {
    assertThat(SoundAddress.parse(text))
        .isEqualTo(new SoundAddress(Optional.empty(), Optional.of(ID)))
        .hasToString(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paper Lanterns - Mira Solheim",
        "  Paper   Lanterns -\tMira\u00a0Solheim\n",
      })
  void a_name_is_compared_with_single_spaces(String text) {
    assertThat(SoundAddress.parse(text))
        .isEqualTo(
            new SoundAddress(Optional.of("Paper Lanterns - Mira Solheim"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "St.Vale/Live at 9 - Ann",
        "A/B - C",
        "What? #1",
        "tiktok",
        "@ivy",
        "٧١٢٣",
        "-7",
        "712345678901234567890",
        "open.example/music/x-1"
      })
  void anything_else_may_be_a_name(String text) {
    assertThat(SoundAddress.parse(text))
        .isEqualTo(new SoundAddress(Optional.of(text), Optional.empty()));
  }

  @Test
  void digits_may_be_a_title_or_an_id() {
    assertThat(SoundAddress.parse(" 1985 "))
        .isEqualTo(new SoundAddress(Optional.of("1985"), Optional.of("1985")))
        .hasToString("1985");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                              | No sound is given",
        "` \u200b `                                      | No sound is given",
        "https://vm.tiktok.com/ZMabc/                    | is a short link, which hides the sound",
        "vt.tiktok.com/ZSabc                             | is a short link",
        "https://www.tiktok.com/t/ZTabc/                 | is a short link",
        "https://www.tiktok.com/@ivy/video/7412345678901 | is the address of a post, not of a sound",
        "https://www.tiktok.com/@ivy/photo/7412345678901 | is the address of a post, not of a sound",
        "https://www.tiktok.com/@ivy                     | but not that of a sound",
        "https://www.tiktok.com/music/                   | but not that of a sound",
        "https://www.tiktok.com/music/Paper-Lanterns     | but not that of a sound",
        "www.tiktok.com                                  | but not that of a sound",
        "https://songs.example/music/x-7123              | is an address at 'songs.example'",
        "www.songs.example                               | at 'www.songs.example', not at tiktok.com",
      })
  void says_why_it_refuses_and_what_to_give_instead(String text, String why) {
    assertThatThrownBy(() -> SoundAddress.parse(text))
        .isInstanceOf(InvalidSoundException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("https://www.tiktok.com/music/Title-ID");
  }

  @Test
  void shows_a_hostile_text_cut_and_without_control_characters() {
    assertThatThrownBy(() -> SoundAddress.parse("https://\u001b[31m" + "x".repeat(5_000)))
        .hasMessageNotContaining("\u001b")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void answers_any_text_with_a_sound_or_a_refusal() {
    Random random = new Random(12);
    String alphabet = "0123456789ivy@/:?#%40.music- \t\n\u0000é";
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "https://www.tiktok.com/mus" : "");
      text.append(round % 4 == 0 ? "ic/a-" : "");
      random
          .ints(random.nextInt(6), 0, alphabet.length())
          .forEach(at -> text.append(alphabet.charAt(at)));
      try {
        SoundAddress address = SoundAddress.parse(text.toString());
        address.platformId().ifPresent(id -> assertThat(id).matches("[0-9]{1,20}"));
        found += address.platformId().isPresent() ? 1 : 0;
      } catch (InvalidSoundException refusal) {
        assertThat(refusal).hasMessageNotContaining("\u0000");
      }
    }
    assertThat(found).isGreaterThan(100);
  }
}
