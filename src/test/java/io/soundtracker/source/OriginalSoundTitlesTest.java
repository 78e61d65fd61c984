package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.source.OriginalSoundTitles.Match;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalSoundTitlesTest {

  private final OriginalSoundTitles titles = Reading.TITLES;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "original sound",
        "Original Sound",
        "ORIGINAL SOUND",
        " original\u00A0 sound ",
        "son original",
        "Originalton",
        "ORİJİNAL SES",
        "orijinal ses",
        "ORIJINAL SES",
        "Πρωτότυπος Ήχος",
        "ОРИГИНАЛЬНЫЙ ЗВУК",
        "الصوت الأصلي",
        "\u200Fالصوت الأصلي",
        "オリジナル楽曲",
        "오리지널 사운드",
        "原聲",
        "nhạc nền",
        "ｏｒｉｇｉｎａｌ ｓｏｕｎｄ"
      })
  void knows_the_titles_in_any_case_spacing_and_encoding(String title) {
    assertThat(titles.match(title)).contains(new Match(Optional.empty()));
    assertThat(titles.match(Normalizer.normalize(title, Normalizer.Form.NFD)))
        .contains(new Match(Optional.empty()));
  }

  @Test
  void every_line_of_the_table_is_known_by_itself_and_with_a_name_behind_it() {
    List<String> lines =
        new String(Lines.resource("original-sound-titles.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.contains("*"))
            .toList();

    assertThat(lines).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    for (String line : lines) {
      assertThat(titles.match(line.toUpperCase(Locale.ROOT))).as(line).isPresent();
      assertThat(titles.match(line + " - Ida - Quell"))
          .as(line)
          .contains(new Match(Optional.of("Ida - Quell")));
    }
  }

  @ParameterizedTest
  @CsvSource({"@苔灯创作的原声,@苔灯", "苔燈創作的原聲,苔燈", "苔燈創作的\u200B原聲,苔燈", "original sound – Ida,Ida"})
  void finds_the_author_in_a_title(String title, String author) {
    assertThat(titles.match(title)).contains(new Match(Optional.of(author)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "original",
        "sound",
        "the original sound",
        "original sounds",
        "original sound system",
        "Last Ferry Home",
        "original-sound",
        "my original sound - Ida",
        "创作的原声"
      })
  void a_song_is_no_original_sound(String title) {
    assertThat(titles.match(title)).isEmpty();
  }

  @Test
  void a_dash_without_a_name_names_nobody() {
    assertThat(titles.match("original sound -  \u200B")).contains(new Match(Optional.empty()));
  }

  @Test
  void the_comments_of_the_table_and_what_is_blank_are_no_titles() {
    assertThat(titles.match("# English")).isEmpty();
    assertThat(titles.match(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "house take,",
    "HOUSE  Take,",
    "House take - Ida,Ida",
    "Take of Ida,Ida",
    "ＴＡＫＥ\u00A0\u200B of IDA,IDA",
    "take OF Ida Quell,Ida Quell",
    "original sound,"
  })
  void further_titles_are_known_as_those_of_the_table_are(String title, String author) {
    OriginalSoundTitles more = OriginalSoundTitles.bundledAnd(List.of("House Take", "Take of *"));

    assertThat(more.match(title)).contains(new Match(Optional.ofNullable(author)));
    assertThat(more.match("House")).isEmpty();
    assertThat(more.match("Take of")).isEmpty();
  }
}
