package io.soundtracker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongNameTest {

  private static SongName titled(String title) {
    return SongName.of(title, List.of("Ada"));
  }

  private static SongName by(String... artists) {
    return SongName.of("Kiln", List.of(artists));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paper Lanterns",
        "PAPER LANTERNS",
        "  paper   lanterns ",
        "Paper\u00A0Lanterns",
        "Ｐａｐｅｒ　Ｌａｎｔｅｒｎｓ",
        "Paper Lanterns!",
        "“Paper” Lanterns…",
        "Paper-Lanterns",
        "Paper\u200B Lanterns",
        "Paper Lanterns (Official Audio)",
        "Paper Lanterns - Official Video",
        "Paper Lanterns - official sound",
        "Paper Lanterns | Official Music Video",
        "Paper Lanterns [Lyric Video]",
        "Paper Lanterns (Explicit)",
        "Paper Lanterns - Original Mix",
        "Paper Lanterns (prod. Clay)",
        "Paper Lanterns official audio"
      })
  void the_same_song_in_other_spellings(String title) {
    assertThat(titled(title)).isEqualTo(titled("Paper Lanterns"));
    assertThat(titled(title).version()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kiln (Sped Up)                   | sped up",
        "Kiln - Sped Up                   | sped up",
        "Kiln - Sped-Up Version           | sped up",
        "Kiln (speed up)                  | sped up",
        "Kiln (spedup)                    | sped up",
        "Kiln [SPED UP]                   | sped up",
        "Kiln （ｓｐｅｄ　ｕｐ）          | sped up",
        "Kiln【Sped Up】                  | sped up",
        "Kiln sped up                     | sped up",
        "Kiln (sped up                    | sped up",
        "Kiln (Sped Up) - Official Audio  | sped up",
        "Kiln – TikTok sped up            | sped up (tiktok)",
        "Kiln (Slowed)                    | slowed",
        "Kiln (Slowed + Reverb)           | slowed",
        "Kiln (slowed & reverb)           | slowed",
        "Kiln slowed + reverb             | slowed",
        "Kiln - slowed down               | slowed",
        "Kiln - Slowed + Reverb Version   | slowed",
        "Kiln (super slowed)              | slowed (super)",
        "Kiln (Remix)                     | remix",
        "Kiln Remix                       | remix",
        "Kiln - Remix                     | remix",
        "Kiln (Bo Remix)                  | remix (bo)",
        "Kiln - Bo's Remix                | remix (bos)",
        "Kiln (Remix by Bo)               | remix (bo)",
        "Kiln (Live)                      | live",
        "Kiln - Live Version              | live",
        "Kiln (Live at Harbour Hall)      | live (harbour hall)",
        "Kiln - Live from Tin Street 2019 | live (tin street 2019)",
        "Kiln (Acoustic)                  | acoustic",
        "Kiln - Acoustic Version          | acoustic",
        "Kiln (Instrumental)              | instrumental",
        "Kiln (Radio Edit)                | other (radio edit)",
        "Kiln - 2011 Remaster             | other (2011 remaster)",
        "Kiln (Extended Mix)              | other (extended mix)",
        "Kiln (Ada's Version)             | other (adas)",
        "Kiln (Live) [Sped Up]            | other (live sped up)",
        "Kiln (Sped Up) - Live            | other (live sped up)"
      })
  void a_version_is_told_apart_from_its_song(String title, String version) {
    SongName name = titled(title);

    assertThat(name.title()).isEqualTo("kiln");
    assertThat(name.artists()).containsExactly("ada");
    assertThat(name.versionInWords().map(words -> words.replaceAll("\\(.*", "").strip()))
        .contains(version.replaceAll("\\(.*", "").strip());
    assertThat(List.of(name.detail().split(" ")))
        .containsExactlyInAnyOrder(
            version.contains("(")
                ? version.replaceAll(".*\\(|\\)", "").split(" ")
                : new String[] {""});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live Forever",
        "Live",
        "Long Live the Kiln",
        "The Way We Live",
        "I Live for You (Live in the Moment)",
        "Slowed Down by Love",
        "Slowed",
        "Time Slowed",
        "Everything Slowed Down by You",
        "Remix",
        "The Remix",
        "(Remix)",
        "- Remix -",
        "Remix My Heart",
        "Sped Up",
        "We Sped Up",
        "Speed Up, Slow Down",
        "Acoustic",
        "Acoustic Hearts",
        "Instrumental Madness",
        "Official",
        "Official Girl",
        "Audio",
        "Video Killed the Kiln",
        "Version of Me",
        "Edit Me Out",
        "Kiln (In the Mix)",
        "Kiln (Reprise)",
        "Kiln - Part Two",
        "Kiln (With You)"
      })
  void words_of_the_title_itself_are_no_version(String title) {
    SongName name = titled(title);

    assertThat(name.version()).isEmpty();
    assertThat(name.title()).isEqualTo(Words.comparable(title));
    assertThat(name.guests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kiln (feat. Bo)                   | bo      |",
        "Kiln (ft. Bo)                     | bo      |",
        "Kiln (Ft Bo)                      | bo      |",
        "Kiln [Featuring Bo & Clay]        | bo,clay |",
        "Kiln feat. Bo                     | bo      |",
        "Kiln ft. Bo x Clay                | bo,clay |",
        "Kiln featuring Bo                 | bo      |",
        "Kiln (feat. Bo) [Sped Up]         | bo      | sped up",
        "Kiln (Sped Up) ft. Bo             | bo      | sped up",
        "Kiln ft. Bo - Sped Up             | bo      | sped up",
        "Kiln ft. Bo sped up               | bo      | sped up",
        "Kiln (Remix feat. Bo)             | bo      | remix",
        "Kiln - Live (feat. Bo)            | bo      | live"
      })
  void guests_are_taken_off_the_title(String title, String guests, String version) {
    SongName name = titled(title);

    assertThat(name.title()).isEqualTo("kiln");
    assertThat(name.guests()).containsExactly(guests.split(","));
    assertThat(name.version().map(Version::inWords)).isEqualTo(Optional.ofNullable(version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Six ft Under", "6 ft Deep", "No Mean Feat", "Feat of Clay", "(feat. Bo)"})
  void feet_and_feats_are_no_guests(String title) {
    assertThat(titled(title).title()).isEqualTo(Words.comparable(title));
    assertThat(titled(title).guests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada, Bo            | ada,bo",
        "Ada & Bo           | ada,bo",
        "Ada，Bo            | ada,bo",
        "Ada x Bo           | ada,bo",
        "Ada X Bo           | ada,bo",
        "Ada × Bo           | ada,bo",
        "Ada feat. Bo       | ada,bo",
        "Ada ft. Bo, Clay   | ada,bo,clay",
        "Ada (feat. Bo)     | ada,bo",
        "Bo, Ada            | ada,bo",
        "ADA , bo           | ada,bo",
        "Ada, Ada           | ada",
        "Axel Fenn          | axel fenn",
        "Xada               | xada",
        "A/B                | a b",
        "R.E.N.             | ren",
        "Sinéad             | sinéad",
        "İda                | ida"
      })
  void artists_are_a_set_however_they_are_joined(String listed, String artists) {
    assertThat(by(listed).artists()).containsExactly(artists.split(","));
    assertThat(by(listed.split(", ", -1)).artists()).containsExactly(artists.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "紙の灯り (Sped Up)    | 紙の灯り        | SPED_UP",
        "Бумажные фонари - Remix | бумажные фонари | REMIX",
        "فوانيس (Slowed)       | فوانيس          | SLOWED",
        "🔥🔥 (sped up)        | 🔥🔥            | SPED_UP",
        "❤\uFE0F               | ❤               |",
        "???                   | ???             |",
        "(…)                   | (...)           |",
        "「灯」                 | 灯              |",
        "ΟΔΌΣ                  | οδός            |"
      })
  void every_script_and_what_has_no_letters_keeps_a_title(
      String title, String song, Version version) {
    assertThat(titled(title).title()).isEqualTo(song);
    assertThat(titled(title).version()).isEqualTo(Optional.ofNullable(version));
    assertThat(titled(Normalizer.normalize(title, Normalizer.Form.NFD))).isEqualTo(titled(title));
  }

  @Test
  void guests_may_be_listed_as_artists_or_not_at_all() {
    SongName plain = by("Ada");
    SongName both = by("Ada", "Bo");
    SongName guest = SongName.of("Kiln (feat. Bo)", List.of("Ada"));

    assertThat(guest.hasArtistsOf(both)).isTrue();
    assertThat(both.hasArtistsOf(guest)).isTrue();
    assertThat(guest.hasArtistsOf(plain)).isTrue();
    assertThat(plain.hasArtistsOf(guest)).isTrue();
    assertThat(plain.hasArtistsOf(both)).isFalse();
    assertThat(plain.sharesArtistWith(both)).isTrue();
    assertThat(by("Clay").sharesArtistWith(guest)).isFalse();
    assertThat(by().hasArtistsOf(by())).isFalse();
  }

  @Test
  void remixes_by_others_and_recordings_elsewhere_are_other_versions() {
    assertThat(titled("Kiln (Bo Remix)").isSameVersionAs(titled("Kiln - Bo Remix"))).isTrue();
    assertThat(titled("Kiln (Bo Remix)").isSameVersionAs(titled("Kiln (Clay Remix)"))).isFalse();
    assertThat(titled("Kiln (Live at Tin Hall)").isSameVersionAs(titled("Kiln (Live)"))).isFalse();
    assertThat(titled("Kiln").isSameVersionAs(titled("KILN"))).isTrue();
    assertThat(titled("Kiln").isSameVersionAs(titled("Kiln (Live)"))).isFalse();
  }
}
